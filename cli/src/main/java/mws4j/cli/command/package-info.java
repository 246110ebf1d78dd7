/**
 * Verbs and domains, in reading order: a {@link mws4j.cli.command.Verb} is what can be done, a
 * {@link mws4j.cli.command.Domain} has a command for some of them; {@link
 * mws4j.cli.command.VerbGroup} makes the commands {@code mws4j VERB DOMAIN} of a list of domains;
 * {@code ImpliedDomain} finds the domain where none is named; {@code DefaultValues} brings the
 * numbers of a domain into its help; {@link mws4j.cli.command.Version}.
 */
package mws4j.cli.command;

/**
 * The command line, in reading order: {@link mws4j.cli.Mws4j} starts it and ends with its exit
 * code; {@code Domains} is the list of domains, from which its commands are made; {@code Failures}
 * is the one place where exceptions become messages and exit codes.
 *
 * <p>The packages, each using those before it: {@code json}, {@code pictures}, {@code data} to
 * write and read; {@code run} a run on disk; {@code options} what commands have in common; {@code
 * command} verbs and domains; {@code train} and {@code reproduce} the work of these two verbs;
 * {@code compress} a command that needs no domain; and one package for each domain.
 *
 * <p>A further domain is a package with a {@link mws4j.cli.command.Domain} and a line in {@code
 * Domains}.
 */
package mws4j.cli;

/**
 * String concepts as people and machines read them, in reading order: {@link
 * mws4j.cli.regex.ConceptView} what a few strings are believed to be, {@link
 * mws4j.cli.regex.StringView} one string and its parse, {@link mws4j.cli.regex.Dream} a concept
 * drawn from the prior, {@link mws4j.cli.regex.InputStrings} the check of what users type, {@link
 * mws4j.cli.regex.RegexTraining} what {@code train regex} needs.
 */
package mws4j.cli.regex;

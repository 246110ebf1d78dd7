/**
 * Functional programs on the command line: the domains {@link mws4j.cli.functional.ListsDomain} and
 * {@link mws4j.cli.functional.TextsDomain} and their commands, whose work is in the packages below:
 * tasks, the growth of a language, a library for people.
 */
package mws4j.cli.functional;

/**
 * Small steps from one regular expression to another: {@link mws4j.domains.regex.edits.RegexEditor}
 * chooses among edits of leaves, loops and parts, guided by {@code RegexUsage}, what each part did
 * in the derivations of the strings.
 */
package mws4j.domains.regex.edits;

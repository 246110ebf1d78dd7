/**
 * The language of regular expressions: {@link mws4j.domains.regex.language.RegexTokens}
 * (vocabulary), {@link mws4j.domains.regex.language.RegexSyntax} (which token may come next),
 * {@link mws4j.domains.regex.language.RegexProgram} (a program; {@code RegexParser} reads it),
 * {@link mws4j.domains.regex.language.RegexNode} (its syntax tree as values) and {@link
 * mws4j.domains.regex.language.RegexTree} (the same in reusable arrays, for hot loops); {@code
 * JavaPatternPrinter} writes it for {@code java.util.regex}.
 */
package mws4j.domains.regex.language;

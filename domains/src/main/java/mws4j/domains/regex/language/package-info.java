/**
 * The language of regular expressions, that of the paper and an extended one ({@link
 * mws4j.domains.regex.language.RegexLanguage}): {@link mws4j.domains.regex.language.RegexTokens}
 * (vocabulary), {@link mws4j.domains.regex.language.RegexClasses} (what the extended classes
 * contain), {@link mws4j.domains.regex.language.RegexVocabulary} (tokens as the networks see them),
 * {@link mws4j.domains.regex.language.RegexSyntax} (which token may come next), {@link
 * mws4j.domains.regex.language.RegexProgram} (a program; {@code RegexParser} reads it, {@code
 * RegexWriter} writes it), {@link mws4j.domains.regex.language.RegexNode} (its syntax tree as
 * values) and {@link mws4j.domains.regex.language.RegexTree} (the same in reusable arrays, for hot
 * loops); {@code PatternOfProgram} is the way to {@link mws4j.domains.regex.pattern}.
 */
package mws4j.domains.regex.language;

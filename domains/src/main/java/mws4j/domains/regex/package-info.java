/**
 * String concepts: probabilistic regular expressions that explain a few example strings.
 *
 * <p>In reading order. The language: {@link mws4j.domains.regex.RegexTokens} (vocabulary), {@link
 * mws4j.domains.regex.RegexSyntax} (which token may come next), {@link
 * mws4j.domains.regex.RegexProgram} (a program; parser and printer), {@link
 * mws4j.domains.regex.RegexNode} (its syntax tree). The evaluator: {@link
 * mws4j.domains.regex.RegexProbabilities} (phi), {@link mws4j.domains.regex.RegexScorer} with
 * {@link mws4j.domains.regex.RegexObservation} (exact log-probabilities, the hot path). Behind it:
 * {@code RegexCompiler} (programs as straight-line code over signals), {@code RegexNetwork} and
 * {@code RegexWide} (loops in closed form; numbers that do not underflow).
 */
package mws4j.domains.regex;

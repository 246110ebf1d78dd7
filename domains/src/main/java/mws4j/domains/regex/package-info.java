/**
 * String concepts: probabilistic regular expressions that explain a few example strings.
 *
 * <p>In reading order. The language: {@link mws4j.domains.regex.RegexTokens} (vocabulary), {@link
 * mws4j.domains.regex.RegexSyntax} (which token may come next), {@link
 * mws4j.domains.regex.RegexProgram} (a program; parser and printer), {@link
 * mws4j.domains.regex.RegexNode} (its syntax tree). The evaluator: {@link
 * mws4j.domains.regex.RegexProbabilities} (phi), {@link mws4j.domains.regex.RegexScorer} with
 * {@link mws4j.domains.regex.RegexObservation} (exact log-probabilities, the hot path), {@link
 * mws4j.domains.regex.RegexExpectedCounts} (gradient in phi), {@link
 * mws4j.domains.regex.RegexDerivation} (which part explains which characters), {@link
 * mws4j.domains.regex.RegexSampler}. Behind it: {@code RegexCompiler} (a program as straight-line
 * code over signals), {@code RegexNetwork} (loops in closed form), {@code RegexWide} and {@code
 * RegexBackward} (numbers that do not underflow), {@code Viterbi}.
 */
package mws4j.domains.regex;

/**
 * The evaluator {@code p_φ(x|z)} of a regular expression. {@link
 * mws4j.domains.regex.evaluator.RegexProbabilities} is φ, {@code RegexEvaluator} owns its
 * parameters.
 *
 * <p>{@link mws4j.domains.regex.evaluator.RegexScorer} with {@link
 * mws4j.domains.regex.evaluator.RegexObservation} gives exact log-probabilities, the hot path:
 * {@code RegexCompiler} turns a program into straight-line code for the kernels, {@code
 * RegexNetwork} into states for the others; {@code RegexWide} takes over where doubles underflow.
 * Counts are written out first by {@code RegexExpansion}; {@code ExtendedClasses} and {@code
 * ExtendedLeaves} are the characters of the extended language. {@link
 * mws4j.domains.regex.evaluator.RegexExpectedCounts} is the gradient in φ, with {@code
 * RegexBackward}; {@link mws4j.domains.regex.evaluator.RegexDerivation} says which part explains
 * which characters, by {@code Viterbi}; {@link mws4j.domains.regex.evaluator.RegexSampler} draws.
 */
package mws4j.domains.regex.evaluator;

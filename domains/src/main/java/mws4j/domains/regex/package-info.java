/**
 * String concepts: probabilistic regular expressions that explain a few example strings.
 *
 * <p>In reading order. The language: {@link mws4j.domains.regex.RegexTokens} (vocabulary), {@link
 * mws4j.domains.regex.RegexSyntax} (which token may come next), {@link
 * mws4j.domains.regex.RegexProgram} (a program; parser and printer), {@link
 * mws4j.domains.regex.RegexNode} (its syntax tree).
 *
 * <p>The evaluator: {@link mws4j.domains.regex.RegexProbabilities} (phi), {@link
 * mws4j.domains.regex.RegexScorer} with {@link mws4j.domains.regex.RegexObservation} (exact
 * log-probabilities, the hot path), {@link mws4j.domains.regex.RegexExpectedCounts} (gradient in
 * phi), {@link mws4j.domains.regex.RegexDerivation} (which part explains which characters), {@link
 * mws4j.domains.regex.RegexSampler}. Behind it: {@code RegexCompiler} (a program as straight-line
 * code over signals), {@code RegexNetwork} (loops in closed form), {@code RegexWide} and {@code
 * RegexBackward} (numbers that do not underflow), {@code Viterbi}.
 *
 * <p>The model: {@link mws4j.domains.regex.RegexModel} with {@code RegexPrior}, {@code
 * RegexLikelihood} and {@code RegexRecognition}, which share {@code TokenSequences} (programs laid
 * out for training) and {@code TokenSampler} (programs drawn step by step).
 *
 * <p>Its use: {@link mws4j.domains.regex.RegexExplainer} gives a {@link
 * mws4j.domains.regex.ConceptPosterior}; {@link mws4j.domains.regex.RegexEvaluation} measures it
 * beside the baselines {@link mws4j.domains.regex.CharacterBigram} and {@code DotPlus}; {@link
 * mws4j.domains.regex.RegexExample} shows it from end to end. Data: {@link
 * mws4j.domains.regex.StringConcept}, {@link mws4j.domains.regex.StringConceptsReader}, {@link
 * mws4j.domains.regex.StringSet}.
 */
package mws4j.domains.regex;

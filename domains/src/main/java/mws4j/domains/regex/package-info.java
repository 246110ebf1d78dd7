/**
 * String concepts: programs are probabilistic regular expressions, observations a few strings each
 * (paper, section 4.3).
 *
 * <p>Begin with {@link mws4j.domains.regex.language}, the programs, {@link
 * mws4j.domains.regex.data}, the strings, and {@link mws4j.domains.regex.evaluator}, which computes
 * {@code p(x|z)} on the loops of {@link mws4j.domains.regex.kernel}; {@link
 * mws4j.domains.regex.library} are parts of programs that are one token. Then, in this package,
 * {@link mws4j.domains.regex.RegexModel} and its roles {@code RegexPrior}, {@code RegexLikelihood},
 * {@code RegexRecognition} and {@code RegexEncoding}. {@code RegexNetworks} are the layers; {@code
 * TokenSequences} and {@code StringRows} lay programs out for a network that is told the right
 * tokens, {@code TokenSampler} draws with a {@code TokenDecoder}, that of the prior or {@code
 * RecognitionDecoder}.
 *
 * <p>Proposals by {@link mws4j.domains.regex.edits} are not in the paper. What it is all for is
 * {@link mws4j.domains.regex.explain}; {@link mws4j.domains.regex.synthetic} makes columns to learn
 * from.
 */
package mws4j.domains.regex;

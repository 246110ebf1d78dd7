/**
 * String concepts: programs are probabilistic regular expressions (paper, section 4.3).
 *
 * <p>{@link mws4j.domains.regex.RegexModel} with its roles {@code RegexPrior}, {@code
 * RegexLikelihood}, {@code RegexRecognition} and {@code RegexEncoding}; {@code RegexNetworks} are
 * the parameters, {@code TokenSequences}, {@code StringRows}, {@code TokenSampler} and {@code
 * RecognitionDecoder} what computes with them.
 *
 * <p>Around it, in reading order: {@link mws4j.domains.regex.language}, {@link
 * mws4j.domains.regex.data}, {@link mws4j.domains.regex.evaluator} on {@link
 * mws4j.domains.regex.kernel}, {@link mws4j.domains.regex.edits}, and what it is all for, {@link
 * mws4j.domains.regex.explain}; {@link mws4j.domains.regex.synthetic} makes columns to learn from.
 */
package mws4j.domains.regex;

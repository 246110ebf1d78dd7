/**
 * String concepts: programs are probabilistic regular expressions, observations a few strings.
 *
 * <p>Reading order. The language: {@link mws4j.domains.regex.RegexTokens}, {@link
 * mws4j.domains.regex.RegexSyntax}, {@link mws4j.domains.regex.RegexNode}, {@link
 * mws4j.domains.regex.RegexProgram}. The evaluator: {@link mws4j.domains.regex.RegexProbabilities},
 * {@link mws4j.domains.regex.RegexScorer}. Data: {@link mws4j.domains.regex.StringConcept}, {@link
 * mws4j.domains.regex.StringConceptsReader}, {@link mws4j.domains.regex.StringSet}. The model:
 * {@link mws4j.domains.regex.RegexModel} with its prior, likelihood and recognition model. Its use:
 * {@link mws4j.domains.regex.RegexExplainer} and what it finds, a {@link
 * mws4j.domains.regex.ConceptPosterior}; {@link mws4j.domains.regex.RegexExample} runs all of it.
 * Beside it the baseline {@link mws4j.domains.regex.CharacterBigram}.
 */
package mws4j.domains.regex;

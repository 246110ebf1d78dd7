/**
 * What a trained model is used for: {@link mws4j.domains.regex.explain.RegexExplainer} gives a
 * {@link mws4j.domains.regex.explain.ConceptPosterior}, the formats of some strings and what is odd
 * among them. {@code Subsets} and {@code RobustRanking} keep odd strings from spoiling the search,
 * {@code StringBackground} and {@code FormatBigram} say what strings look like in general, {@code
 * ExampleTemplates} proposes new ones. {@link mws4j.domains.regex.explain.RegexEvaluation} measures
 * it all beside the baselines; {@link mws4j.domains.regex.explain.RegexExample} shows it from end
 * to end.
 */
package mws4j.domains.regex.explain;

/**
 * What a trained model of strings is used for: the formats of some strings, new strings of the same
 * kind, and which strings are odd. It goes beyond the paper, whose section 4.3 has the model and
 * its novel examples.
 *
 * <p>Begin with {@link mws4j.domains.regex.explain.RegexExplainer}; it infers programs from an
 * empty memory and gives a {@link mws4j.domains.regex.explain.ConceptPosterior}. {@code Subsets}
 * and {@code RobustRanking} keep odd strings from spoiling the search; {@code StringBackground} and
 * {@code FormatBigram} say what strings look like in general, {@code ExampleTemplates} proposes
 * formats. An {@link mws4j.domains.regex.explain.Answer} says of another string whether it belongs.
 *
 * <p>{@link mws4j.domains.regex.explain.RegexEvaluation} measures it all beside the baselines, the
 * character bigram and {@code DotPlus}, with an {@link mws4j.domains.regex.explain.AcceptanceCurve}
 * for oddness.
 */
package mws4j.domains.regex.explain;

/**
 * Abstractions found by version spaces, the way of DreamCoder (Ellis et al., PLDI 2021, section 4
 * and appendix): all ways to write the programs with a few redexes more are held at once, and what
 * several tasks have in common is proposed. This is slow and large, but it invents functions of
 * functions.
 *
 * <p>In reading order: {@link mws4j.lambda.versionspace.VersionSpaces} and its {@link
 * mws4j.lambda.versionspace.TaskPrograms}, {@link mws4j.lambda.versionspace.VersionSpaceSettings},
 * {@link mws4j.lambda.versionspace.Proposals}, {@link mws4j.lambda.versionspace.Candidate} and
 * {@link mws4j.lambda.versionspace.Judge}; then SpaceTable, Shifts, Intersections, Substitutions,
 * Inlining, BetaPruning and Inversion, which make the spaces; Corpus, PlainCosts, Inhabitants,
 * RewritingCosts, Scores and Rewriting, which use them.
 */
package mws4j.lambda.versionspace;

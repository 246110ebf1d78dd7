/**
 * Macros from remembered programs, after Stitch (Bowers et al. 2023): {@link
 * mws4j.domains.regex.library.learning.LibraryLearner} takes the part that saves most tokens
 * ({@code BestRun}, a search with a bound, among the {@code PartSequences} of a {@code Corpus}),
 * writes all programs with it and goes on. {@link mws4j.domains.regex.library.learning.LibraryUse}
 * says where programs use the macros, {@code MacroNames} calls them by that, {@code MacroSamples}
 * shows what they explain.
 */
package mws4j.domains.regex.library.learning;

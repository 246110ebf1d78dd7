/**
 * Programs for a few examples, in reading order: {@link
 * mws4j.cli.functional.explanation.SearchOptions} reads them by {@code ExampleText}; a {@code
 * ProgramFinder} gives an {@code Explanation} of the programs and of what is {@code Applied} to
 * further inputs; {@link mws4j.cli.functional.explanation.ExplainedLists} and {@link
 * mws4j.cli.functional.explanation.ExplainedTexts} print it, the latter with a {@code
 * TransformedColumn}.
 */
package mws4j.cli.functional.explanation;

/**
 * Training of a language that grows, in reading order: {@link
 * mws4j.cli.functional.growth.GrowthOptions} over a {@link mws4j.cli.functional.growth.GrowthPlan};
 * {@link mws4j.cli.functional.growth.GrowthRun} begins a run or goes on with it, by a {@code
 * GrowthLoop} that keeps a {@code StagesCsv}; a {@code GrowthSummary} of {@code IterationRow}s and
 * {@code SolvedTask}s says what it came to, and {@code GrowthReport} makes a page of it.
 */
package mws4j.cli.functional.growth;

/**
 * Figures of the pages that cannot go stale: {@code docs/results/*.csv} hold what was measured,
 * each a {@link mws4j.cli.results.ResultsFile} with its {@code Origin}; a {@link
 * mws4j.cli.results.ResultsPage} has tables between marks, which {@code mws4j reproduce tables}
 * renders from the files ({@link mws4j.cli.results.TableMark}, {@link
 * mws4j.cli.results.ResultsTable}). {@code mws4j reproduce verify} runs the commands of those that
 * state tolerances again ({@link mws4j.cli.results.Verification}).
 */
package mws4j.cli.results;

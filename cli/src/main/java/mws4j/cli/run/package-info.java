/**
 * A run on disk, in reading order: {@link mws4j.cli.run.RunFolder}, {@link
 * mws4j.cli.run.RunConfig}, {@link mws4j.cli.run.MetricsCsv}, {@link mws4j.cli.run.LearningCurve},
 * {@link mws4j.cli.run.Report}.
 */
package mws4j.cli.run;

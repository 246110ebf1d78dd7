/**
 * A run on disk, in reading order: {@link mws4j.cli.run.RunOptions} that ask for it, {@link
 * mws4j.cli.run.RunFolder}, which is held by a {@link mws4j.cli.run.RunLock}, rid of {@link
 * mws4j.cli.run.Leftovers} and keeps a {@code ReplacedRun}, {@link mws4j.cli.run.NewestCheckpoint}
 * to go on from, {@link mws4j.cli.run.RunConfig}, {@link mws4j.cli.run.MetricsCsv}, which is a
 * {@link mws4j.cli.run.StepCsv}, {@link mws4j.cli.run.LearningCurve}, {@link mws4j.cli.run.Report}.
 * {@link mws4j.cli.run.StepPlan}, by a measured {@link mws4j.cli.run.Pace}, and {@link
 * mws4j.cli.run.StopRequest} say when a run ends, {@link mws4j.cli.run.Progress} how far it is,
 * {@link mws4j.cli.run.ReadingProgress} how much of a file is read, {@link mws4j.cli.run.Drawn}
 * what its model draws.
 */
package mws4j.cli.run;

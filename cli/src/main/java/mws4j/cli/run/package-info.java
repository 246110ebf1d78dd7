/**
 * A run on disk, in reading order: {@link mws4j.cli.run.RunFolder}, {@link
 * mws4j.cli.run.RunConfig}, {@link mws4j.cli.run.MetricsCsv} and {@link mws4j.cli.run.ExactCurve},
 * both a {@link mws4j.cli.run.StepCsv}, {@link mws4j.cli.run.LearningCurve}, {@link
 * mws4j.cli.run.Report}; and what a domain has to give for one: {@link
 * mws4j.cli.run.DomainTraining}, {@link mws4j.cli.run.TrainingSet}, {@link
 * mws4j.cli.run.RunSummary}, of which {@link mws4j.cli.run.RunReport} makes a report. {@link
 * mws4j.cli.run.StepPlan} and {@link mws4j.cli.run.StopRequest} say when a run ends, {@link
 * mws4j.cli.run.Inferred} what its algorithm inferred, {@link mws4j.cli.run.Drawn} what its model
 * draws.
 */
package mws4j.cli.run;

/**
 * What {@code mws4j train} does in every domain, in reading order: a {@link
 * mws4j.cli.train.DomainTraining} says what a domain adds, a {@link mws4j.cli.train.TrainingSet}
 * what it learns from, a {@link mws4j.cli.train.RunSummary} what came of it; {@link
 * mws4j.cli.train.TrainOptions} with {@code LearningOptions}, and {@link
 * mws4j.cli.train.TrainDefaults} for their help; {@link mws4j.cli.train.TrainingRun} begins a run
 * or goes on with it, by a {@code TrainingLoop} over a {@link mws4j.cli.train.TrainedModel}, which
 * an {@link mws4j.cli.train.ExactCurve} follows; {@link mws4j.cli.train.RunReport} makes its
 * report.
 */
package mws4j.cli.train;

/**
 * Mixtures of Gaussians on the command line, in reading order: {@link mws4j.cli.gmm.GmmDomain}
 * lists the commands; {@code TrainGmmCommand} with {@code GmmTraining} and {@code GmmTrainingSet};
 * {@code GmmReference} and {@link mws4j.cli.gmm.GmmFit} exact figures; {@code GmmSummary} and
 * {@code ClusterPicture} what a run came to; {@code EvaluateGmmCommand} with {@link
 * mws4j.cli.gmm.GmmEvaluation}; {@code SampleGmmCommand} with {@link mws4j.cli.gmm.GmmDraws};
 * {@code ExactGmmCommand}; {@code GenerateGmmCommand}; {@code ReproduceGmmCommand} with {@code
 * GmmExperiment}.
 */
package mws4j.cli.gmm;

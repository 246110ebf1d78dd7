/**
 * Mixtures of Gaussians on the command line, in reading order: {@link mws4j.cli.gmm.GmmTraining}
 * what {@code train gmm} needs; {@link mws4j.cli.gmm.GmmReference} and {@link mws4j.cli.gmm.GmmFit}
 * exact figures; {@code GmmSummary} and {@code ClusterPicture} what a run came to; {@link
 * mws4j.cli.gmm.GmmEvaluation} what {@code evaluate} says; {@link mws4j.cli.gmm.GmmDraws} what
 * {@code sample} draws.
 */
package mws4j.cli.gmm;

/**
 * How good a model and its inference are.
 *
 * <p>Where a domain can list its programs, {@link mws4j.mws.evaluation.ExactEvaluation}, {@link
 * mws4j.mws.evaluation.ExactPosterior} and {@link mws4j.mws.evaluation.ExactGradient} sum over all
 * of them; elsewhere {@link mws4j.mws.evaluation.ImportanceSampling} estimates, and {@link
 * mws4j.mws.evaluation.FreshRecognition} is the paper's protocol around it.
 *
 * <p>What inference found is a {@link mws4j.mws.inference.ProgramDistribution} per observation,
 * made by {@link mws4j.mws.evaluation.Approximations}; {@link
 * mws4j.mws.evaluation.InferenceQuality} compares it with the truth, {@link
 * mws4j.mws.evaluation.Classification} lets it predict.
 */
package mws4j.mws.evaluation;

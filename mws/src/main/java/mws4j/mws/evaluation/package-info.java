/**
 * How good a model and its inference are.
 *
 * <p>Where a domain can list its programs, {@link mws4j.mws.evaluation.ExactEvaluation}, {@link
 * mws4j.mws.evaluation.ExactPosterior} and {@link mws4j.mws.evaluation.ExactGradient} sum over all
 * of them; elsewhere {@link mws4j.mws.evaluation.ImportanceSampling} estimates.
 *
 * <p>What inference found is a {@link mws4j.mws.evaluation.ProgramDistribution} per observation,
 * made by {@link mws4j.mws.evaluation.Approximations}; {@link
 * mws4j.mws.evaluation.InferenceQuality} holds it against the truth.
 */
package mws4j.mws.evaluation;

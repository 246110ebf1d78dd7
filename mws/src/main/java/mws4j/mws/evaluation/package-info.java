/**
 * How good a model and its inference are: the numbers in the paper's tables and figures (section
 * 4), and exact ones wherever a domain can list its programs. {@code docs/evaluation.md} has the
 * formulas.
 *
 * <p>Begin with the log-marginals {@code log p(x)}. Where the programs can be listed, {@link
 * mws4j.mws.evaluation.ExactEvaluation} sums over all of them, by {@link
 * mws4j.mws.evaluation.ExactInference} and its {@link mws4j.mws.evaluation.ExactPosterior}; {@link
 * mws4j.mws.evaluation.ExactGradient} is the gradient of the sum. Elsewhere {@link
 * mws4j.mws.evaluation.ImportanceSampling} estimates, with an {@link
 * mws4j.mws.evaluation.ImportanceEstimate} per observation, and {@link
 * mws4j.mws.evaluation.FreshRecognition} is the paper's protocol around it. {@link
 * mws4j.mws.evaluation.PerInstance} holds one number per observation.
 *
 * <p>What inference found is a {@link mws4j.mws.inference.ProgramDistribution} per observation,
 * made by {@link mws4j.mws.evaluation.Approximations}; {@link
 * mws4j.mws.evaluation.InferenceQuality} compares it with the truth. {@link
 * mws4j.mws.evaluation.Classification} lets it predict, which gives an {@link
 * mws4j.mws.evaluation.Answer} per item and an {@link mws4j.mws.evaluation.ErrorRate}.
 */
package mws4j.mws.evaluation;

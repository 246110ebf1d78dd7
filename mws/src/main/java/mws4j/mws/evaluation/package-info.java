/**
 * How good a model and its inference are. {@link mws4j.mws.evaluation.ExactEvaluation}, {@link
 * mws4j.mws.evaluation.ExactPosterior} and {@link mws4j.mws.evaluation.ExactGradient} sum over all
 * programs where a domain can list them.
 */
package mws4j.mws.evaluation;

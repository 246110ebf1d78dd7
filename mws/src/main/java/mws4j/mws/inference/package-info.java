/**
 * Which programs explain an observation. {@link mws4j.mws.inference.WakeStep} is the heart of
 * Algorithm 1; {@link mws4j.mws.inference.Inference} repeats it for new observations and gives
 * {@link mws4j.mws.inference.ScoredPrograms}. {@link mws4j.mws.inference.ImportanceSample} weighs
 * draws of the recognition model, {@link mws4j.mws.inference.Dreams} are draws of the generative
 * one, {@link mws4j.mws.inference.ProgramDistribution} is what was inferred.
 */
package mws4j.mws.inference;

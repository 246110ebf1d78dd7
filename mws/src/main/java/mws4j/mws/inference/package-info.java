/**
 * Which programs explain an observation: the wake phase of the paper (section 3, Algorithm 1), in
 * training and after it.
 *
 * <p>Begin with {@link mws4j.mws.inference.WakeStep}, which pools, scores and remembers. {@link
 * mws4j.mws.inference.Inference} repeats it for new observations, as widely as {@link
 * mws4j.mws.inference.Search} says and for as long as {@link mws4j.mws.inference.Patience} lasts.
 *
 * <p>What is known then is scored once more by {@link mws4j.mws.inference.FreshScores}, which gives
 * {@link mws4j.mws.inference.ScoredPrograms} to look at, {@link
 * mws4j.mws.inference.ProgramDistribution} to reckon with, or the {@link
 * mws4j.mws.inference.MemoryBound} of all data.
 *
 * <p>{@link mws4j.mws.inference.ImportanceSample}, weighted draws of the recognition model, and
 * {@link mws4j.mws.inference.Dreams}, draws of the generative model or of a {@link
 * mws4j.mws.inference.DreamSource} that a {@link mws4j.mws.inference.DreamingModel} has, are what
 * algorithms without a memory and the sleep phases learn from.
 */
package mws4j.mws.inference;

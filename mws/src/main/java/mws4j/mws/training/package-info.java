/**
 * Training: minibatches, optimisers and checkpoints around the algorithms of {@link
 * mws4j.mws.algorithm} (paper, section 3 and Algorithm 1; the settings of section 4 are the
 * domains' {@code trainingDefaults}).
 *
 * <p>Begin with {@link mws4j.mws.training.Trainer}, which takes one step after the other and tells
 * what happened in a {@link mws4j.mws.training.StepReport}; {@code Batches} says which instances
 * are whose turn. {@link mws4j.mws.training.TrainingConfig} is all that a run depends on, made of
 * {@link mws4j.mws.training.Particles}, {@link mws4j.mws.training.Optimisation} and {@link
 * mws4j.mws.training.Variations}. {@link mws4j.mws.training.Checkpoint} keeps a run, so that it can
 * go on as if it had never stopped: all that is random comes from {@link
 * mws4j.mws.probability.RandomStreams}.
 */
package mws4j.mws.training;

/**
 * Training: {@link mws4j.mws.training.TrainingConfig} says how, {@link mws4j.mws.training.Trainer}
 * does it step by step and tells what happened in a {@link mws4j.mws.training.StepReport}; {@link
 * mws4j.mws.training.Checkpoint} keeps it. All that is random comes from {@link
 * mws4j.mws.probability.RandomStreams}.
 */
package mws4j.mws.training;

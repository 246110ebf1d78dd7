package mws4j.cli.train;

import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Trainer;

/**
 * A model and the trainer that has changed it so far: the trainer knows data and memory, the model
 * what only its domain has.
 *
 * @param <X> an observation
 * @param <M> the model
 */
public record TrainedModel<X, M extends ProgramModel<X>>(M model, Trainer<X> trainer) {
  /** The trainer must be that of the model. */
  public TrainedModel {
    if (trainer.model() != model) {
      throw new IllegalArgumentException("the trainer has another model");
    }
  }
}

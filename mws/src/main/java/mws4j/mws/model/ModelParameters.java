package mws4j.mws.model;

import mws4j.autodiff.ParameterSet;

/**
 * The numbers of a model.
 *
 * @param prior θ; may be empty
 * @param likelihood φ; may be empty
 * @param recognition ψ
 * @param statistics counted from the training data rather than learned; saved with the model
 */
public record ModelParameters(
    ParameterSet prior,
    ParameterSet likelihood,
    ParameterSet recognition,
    ParameterSet statistics) {
  /** Without statistics. */
  public ModelParameters(ParameterSet prior, ParameterSet likelihood, ParameterSet recognition) {
    this(prior, likelihood, recognition, new ParameterSet());
  }

  /** Those of a part. */
  public ParameterSet of(Part part) {
    return switch (part) {
      case PRIOR -> prior;
      case LIKELIHOOD -> likelihood;
      case RECOGNITION -> recognition;
    };
  }

  /** The same sets, not copies of them, with an empty one for a fresh recognition model. */
  public ModelParameters withFreshRecognition() {
    return new ModelParameters(prior, likelihood, new ParameterSet(), statistics);
  }
}

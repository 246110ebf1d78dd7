package mws4j.mws.model;

import java.util.List;
import java.util.Map;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;

/**
 * All that a domain gives to learning: a generative model {@code p(z,x) = p_θ(z) p_φ(x|z)} and a
 * recognition model {@code r_ψ(z|x)} over programs that are finite token sequences.
 *
 * <p>The model owns the parameters; the roles it hands out compute with them, one set of roles per
 * thread.
 *
 * @param <X> an observation
 */
public interface ProgramModel<X> {
  /** The domain's name, as on the command line and in checkpoints. */
  String domain();

  /** Upper bound of the number of tokens of any program. */
  int maxProgramLength();

  /** What it takes to build the same model again, such as layer sizes; goes into checkpoints. */
  Map<String, String> settings();

  /** Parameters θ of the prior. */
  ParameterSet priorParameters();

  /** Parameters φ of the evaluator; may be empty. */
  ParameterSet likelihoodParameters();

  /** Parameters ψ of the recognition model. */
  ParameterSet recognitionParameters();

  /** Numbers counted from the training data rather than learned; they are saved with the model. */
  default ParameterSet statistics() {
    return new ParameterSet();
  }

  /** A prior for the thread that owns the kernels. */
  Prior prior(Kernels kernels);

  /** An evaluator for one thread. */
  Likelihood<X> likelihood();

  /** A recognition model for one thread. */
  Recognition<X> recognition();

  /**
   * The same generative model with a new recognition model: the prior and the evaluator share their
   * very parameters with this model, those of the recognition model are drawn with the seed.
   */
  ProgramModel<X> withFreshRecognition(long seed);

  /** Prints a program. */
  String print(int[] tokens);

  /** The three parameter sets: θ, φ, ψ. */
  default List<ParameterSet> parameterSets() {
    return List.of(priorParameters(), likelihoodParameters(), recognitionParameters());
  }
}

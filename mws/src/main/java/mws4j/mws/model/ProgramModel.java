package mws4j.mws.model;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
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

  /** All parameters, the same sets at every call. */
  ModelParameters parameters();

  /** A prior for the thread that owns the kernels. */
  Prior prior(Kernels kernels);

  /** A likelihood for the thread that owns the kernels. */
  Likelihood<X> likelihood(Kernels kernels);

  /** A recognition model for one thread. */
  Recognition<X> recognition();

  /** The domain's own search near known programs, for one thread; most domains need none. */
  default Optional<ProgramEditor<X>> editor() {
    return Optional.empty();
  }

  /**
   * Every program with positive prior probability once, in a fixed order, if they are few enough to
   * be listed. Marginals, posteriors and gradients are then sums, with which every estimator is
   * compared.
   */
  default Optional<ProgramBatch> allPrograms() {
    return Optional.empty();
  }

  /**
   * A part of an observation, drawn at random: what a recognition model may be shown to learn that
   * less is given when it is asked. In most domains an observation has no parts and is given back.
   *
   * @param rng not used if there is nothing to leave out
   */
  default X thinned(X observation, RandomGenerator rng) {
    return observation;
  }

  /**
   * The same generative model with a new recognition model: prior and likelihood have the very
   * parameters of this model, those of the recognition model are drawn with the seed.
   */
  ProgramModel<X> withFreshRecognition(long seed);

  /** Prints a program. */
  String print(int[] tokens);
}

package mws4j.mws.model;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/**
 * The evaluator of programs, {@code p_φ(x|z)}. An instance serves one thread; all share the
 * parameters.
 *
 * @param <X> an observation
 */
public interface Likelihood<X> {
  /** Tells that the parameters changed since the last call of any method. */
  void refresh();

  /**
   * Scores programs without a graph: the hot path.
   *
   * @param observationOf for each program the position of its observation in {@code observations},
   *     in ascending order
   * @param logLikelihood receives {@code log p(x|z)} in nats; {@code -Infinity} if z cannot have
   *     made x
   */
  void score(
      ProgramBatch programs, int[] observationOf, List<X> observations, double[] logLikelihood);

  /**
   * Scores programs with a graph.
   *
   * @param weights one per program; those of programs with {@code p(x|z) = 0} must be 0
   * @param logLikelihood receives {@code log p(x|z)} of each program
   * @return {@code sum_i weights[i] log p(x_i|z_i)}, (1 x 1)
   */
  Var differentiate(
      Tape tape,
      ProgramBatch programs,
      int[] observationOf,
      List<X> observations,
      double[] weights,
      double[] logLikelihood);

  /**
   * Draws an observation that the program explains.
   *
   * @return empty if the draw left the space of observations (too long, say)
   */
  Optional<X> sample(ProgramBatch programs, int program, RandomGenerator rng);
}

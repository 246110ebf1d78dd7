package mws4j.mws.model;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;

/** The recognition model's view of some observations: {@code r_ψ(·|x)} for each of them. */
public interface Encoding {
  /**
   * Adds {@code particles} independent draws {@code z ~ r(·|x)} for every observation, grouped by
   * observation in order.
   */
  default void sample(int particles, RandomGenerator rng, ProgramBatch programs) {
    sample(particles, 1, rng, programs);
  }

  /**
   * Adds {@code particles} draws for every observation, grouped by observation in order. Of all
   * draws in that order, the first, third, ... come from {@code r(·|x)} itself, the second, fourth,
   * ... from a flatter distribution whose every next-token logit is divided by the temperature. The
   * latter are proposals only: nothing here says how probable they were. (A single draw per
   * observation is a flat one for every second observation.)
   *
   * @param temperature at least 1; 1 makes all draws exact
   */
  void sample(int particles, double temperature, RandomGenerator rng, ProgramBatch programs);

  /**
   * Scores programs without a graph.
   *
   * @param observationOf for each program the position of its observation
   * @param logProposal receives {@code log r(z|x)} in nats
   */
  void score(ProgramBatch programs, int[] observationOf, double[] logProposal);

  /**
   * Scores programs on the tape of the encoding.
   *
   * @param weights one per program
   * @param logProposal receives {@code log r(z|x)} of each program
   * @return {@code sum_i weights[i] log r(z_i|x_i)}, (1 x 1)
   */
  Var differentiate(
      ProgramBatch programs, int[] observationOf, double[] weights, double[] logProposal);

  /**
   * What is trained on: {@link #differentiate}, unless a recognition model regularises itself with
   * noise such as dropout.
   */
  default Var learn(
      ProgramBatch programs,
      int[] observationOf,
      double[] weights,
      RandomGenerator rng,
      double[] logProposal) {
    return differentiate(programs, observationOf, weights, logProposal);
  }
}

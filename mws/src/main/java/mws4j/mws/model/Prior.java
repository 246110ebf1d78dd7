package mws4j.mws.model;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/**
 * The prior over programs, {@code p_θ(z)}. An instance serves one thread; all share the parameters.
 */
public interface Prior {
  /** Tells that the parameters changed since the last call of any method. */
  void refresh();

  /**
   * Scores programs without a graph.
   *
   * @param logPrior receives {@code log p(z)} in nats at the position of each program; {@code
   *     -Infinity} outside the support
   */
  void score(ProgramBatch programs, double[] logPrior);

  /**
   * Scores programs with a graph.
   *
   * @param weights one per program
   * @param logPrior receives {@code log p(z)} of each program
   * @return {@code sum_i weights[i] log p(z_i)}, (1 x 1)
   */
  Var differentiate(Tape tape, ProgramBatch programs, double[] weights, double[] logPrior);

  /**
   * What is trained on: {@link #differentiate}, unless a prior regularises itself with noise such
   * as dropout.
   */
  default Var learn(
      Tape tape, ProgramBatch programs, double[] weights, RandomGenerator rng, double[] logPrior) {
    return differentiate(tape, programs, weights, logPrior);
  }

  /** Adds {@code count} programs drawn from the prior. */
  void sample(int count, RandomGenerator rng, ProgramBatch programs);
}

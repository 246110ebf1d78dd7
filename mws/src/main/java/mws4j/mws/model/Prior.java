package mws4j.mws.model;

import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/** The prior over programs, {@code p_θ(z)}. */
public interface Prior extends Role {
  /**
   * Scores programs without a graph.
   *
   * @param logPrior receives {@code log p(z)} in nats at the position of each program; {@code
   *     -Infinity} outside the support
   */
  void score(ProgramBatch programs, double[] logPrior);

  /**
   * The same with a graph.
   *
   * @return {@code log p(z)} of each program, (programs x 1)
   */
  Var logProb(Tape tape, ProgramBatch programs);

  /**
   * {@link #logProb} with the noise, such as dropout, by which a prior regularises itself: what is
   * trained on. Empty if there is no such noise.
   */
  default Optional<Var> noisyLogProb(Tape tape, ProgramBatch programs, RandomGenerator rng) {
    return Optional.empty();
  }

  /** Adds {@code count} programs drawn from the prior. */
  void sample(int count, RandomGenerator rng, ProgramBatch programs);
}

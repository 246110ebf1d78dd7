package mws4j.mws.model;

import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;

/** The recognition model's view of some observations: {@code r_ψ(·|x)} for each of them. */
public interface Encoding {
  /**
   * Draws programs {@code z ~ r(·|x)} for every observation, independently.
   *
   * @param programs the draws are added, observation by observation in order, each with the number
   *     of its observation
   */
  void sample(Draws draws, RandomGenerator rng, ProgramBatch programs);

  /**
   * Scores programs on the tape of the encoding: where ψ learns there, the result can be
   * differentiated.
   *
   * @return {@code log r(z|x)} of each program and its observation in nats, (programs x 1); {@code
   *     -Infinity} outside the support
   */
  Var logProb(ProgramBatch programs);

  /**
   * {@link #logProb} with the noise, such as dropout, by which a recognition model regularises
   * itself: what is trained on. Empty if there is no such noise.
   */
  default Optional<Var> noisyLogProb(ProgramBatch programs, RandomGenerator rng) {
    return Optional.empty();
  }
}

package mws4j.mws.model;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/**
 * The likelihood of programs, {@code p_φ(x|z)}: the paper's evaluator.
 *
 * @param <X> an observation
 */
public interface Likelihood<X> extends Role {
  /**
   * Scores each program against its observation, without a graph: the hot path.
   *
   * @param logLikelihood receives {@code log p(x|z)} in nats at the position of each program;
   *     {@code -Infinity} if z cannot have made x, as tokens that are not a program never can
   */
  void score(ProgramBatch programs, List<X> observations, double[] logLikelihood);

  /**
   * The same with a graph.
   *
   * @return {@code log p(x|z)} of each program, (programs x 1). A gradient that flows back to a
   *     program with {@code p(x|z) = 0} is ignored.
   */
  Var logProb(Tape tape, ProgramBatch programs, List<X> observations);

  /**
   * Draws an observation that the program explains, which must be one of the domain.
   *
   * @return empty if the draw left the space of observations (too long, say)
   */
  Optional<X> sample(ProgramBatch programs, int program, RandomGenerator rng);
}

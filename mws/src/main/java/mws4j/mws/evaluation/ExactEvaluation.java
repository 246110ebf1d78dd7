package mws4j.mws.evaluation;

import java.util.List;
import mws4j.mws.model.ProgramModel;

/**
 * Exact values of a model that is a {@link mws4j.mws.model.FiniteDomain}, over some observations.
 *
 * @param programs number of programs that were summed over
 * @param logMarginals {@code log p(x_i) = log sum_z p(z,x_i)}, nats; {@code -Infinity} where no
 *     program explains the observation
 */
public record ExactEvaluation(int programs, PerInstance logMarginals) {
  /**
   * Sums over all programs, under the parameters that the model has now.
   *
   * @param threads observations looked at at once; results do not depend on it
   * @throws IllegalArgumentException if the programs of the model cannot be listed
   */
  public static <X> ExactEvaluation of(ProgramModel<X> model, List<X> data, int threads) {
    ExactInference<X> shared = new ExactInference<>(model);
    double[] logMarginals = new double[data.size()];
    Parallel.run(
        data.size(),
        threads,
        shared::forAnotherThread,
        (inference, i) -> logMarginals[i] = inference.infer(data.get(i)).logMarginal());
    return new ExactEvaluation(shared.programs().size(), new PerInstance(logMarginals));
  }

  /** Mean log-marginal, nats. */
  public double mean() {
    return logMarginals.mean();
  }
}

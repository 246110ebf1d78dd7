package mws4j.mws.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;

/**
 * Exact values of a model whose programs can be listed, over some observations.
 *
 * @param programs number of programs that were summed over
 * @param logMarginals {@code log p(x_i) = log sum_z p(z,x_i)}, nats; {@code -Infinity} where no
 *     program explains the observation
 */
public record ExactEvaluation(int programs, PerInstance logMarginals) {
  /**
   * Sums over all programs, under the parameters that the model has now.
   *
   * @param compute results do not depend on it
   * @throws IllegalArgumentException if the programs of the model cannot be listed
   */
  public static <X> ExactEvaluation of(ProgramModel<X> model, List<X> data, Compute compute) {
    int programs = ExactInference.programsOf(model).size();
    return new ExactEvaluation(programs, each(model, data, compute, ExactPosterior::logMarginal));
  }

  /** Mean log-marginal, nats. */
  public double mean() {
    return logMarginals.mean();
  }

  /**
   * The smallest possible {@code KL(q||p(.|x_i))} of a memory of that many programs, see {@link
   * ExactPosterior#smallestDivergence}, for every observation.
   */
  public static <X> PerInstance smallestDivergences(
      ProgramModel<X> model, List<X> data, int memory, Compute compute) {
    return each(model, data, compute, posterior -> posterior.smallestDivergence(memory));
  }

  private static <X> PerInstance each(
      ProgramModel<X> model,
      List<X> data,
      Compute compute,
      ToDoubleFunction<ExactPosterior> property) {
    ExactInference<X> shared = new ExactInference<>(model, compute.kernels());
    double[] values = new double[data.size()];
    compute.run(
        data.size(),
        () -> shared.forAnotherThread(compute.kernels()),
        (inference, i) -> values[i] = property.applyAsDouble(inference.infer(data.get(i))));
    return new PerInstance(values);
  }
}

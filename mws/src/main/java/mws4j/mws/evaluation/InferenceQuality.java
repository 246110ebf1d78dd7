package mws4j.mws.evaluation;

import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramModel;

/**
 * How close distributions {@code q_i} over programs are to the true posteriors.
 *
 * <pre>
 * elbo_i       = sum_z q_i(z) (log p(z,x_i) - log q_i(z))
 * divergence_i = KL(q_i || p(.|x_i)) = log p(x_i) - elbo_i
 * </pre>
 *
 * <p>Both are exact for the q at hand, whether or not it was drawn. With the whole recognition
 * model as q the first is its evidence lower bound, with a memory it is the bound of Memoised
 * Wake-Sleep, {@code log sum_m p(z_m,x_i)}.
 *
 * @param elbos nats; {@code -Infinity} where q is empty or has mass on a program that does not
 *     explain the observation
 * @param divergences nats, never negative; {@code Infinity} where the bound is {@code -Infinity}
 */
public record InferenceQuality(PerInstance elbos, PerInstance divergences) {
  /**
   * A larger disagreement with the log-marginals does not come from rounding the prior's scores.
   */
  private static final double ROUNDING = 1e-4;

  /**
   * Compares distributions with the posteriors, under the parameters that the model has now.
   *
   * @param logMarginals exact {@code log p(x_i)}, from {@link ExactEvaluation} or from a domain
   *     that knows them otherwise
   * @throws IllegalArgumentException if a bound exceeds its log-marginal, which is then that of
   *     another model
   */
  public static <X> InferenceQuality of(
      ProgramModel<X> model,
      List<X> data,
      List<ProgramDistribution> q,
      PerInstance logMarginals,
      Compute compute) {
    PerInstance elbos = elbos(model, data, q, compute);
    if (logMarginals.size() != data.size()) {
      throw new IllegalArgumentException(
          "log-marginals of " + logMarginals.size() + " observations, not " + data.size());
    }
    return new InferenceQuality(
        elbos, PerInstance.of(data.size(), i -> divergence(i, logMarginals.get(i), elbos.get(i))));
  }

  private static double divergence(int instance, double logMarginal, double elbo) {
    if (elbo == Double.NEGATIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(elbo <= logMarginal + ROUNDING)) {
      throw new IllegalArgumentException(
          "log-marginals are not those of this model: observation "
              + instance
              + " has "
              + logMarginal
              + ", below a bound of "
              + elbo);
    }
    return Math.max(0, logMarginal - elbo);
  }

  /** The bounds alone, where no exact log-marginals are known. */
  public static <X> PerInstance elbos(
      ProgramModel<X> model, List<X> data, List<ProgramDistribution> q, Compute compute) {
    if (q.size() != data.size()) {
      throw new IllegalArgumentException(
          "distributions for " + q.size() + " observations, not " + data.size());
    }
    double[] elbos = new double[data.size()];
    compute.run(
        elbos.length,
        () -> new JointScorer<>(model, compute.kernels()),
        (joint, i) ->
            elbos[i] = NonFiniteException.ofInstance(i, () -> elbo(joint, data.get(i), q.get(i))));
    return new PerInstance(elbos);
  }

  private static <X> double elbo(JointScorer<X> joint, X observation, ProgramDistribution q) {
    double[] logJoint = joint.score(q.programs(), observation);
    double sum = q.size() == 0 ? Double.NEGATIVE_INFINITY : 0;
    for (int p = 0; p < logJoint.length; p++) {
      sum += q.weight(p) * (logJoint[p] - StrictMath.log(q.weight(p)));
    }
    return sum;
  }
}

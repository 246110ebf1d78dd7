package mws4j.mws.evaluation;

import static mws4j.autodiff.ops.Reductions.weightedSum;

import java.util.ArrayList;
import java.util.List;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * The gradient of the mean log-marginal {@code (1/n) sum_i log p(x_i)} in θ and φ, by Fisher's
 * identity summed over all programs:
 *
 * <pre>
 * d log p(x)      = sum_z p(z|x) (d log p(z) + d log p(x|z))
 * d mean / dθ     = sum_z w(z) d log p(z)/dθ,   w(z) = (1/n) sum_i p(z|x_i)
 * d mean / dφ     = (1/n) sum_i sum_z p(z|x_i) d log p(x_i|z)/dφ
 * </pre>
 *
 * <p>Exact up to the rounding of floats, in which gradients are kept.
 *
 * @param mean mean log-marginal, nats
 * @param prior gradient in θ
 * @param likelihood gradient in φ
 */
public record ExactGradient(double mean, Gradients prior, Gradients likelihood) {
  /** Parts into which the observations are cut, whatever the number of threads. */
  private static final int PARTS = 8;

  /**
   * Computes the gradient at the parameters that the model has now.
   *
   * @param compute results do not depend on it
   * @throws IllegalArgumentException if the programs of the model cannot be listed, there is no
   *     observation, or no program explains one of them
   */
  public static <X> ExactGradient of(ProgramModel<X> model, List<X> data, Compute compute) {
    int n = data.size();
    if (n == 0) {
      throw new IllegalArgumentException("exact gradient: there are no observations");
    }
    ExactInference<X> inference = new ExactInference<>(model, compute.kernels());
    List<Slice<X>> slices = new ArrayList<>();
    for (int part = 0; part < Math.min(PARTS, n); part++) {
      slices.add(new Slice<>(model, inference, compute.kernels(), n));
    }
    compute.run(
        slices.size(),
        () -> slices,
        (all, part) -> {
          int from = (int) ((long) n * part / all.size());
          int to = (int) ((long) n * (part + 1) / all.size());
          for (int i = from; i < to; i++) {
            all.get(part).add(i, data.get(i));
          }
        });
    Slice<X> total = slices.get(0);
    slices.subList(1, slices.size()).forEach(total::add);
    Gradients prior = priorGradient(model, inference.programs(), total.weights, compute);
    return new ExactGradient(total.mean, prior, total.gradients);
  }

  private static Gradients priorGradient(
      ProgramModel<?> model, ProgramBatch programs, double[] weights, Compute compute) {
    Kernels kernels = compute.kernels();
    Gradients gradients = Gradients.of(model.parameters().prior());
    Tape tape = new Tape(kernels).begin(gradients);
    Var logPrior = model.prior(kernels).logProb(tape, programs);
    backward(tape, weightedSum(logPrior, weights));
    return gradients;
  }

  /** A role without parameters has no gradient. */
  private static void backward(Tape tape, Var term) {
    if (term.needsGrad()) {
      tape.backward(term);
    }
  }

  /** Sums over a part of the observations, in order. */
  private static final class Slice<X> {
    private final ExactInference<X> inference;
    private final Likelihood<X> likelihood;
    private final Tape tape;
    private final Gradients gradients; // φ
    private final double[] weights; // of each program in θ
    private final double share;
    private double mean;

    Slice(ProgramModel<X> model, ExactInference<X> inference, Kernels kernels, int observations) {
      this.inference = inference.forAnotherThread(kernels);
      tape = new Tape(kernels);
      likelihood = model.likelihood(kernels);
      gradients = Gradients.of(model.parameters().likelihood());
      weights = new double[inference.programs().size()];
      share = 1.0 / observations;
    }

    void add(int number, X observation) {
      ExactPosterior posterior = inference.infer(observation);
      if (posterior.logMarginal() == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "exact gradient: no program explains observation " + number + ", " + observation);
      }
      mean += share * posterior.logMarginal();
      double[] masses = posterior.masses();
      ProgramBatch explaining = new ProgramBatch();
      double[] scale = new double[masses.length];
      for (int p = 0; p < masses.length; p++) {
        if (masses[p] > 0) { // the likelihood promises nothing for others, not even 0 * -Infinity
          weights[p] += share * masses[p];
          scale[explaining.size()] = share * masses[p];
          explaining.add(posterior.programs(), p);
        }
      }
      tape.begin(gradients);
      Var fit = likelihood.logProb(tape, explaining, List.of(observation));
      backward(tape, weightedSum(fit, scale));
    }

    void add(Slice<X> other) {
      mean += other.mean;
      gradients.add(other.gradients);
      for (int p = 0; p < weights.length; p++) {
        weights[p] += other.weights[p];
      }
    }
  }
}

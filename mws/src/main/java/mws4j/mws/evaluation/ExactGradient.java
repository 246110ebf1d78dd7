package mws4j.mws.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
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
   * @param threads parts worked on at once; results do not depend on it
   * @throws IllegalArgumentException if the programs of the model cannot be listed, there is no
   *     observation, or no program explains one of them
   */
  public static <X> ExactGradient of(ProgramModel<X> model, List<X> data, int threads) {
    int n = data.size();
    if (n == 0) {
      throw new IllegalArgumentException("exact gradient: there are no observations");
    }
    ExactInference<X> inference = new ExactInference<>(model);
    List<Part<X>> parts = new ArrayList<>();
    for (int part = 0; part < Math.min(PARTS, n); part++) {
      parts.add(new Part<>(model, inference.forAnotherThread(), n));
    }
    Parallel.run(
        parts.size(),
        threads,
        () -> parts,
        (all, part) -> {
          int from = (int) ((long) n * part / all.size());
          int to = (int) ((long) n * (part + 1) / all.size());
          for (int i = from; i < to; i++) {
            all.get(part).add(i, data.get(i));
          }
        });
    Part<X> total = parts.get(0);
    parts.subList(1, parts.size()).forEach(total::add);
    Gradients prior = priorGradient(model, inference.programs(), total.weights);
    return new ExactGradient(total.mean, prior, total.gradients);
  }

  private static Gradients priorGradient(
      ProgramModel<?> model, ProgramBatch programs, double[] weights) {
    Kernels kernels = KernelProvider.create();
    Prior prior = model.prior(kernels);
    prior.refresh();
    Gradients gradients = Gradients.of(model.priorParameters());
    Tape tape = new Tape(kernels).begin(gradients);
    backward(tape, prior.differentiate(tape, programs, weights, new double[weights.length]));
    return gradients;
  }

  /** A role without parameters has no gradient. */
  private static void backward(Tape tape, Var term) {
    if (term.needsGrad()) {
      tape.backward(term);
    }
  }

  /** Sums over a part of the observations, in order. */
  private static final class Part<X> {
    private final ExactInference<X> inference;
    private final Likelihood<X> likelihood;
    private final Tape tape = new Tape(KernelProvider.create());
    private final Gradients gradients; // φ
    private final double[] weights; // of each program in θ
    private final double share;
    private double mean;

    Part(ProgramModel<X> model, ExactInference<X> inference, int observations) {
      this.inference = inference;
      likelihood = model.likelihood();
      likelihood.refresh();
      gradients = Gradients.of(model.likelihoodParameters());
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
        if (masses[p] > 0) { // the evaluator promises nothing for others, not even 0 * -Infinity
          weights[p] += share * masses[p];
          scale[explaining.size()] = share * masses[p];
          explaining.add(posterior.programs(), p);
        }
      }
      int[] of = new int[explaining.size()];
      double[] used = Arrays.copyOf(scale, explaining.size());
      tape.begin(gradients);
      backward(
          tape,
          likelihood.differentiate(
              tape, explaining, of, List.of(observation), used, new double[used.length]));
    }

    void add(Part<X> other) {
      mean += other.mean;
      gradients.add(other.gradients);
      for (int p = 0; p < weights.length; p++) {
        weights[p] += other.weights[p];
      }
    }
  }
}

package mws4j.mws.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * The programs of one observation, scored under the parameters that the model has now. (The scores
 * in a memory are as old as the last visit of each instance.)
 */
public final class FreshScores {
  /** Observations whose programs are scored together. */
  private static final int TOGETHER = 16;

  /** Where the programs of an instance come from. */
  interface Source {
    void addTo(int instance, ProgramBatch programs);
  }

  /** What is made of the scores of an instance. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Makes it; the scores are valid until it returns. */
    T read(int instance, FreshScores scores);
  }

  private final Scorer<?> scorer;
  private final int from;
  private final int to;

  private FreshScores(Scorer<?> scorer, int from, int to) {
    this.scorer = scorer;
    this.from = from;
    this.to = to;
  }

  /**
   * Scores all of a memory, which is not modified.
   *
   * @return what was made of the scores of each instance
   * @throws IllegalArgumentException if it is not the memory of these data; that of an algorithm
   *     which keeps none has no instances
   * @throws NonFiniteException if a score is NaN or +Infinity
   */
  public static <X, T> List<T> ofMemory(
      ProgramModel<X> model, List<X> data, Memory memory, Compute compute, Reading<T> reading) {
    memory.requireInstances(data.size());
    int[] all = IntStream.range(0, data.size()).toArray();
    return of(model, data, all, memory::addTo, compute, reading);
  }

  /**
   * Scores programs of some instances, those of a few instances at a time.
   *
   * @param observations of these instances, in the same order
   */
  static <X, T> List<T> of(
      ProgramModel<X> model,
      List<X> observations,
      int[] instances,
      Source source,
      Compute compute,
      Reading<T> reading) {
    List<T> read = new ArrayList<>(Collections.nCopies(observations.size(), null));
    compute.runGroups(
        observations.size(),
        TOGETHER,
        () -> new Scorer<>(model, compute.kernels()),
        (scorer, first, end) -> {
          int[] group = Arrays.copyOfRange(instances, first, end);
          scorer.score(observations.subList(first, end), group, source);
          int from = 0;
          for (int i = 0; i < group.length; i++) {
            int to = scorer.programs.endOf(i, from);
            read.set(first + i, reading.read(group[i], new FreshScores(scorer, from, to)));
            from = to;
          }
        });
    return read;
  }

  /** The roles of one thread, and what they scored last. */
  private static final class Scorer<X> {
    private final Prior prior;
    private final Likelihood<X> likelihood;
    private final ProgramBatch programs = new ProgramBatch();
    private double[] logPrior;
    private double[] logLikelihood;
    private double[] logJoint;

    Scorer(ProgramModel<X> model, Kernels kernels) {
      prior = model.prior(kernels);
      likelihood = model.likelihood(kernels);
    }

    void score(List<X> observations, int[] instances, Source source) {
      programs.clear();
      for (int i = 0; i < instances.length; i++) {
        programs.turnTo(i);
        source.addTo(instances[i], programs);
      }
      try {
        score(observations);
      } catch (NonFiniteException e) {
        throw e.ofInstances(instances);
      }
    }

    private void score(List<X> observations) {
      logPrior = new double[programs.size()];
      prior.score(programs, logPrior);
      logLikelihood = new double[programs.size()];
      likelihood.score(programs, observations, logLikelihood);
      logJoint = new double[programs.size()];
      for (int p = 0; p < logJoint.length; p++) {
        boolean explains = logLikelihood[p] > Double.NEGATIVE_INFINITY;
        logJoint[p] = explains ? logPrior[p] + logLikelihood[p] : logLikelihood[p];
        if (!(logJoint[p] < Double.POSITIVE_INFINITY)) {
          throw new NonFiniteException("log p(z,x)", logJoint[p], programs.observation(p));
        }
      }
    }
  }

  /** Copies of the programs. */
  List<int[]> programs() {
    return IntStream.range(from, to).mapToObj(scorer.programs::copyOf).toList();
  }

  /** {@code log p(z)} of each program, nats. */
  double[] logPrior() {
    return Arrays.copyOfRange(scorer.logPrior, from, to);
  }

  /** {@code log p(x|z)} of each program, nats. */
  double[] logLikelihood() {
    return Arrays.copyOfRange(scorer.logLikelihood, from, to);
  }

  /** {@code log sum_z p(z,x)}, nats; {@code -Infinity} if no program explains the observation. */
  double bound() {
    return LogWeights.logSumExp(scorer.logJoint, from, to - from);
  }

  /** {@code Q ∝ p(z,x)} of each program. */
  double[] weights() {
    return LogWeights.normalise(scorer.logJoint, from, to - from);
  }

  /** {@code Q ∝ p(z,x)}; empty if no program explains the observation. */
  public ProgramDistribution distribution() {
    ProgramBatch own = new ProgramBatch();
    for (int p = from; p < to; p++) {
      own.add(scorer.programs, p);
    }
    return new ProgramDistribution(own, Arrays.copyOfRange(scorer.logJoint, from, to));
  }
}

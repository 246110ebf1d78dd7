package mws4j.mws.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * Programs that are known for an observation, the heaviest first, with {@code log p(z)} and {@code
 * log p(x|z)} under the parameters of the moment and their shares in what is inferred. Immutable.
 */
public final class ScoredPrograms {
  /** Observations whose programs are scored together. */
  private static final int TOGETHER = 64;

  private final List<int[]> programs;
  private final double[] logPrior;
  private final double[] logLikelihood;
  private final double[] weights;

  private ScoredPrograms(
      List<int[]> programs, double[] logPrior, double[] logLikelihood, double[] weights) {
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(p -> -weights[p]))
            .mapToInt(p -> p)
            .toArray();
    this.programs = Arrays.stream(order).mapToObj(programs::get).toList();
    this.logPrior = Arrays.stream(order).mapToDouble(p -> logPrior[p]).toArray();
    this.logLikelihood = Arrays.stream(order).mapToDouble(p -> logLikelihood[p]).toArray();
    this.weights = Arrays.stream(order).mapToDouble(p -> weights[p]).toArray();
  }

  /** The programs of a memory, which weigh as much as they explain: {@code Q ∝ p(z,x)}. */
  public static <X> List<ScoredPrograms> ofMemory(
      ProgramModel<X> model, List<X> observations, Memory memory, Compute compute) {
    memory.requireInstances(observations.size());
    int[] all = IntStream.range(0, observations.size()).toArray();
    return ofMemory(model, observations, memory, all, compute);
  }

  /**
   * The same of some instances of a memory.
   *
   * @param observations of these instances, in the same order
   */
  public static <X> List<ScoredPrograms> ofMemory(
      ProgramModel<X> model,
      List<X> observations,
      Memory memory,
      int[] instances,
      Compute compute) {
    ProgramBatch[] programs = new ProgramBatch[instances.length];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = new ProgramBatch();
      memory.addTo(instances[i], programs[i]);
    }
    return score(
        model,
        observations,
        Arrays.asList(programs),
        (i, logJoint) -> LogWeights.normalise(logJoint, 0, logJoint.length),
        compute);
  }

  /** The programs of distributions, one per observation, with their weights there. */
  public static <X> List<ScoredPrograms> ofDistributions(
      ProgramModel<X> model, List<X> observations, List<ProgramDistribution> q, Compute compute) {
    return score(
        model,
        observations,
        q.stream().map(ProgramDistribution::programs).toList(),
        (i, logJoint) ->
            IntStream.range(0, logJoint.length).mapToDouble(q.get(i)::weight).toArray(),
        compute);
  }

  /** What the programs of an observation weigh. */
  private interface Weighing {
    double[] weights(int observation, double[] logJoint);
  }

  private static <X> List<ScoredPrograms> score(
      ProgramModel<X> model,
      List<X> observations,
      List<ProgramBatch> programs,
      Weighing weighing,
      Compute compute) {
    ScoredPrograms[] scored = new ScoredPrograms[observations.size()];
    compute.run(
        (scored.length + TOGETHER - 1) / TOGETHER,
        compute::kernels,
        (kernels, part) -> {
          int from = part * TOGETHER;
          int to = Math.min(scored.length, from + TOGETHER);
          ProgramBatch all = new ProgramBatch();
          for (int i = from; i < to; i++) {
            all.turnTo(i - from);
            for (int p = 0; p < programs.get(i).size(); p++) {
              all.add(programs.get(i), p);
            }
          }
          Scores scores = Scores.of(model, observations.subList(from, to), all, kernels);
          int first = 0;
          for (int i = from; i < to; i++) {
            int end = all.endOf(i - from, first);
            scored[i] = scores.range(all, first, end, i, weighing);
            first = end;
          }
        });
    return Arrays.asList(scored);
  }

  private record Scores(double[] logPrior, double[] logLikelihood) {
    static <X> Scores of(
        ProgramModel<X> model, List<X> observations, ProgramBatch programs, Kernels kernels) {
      Scores scores = new Scores(new double[programs.size()], new double[programs.size()]);
      Prior prior = model.prior(kernels);
      prior.score(programs, scores.logPrior);
      Likelihood<X> likelihood = model.likelihood(kernels);
      likelihood.score(programs, observations, scores.logLikelihood);
      return scores;
    }

    ScoredPrograms range(
        ProgramBatch programs, int from, int to, int observation, Weighing weighing) {
      double[] joint =
          IntStream.range(from, to).mapToDouble(p -> logPrior[p] + logLikelihood[p]).toArray();
      return new ScoredPrograms(
          IntStream.range(from, to).mapToObj(programs::copyOf).toList(),
          Arrays.copyOfRange(logPrior, from, to),
          Arrays.copyOfRange(logLikelihood, from, to),
          weighing.weights(observation, joint));
    }
  }

  /** Number of programs, perhaps 0. */
  public int size() {
    return programs.size();
  }

  /** The tokens of a program; rank 0 is the heaviest. */
  public int[] program(int rank) {
    return programs.get(rank).clone();
  }

  /** Share of a program; they sum to one up to rounding. */
  public double weight(int rank) {
    return weights[rank];
  }

  /** {@code log p(x|z)}, nats. */
  public double logLikelihood(int rank) {
    return logLikelihood[rank];
  }

  /** {@code log p(z,x)}, nats. */
  public double logJoint(int rank) {
    return logPrior[rank] + logLikelihood[rank];
  }

  /** {@code log sum_z p(z,x)}, nats; {@code -Infinity} if there are no programs. */
  public double bound() {
    double[] joint = IntStream.range(0, size()).mapToDouble(this::logJoint).toArray();
    return LogWeights.logSumExp(joint, 0, joint.length);
  }

  /** The expectation of {@code -log p(x|z)}, nats. */
  public double reconstruction() {
    double sum = 0;
    for (int p = 0; p < size(); p++) {
      sum -= weights[p] * logLikelihood[p];
    }
    return sum;
  }

  /** What is inferred as a distribution over programs. */
  public ProgramDistribution distribution() {
    ProgramBatch batch = new ProgramBatch();
    programs.forEach(batch::add);
    return new ProgramDistribution(batch, Arrays.stream(weights).map(StrictMath::log).toArray());
  }
}

package mws4j.mws.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * Programs that are known for an observation, the heaviest first, with {@code log p(z)} and {@code
 * log p(x|z)} under the parameters of the moment and their shares in what is inferred. Immutable.
 */
public final class ScoredPrograms {
  private final List<int[]> programs;
  private final double[] logPrior;
  private final double[] logLikelihood;
  private final double[] weights;

  private ScoredPrograms(FreshScores scores, double[] weights) {
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(p -> -weights[p]))
            .mapToInt(p -> p)
            .toArray();
    List<int[]> tokens = scores.programs();
    programs = Arrays.stream(order).mapToObj(tokens::get).toList();
    logPrior = inOrder(order, scores.logPrior());
    logLikelihood = inOrder(order, scores.logLikelihood());
    this.weights = inOrder(order, weights);
  }

  private static double[] inOrder(int[] order, double[] values) {
    return Arrays.stream(order).mapToDouble(p -> values[p]).toArray();
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
    return FreshScores.of(
        model,
        observations,
        instances,
        memory::addTo,
        compute,
        (i, scores) -> new ScoredPrograms(scores, scores.weights()));
  }

  /** The programs of distributions, one per observation, with their weights there. */
  public static <X> List<ScoredPrograms> ofDistributions(
      ProgramModel<X> model, List<X> observations, List<ProgramDistribution> q, Compute compute) {
    return FreshScores.of(
        model,
        observations,
        IntStream.range(0, observations.size()).toArray(),
        (i, programs) -> q.get(i).addTo(programs),
        compute,
        (i, scores) -> new ScoredPrograms(scores, q.get(i).weights()));
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

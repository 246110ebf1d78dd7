package mws4j.mws.inference;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.Categorical;
import mws4j.mws.probability.LogWeights;

/** A distribution over finitely many programs, each of them once. Immutable. */
public final class ProgramDistribution {
  private final DistinctPrograms support = new DistinctPrograms();
  private final double[] weights;

  /**
   * A distribution proportional to weights that are given by their logs. Equal programs are merged,
   * those without mass dropped. If none has mass the distribution is empty.
   *
   * @param programs copied
   * @param logWeights of each program, nats, up to a constant
   */
  public ProgramDistribution(ProgramBatch programs, double[] logWeights) {
    double[] masses = LogWeights.normalise(logWeights, 0, programs.size());
    weights = new double[masses.length];
    for (int p = 0; p < masses.length; p++) {
      if (masses[p] > 0) {
        weights[support.add(programs, p)] += masses[p];
      }
    }
  }

  /** The programs that have mass. Not to be modified. */
  public ProgramBatch programs() {
    return support.programs();
  }

  /** Number of programs; 0 if the distribution is empty. */
  public int size() {
    return programs().size();
  }

  /** Adds copies of the programs to a batch. */
  void addTo(ProgramBatch batch) {
    for (int p = 0; p < size(); p++) {
      batch.add(programs(), p);
    }
  }

  /** A copy of the most probable program, the first of several; the distribution has some. */
  public int[] best() {
    int best = 0;
    for (int p = 1; p < size(); p++) {
      best = weights[p] > weights[best] ? p : best;
    }
    return programs().copyOf(best);
  }

  /** A copy of a program that is drawn from the distribution, which must not be empty. */
  public int[] sample(RandomGenerator rng) {
    return programs().copyOf(Categorical.sample(weights, rng));
  }

  /** The probabilities of all programs, a copy. */
  double[] weights() {
    return Arrays.copyOf(weights, size());
  }

  /** Probability of a program; they sum to one up to rounding. */
  public double weight(int program) {
    return weights[program];
  }
}

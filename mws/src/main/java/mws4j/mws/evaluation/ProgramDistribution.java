package mws4j.mws.evaluation;

import mws4j.mws.memory.Posterior;
import mws4j.mws.model.ProgramBatch;

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
    double[] masses = Posterior.normalise(logWeights, 0, programs.size());
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

  /** Probability of a program; they sum to one up to rounding. */
  public double weight(int program) {
    return weights[program];
  }
}

package mws4j.mws.evaluation;

import java.util.Arrays;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;

/** {@code p(z|x)} over all programs of a finite domain, for one observation. Immutable. */
public final class ExactPosterior {
  private final ProgramBatch programs;
  private final double[] logJoint;
  private final double logMarginal;

  /**
   * A posterior.
   *
   * @param programs all programs. Kept, do not change it afterwards.
   * @param logJoint {@code log p(z,x)} of each, nats. Kept, do not change it afterwards.
   */
  ExactPosterior(ProgramBatch programs, double[] logJoint) {
    this.programs = programs;
    this.logJoint = logJoint;
    logMarginal = LogWeights.logSumExp(logJoint, 0, logJoint.length);
  }

  /** All programs, in the order of the domain. Not to be modified. */
  public ProgramBatch programs() {
    return programs;
  }

  /** {@code log p(z,x)} of a program, nats. */
  public double logJoint(int program) {
    return logJoint[program];
  }

  /** {@code log p(x) = log sum_z p(z,x)}, nats; {@code -Infinity} if no program explains x. */
  public double logMarginal() {
    return logMarginal;
  }

  /** {@code p(z|x)} of every program; all zero if no program explains x. */
  public double[] masses() {
    return LogWeights.normalise(logJoint, 0, logJoint.length);
  }

  /** The posterior over those programs that have mass; empty if no program explains x. */
  public ProgramDistribution distribution() {
    return new ProgramDistribution(programs, logJoint);
  }

  /**
   * The smallest {@code KL(q||p(.|x))} of any {@code q} over that many programs, nats: {@code -log}
   * of the posterior mass of the best. (On a set Z the divergence is least for {@code q ∝ p}, where
   * it is {@code -log p(Z|x)}.) {@code Infinity} if no program explains x.
   *
   * @param size at least 1; with all programs or more the result is 0
   */
  public double smallestDivergence(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("number of programs must be at least 1, not " + size);
    }
    if (logMarginal == Double.NEGATIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    if (size >= logJoint.length) {
      return 0;
    }
    double[] ascending = logJoint.clone();
    Arrays.sort(ascending);
    double best = LogWeights.logSumExp(ascending, ascending.length - size, size);
    return Math.max(0, logMarginal - best); // rounding, where the others have no mass
  }
}

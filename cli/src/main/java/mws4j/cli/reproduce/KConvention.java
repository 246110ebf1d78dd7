package mws4j.cli.reproduce;

import mws4j.mws.algorithm.Algorithm;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.training.Particles;
import mws4j.mws.training.TrainingConfig;

/**
 * What K means: evaluations of {@code p(z,x)} per instance and step. Algorithms with a memory
 * rescore M programs and evaluate R proposals, {@code K = M + R} with M = R or, at an odd K, one
 * more to remember than to propose. The others draw K programs.
 *
 * @param oneProposal whether algorithms with a memory take M = K and R = 1 instead, as in the
 *     authors' code for mixtures and the first version of the paper
 */
public record KConvention(boolean oneProposal) {
  /** Whether an algorithm is defined at this K. */
  public boolean defined(String name, int k) {
    Algorithm algorithm = Algorithms.of(name);
    if (algorithm.usesMemory()) {
      return oneProposal || k >= 2;
    }
    try {
      algorithm.requireSamples(k);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The configuration of an algorithm at this K. */
  public TrainingConfig apply(TrainingConfig base, String algorithm, int k) {
    Particles particles = base.particles();
    if (!Algorithms.of(algorithm).usesMemory()) {
      particles = particles.withSizes(1, k);
    } else if (oneProposal) {
      particles = particles.withSizes(k, 1);
    } else {
      particles = particles.withSizes((k + 1) / 2, k / 2);
    }
    return base.with(base.variations().of(algorithm)).withAlgorithm(algorithm, particles);
  }

  /** For the report. */
  public String describe() {
    return oneProposal
        ? "algorithms with a memory: M = K programs remembered, one proposal a step"
        : "algorithms with a memory: K = M + R with M = R, at an odd K one more remembered, from"
            + " K=2 on";
  }
}

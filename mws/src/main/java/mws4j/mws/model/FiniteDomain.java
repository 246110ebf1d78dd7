package mws4j.mws.model;

/**
 * Implemented by a {@link ProgramModel} whose programs can be listed, the same for every
 * observation. Marginals, posteriors and gradients are then sums, which every estimator is held
 * against.
 */
public interface FiniteDomain {
  /** Adds every program with positive prior probability once, in a fixed order. */
  void enumerate(ProgramBatch programs);
}

package mws4j.mws.model;

import java.util.random.RandomGenerator;

/**
 * A domain's own small steps from a program that explains an observation to others that may explain
 * it better. A memory takes proposals from anywhere; the recognition model then learns from what
 * the edits found.
 *
 * @param <X> an observation
 */
public interface ProgramEditor<X> extends Role {
  /** Adds programs to begin with where none is known yet. */
  void begin(X observation, ProgramBatch programs);

  /**
   * Adds edited programs, at most {@code count} of them and none if there is nothing to change.
   *
   * @param program with {@code p(x|z) > 0}, usually
   */
  void edit(int[] program, X observation, int count, RandomGenerator rng, ProgramBatch edits);
}

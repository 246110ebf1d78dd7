package mws4j.mws.metrics;

import java.util.Locale;

/** Where the time of a step goes. */
public enum Phase {
  /** Recognition model reads the observations. */
  ENCODE,
  /** Proposals are drawn. */
  SAMPLE,
  /** Memories, proposals and the edits of a domain are pooled. */
  EDIT,
  /** Joints of memory and proposals. */
  SCORE,
  /** Memories are updated and programs to train on chosen. */
  REMEMBER,
  /** Forward passes with a graph. */
  DIFFERENTIATE,
  /** Backward pass. */
  BACKWARD,
  /** Reduction of gradients and the optimiser. */
  UPDATE;

  /** Lower-case name, for column headers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package mws4j.mws.model;

import java.util.Locale;

/** The three parts of a {@link ProgramModel} that learn. */
public enum Part {
  /** θ, of the prior. */
  PRIOR,
  /** φ, of the likelihood. */
  LIKELIHOOD,
  /** ψ, of the recognition model. */
  RECOGNITION;

  /** Lower-case name, for files and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

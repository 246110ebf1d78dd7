package mws4j.mws.growth;

import java.util.Locale;

/** What the {@link GrowingTrainer} does in each iteration, in this order. */
public enum Stage {
  /** All instances are searched for programs under the prior. */
  SEARCH_PRIOR,
  /** ψ learns from memories and dreams. */
  TRAIN,
  /** A few instances, unsolved ones first, are searched for programs under {@code r_ψ}. */
  SEARCH_RECOGNITION,
  /** The language grows, memories are rewritten, θ is counted. */
  GROW;

  /** Lower-case name with underscores, for tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

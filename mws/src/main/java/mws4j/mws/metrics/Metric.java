package mws4j.mws.metrics;

import java.util.Locale;

/** What every algorithm reports of a step, as a mean over the instances of the batch. */
public enum Metric {
  /**
   * Bound on {@code log p(x)}, nats: for MWS the log of the sum of joints over the memory, for the
   * others the log of the mean importance weight. A mean over the instances that are explained.
   */
  ELBO,
  /** {@code log p(z)} of the programs that θ learns from, weighted, nats. */
  LOG_PRIOR,
  /** {@code log p(x|z)} of the programs that φ learns from, weighted, nats. */
  LOG_LIKELIHOOD,
  /** {@code log r(z|x)} of the same programs, nats. */
  LOG_RECOGNITION,
  /** {@code log r(z|x)} of the dreams that ψ learns from, nats. */
  LOG_DREAM,
  /** Share of instances that at least one known program explains. */
  EXPLAINED,
  /** Share of instances whose memory gained a program. */
  GAINED,
  /** Share of instances whose best program changed. */
  BEST_CHANGED;

  /** Lower-case name with underscores, for column headers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

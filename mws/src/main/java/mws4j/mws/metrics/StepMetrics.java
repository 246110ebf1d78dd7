package mws4j.mws.metrics;

import java.util.Arrays;

/** Sums and weights of the metrics of one step, and the nanoseconds spent in each phase. */
public final class StepMetrics {
  private static final int METRICS = Metric.values().length;
  private static final int PHASES = Phase.values().length;

  private final double[] sums = new double[METRICS];
  private final double[] weights = new double[METRICS];
  private final long[] nanos = new long[PHASES];
  private Phase phase;
  private long since;

  /** Adds one value, usually of one instance. */
  public void add(Metric metric, double value) {
    add(metric, value, 1);
  }

  /** Adds one value with a weight in the mean, not negative. */
  public void add(Metric metric, double value, double weight) {
    sums[metric.ordinal()] += weight * value;
    weights[metric.ordinal()] += weight;
  }

  /** Weighted mean of the values added; NaN if there were none. */
  public double mean(Metric metric) {
    return sums[metric.ordinal()] / weights[metric.ordinal()];
  }

  /** Ends the current phase, if any, and starts another. */
  public void enter(Phase next) {
    leave();
    phase = next;
  }

  /** Ends the current phase. */
  public void leave() {
    long now = System.nanoTime();
    if (phase != null) {
      nanos[phase.ordinal()] += now - since;
    }
    since = now;
    phase = null;
  }

  /** Seconds spent in a phase, summed over shards. */
  public double seconds(Phase of) {
    return nanos[of.ordinal()] * 1e-9;
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(sums, 0);
    Arrays.fill(weights, 0);
    Arrays.fill(nanos, 0);
    phase = null;
  }

  /** Adds the sums of another shard. */
  public void add(StepMetrics other) {
    for (int i = 0; i < METRICS; i++) {
      sums[i] += other.sums[i];
      weights[i] += other.weights[i];
    }
    for (int i = 0; i < PHASES; i++) {
      nanos[i] += other.nanos[i];
    }
  }
}

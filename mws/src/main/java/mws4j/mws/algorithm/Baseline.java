package mws4j.mws.algorithm;

import java.util.List;

/**
 * The running mean of the learning signal of {@link Reinforce}, exponentially weighted over
 * minibatches. Shards read it during a step; it moves only between steps, so that it depends on no
 * draw of the step and on no order of threads.
 */
public final class Baseline {
  /** The mean is over about the last ten minibatches. */
  static final double DECAY = 0.9;

  private double sum; // of the means of minibatches, each by its weight
  private double weight; // of all: rises from 0 to 1, as in Adam's correction of the bias

  /** Whether any signal has been seen. */
  boolean isKnown() {
    return weight > 0;
  }

  /** The mean, in nats; NaN if it is not known. */
  double value() {
    return sum / weight;
  }

  /** Takes in the signals of a step, in the order of the shards; without any, nothing changes. */
  public void update(List<? extends Shard<?>> shards) {
    double total = 0;
    int count = 0;
    for (Shard<?> shard : shards) {
      total += shard.signals().sum();
      count += shard.signals().count();
    }
    if (count > 0) {
      sum = DECAY * sum + (1 - DECAY) * total / count;
      weight = DECAY * weight + (1 - DECAY);
    }
  }

  /** The state, for checkpoints: two numbers. */
  public double[] contents() {
    return new double[] {sum, weight};
  }

  /**
   * Takes over a state.
   *
   * @throws IllegalArgumentException if it is not the state of a baseline
   */
  public void restore(double[] contents) {
    if (contents.length != 2
        || !Double.isFinite(contents[0])
        || !(contents[1] >= 0 && contents[1] <= 1)) {
      throw new IllegalArgumentException("Baseline: stored contents do not fit");
    }
    sum = contents[0];
    weight = contents[1];
  }
}

package mws4j.mws.algorithm;

/** Sum and number of the learning signals of one shard and step, for the {@link Baseline}. */
final class Signals {
  private double sum;
  private int count;

  void clear() {
    sum = 0;
    count = 0;
  }

  void add(double signal) {
    sum += signal;
    count++;
  }

  double sum() {
    return sum;
  }

  int count() {
    return count;
  }
}

package mws4j.mws.algorithm;

import java.util.Arrays;
import mws4j.mws.model.ProgramBatch;

/** Programs to train on, each with its instance and its weight; those of weight 0 are left out. */
final class WeightedPrograms {
  private final ProgramBatch programs = new ProgramBatch();
  private double[] weights = new double[32];

  /**
   * Adds a copy of a program unless its weight is 0.
   *
   * @param position of its instance in the shard, not smaller than the last one added
   */
  void add(ProgramBatch from, int program, int position, double weight) {
    if (weight == 0) {
      return;
    }
    if (programs.size() == weights.length) {
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
    weights[programs.size()] = weight;
    programs.turnTo(position);
    programs.add(from, program);
  }

  /** Adds copies of all programs of a batch, each with the same weight. */
  void addAll(ProgramBatch from, int position, double weight) {
    for (int p = 0; p < from.size(); p++) {
      add(from, p, position, weight);
    }
  }

  /** Of each instance only the program with the largest score, the first of several. */
  WeightedPrograms best(double[] scores) {
    WeightedPrograms best = new WeightedPrograms();
    int from = 0;
    while (from < programs.size()) {
      int position = programs.observation(from);
      int to = programs.endOf(position, from);
      int most = from;
      for (int p = from + 1; p < to; p++) {
        most = scores[p] > scores[most] ? p : most;
      }
      best.add(programs, most, position, weights[most]);
      from = to;
    }
    return best;
  }

  /** Number of programs. */
  int size() {
    return programs.size();
  }

  /** The programs, each with the position of its instance. */
  ProgramBatch programs() {
    return programs;
  }

  /** The weight of each program, multiplied by a factor. */
  double[] weights(double factor) {
    double[] scaled = new double[programs.size()];
    for (int p = 0; p < scaled.length; p++) {
      scaled[p] = factor * weights[p];
    }
    return scaled;
  }
}

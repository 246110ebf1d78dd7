package mws4j.mws.algorithm;

import java.util.Arrays;
import mws4j.mws.model.ProgramBatch;

/** Programs to train on, each with its instance and its weight; those of weight 0 are left out. */
public final class WeightedPrograms {
  private final ProgramBatch programs = new ProgramBatch();
  private int[] positionOf;
  private double[] weights;

  /** An empty list with room for some programs; it grows. */
  public WeightedPrograms(int room) {
    positionOf = new int[Math.max(1, room)];
    weights = new double[Math.max(1, room)];
  }

  /**
   * Adds a copy of a program unless its weight is 0.
   *
   * @param position of its instance in the shard, not smaller than the last one added
   */
  public void add(ProgramBatch from, int program, int position, double weight) {
    if (weight == 0) {
      return;
    }
    int size = programs.size();
    if (size == weights.length) {
      positionOf = Arrays.copyOf(positionOf, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    positionOf[size] = position;
    weights[size] = weight;
    programs.add(from, program);
  }

  /** Number of programs. */
  public int size() {
    return programs.size();
  }

  /** The programs. */
  public ProgramBatch programs() {
    return programs;
  }

  /** For each program the position of its instance, ascending. */
  public int[] positionOf() {
    return Arrays.copyOf(positionOf, size());
  }

  /** For each program its weight. */
  public double[] weights() {
    return Arrays.copyOf(weights, size());
  }
}

package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import org.ejml.data.FMatrixRMaj;

/** From many numbers to few. Sums accumulate in double, in index order. */
public final class Reductions {
  private Reductions() {}

  /**
   * Sums of groups of entries, {@code y[g] = sum of x[i] over all i with groupOf[i] = g}; 0 for a
   * group without entries.
   *
   * <pre>x: (n x 1)   y: (groups x 1)</pre>
   *
   * Pullback: {@code dx[i] += dy[groupOf[i]]}.
   *
   * @param groupOf the group of each entry, 0 to {@code groups - 1}, or -1 of an entry that is left
   *     out; may be longer than x. Kept.
   */
  public static Var sumByGroup(Var x, int[] groupOf, int groups) {
    int n = x.rows();
    if (x.cols() != 1 || groupOf.length < n) {
      throw ShapeException.of(
          "sumByGroup",
          "x must be a column with a group for each entry",
          "x",
          x,
          "the number of groups given",
          groupOf.length);
    }
    double[] sums = new double[groups];
    for (int i = 0; i < n; i++) {
      if (groupOf[i] >= 0) {
        sums[groupOf[i]] += x.value().data[i];
      }
    }
    return x.tape()
        .record(
            "sumByGroup",
            x.tape().column(sums),
            x.needsGrad(),
            dy -> {
              float[] dx = x.grad().data;
              for (int i = 0; i < n; i++) {
                dx[i] += groupOf[i] < 0 ? 0 : dy.data[groupOf[i]];
              }
            });
  }

  /**
   * {@code y = sum_i weights[i] x[i]} over all entries in row-major order. Entries of weight 0 are
   * skipped, so that an impossible program of weight 0 ({@code 0 * -Infinity}) adds nothing.
   *
   * <pre>x: (any x any)   y: (1 x 1)</pre>
   *
   * Pullback: {@code dx[i] += weights[i] dy}.
   *
   * @param weights at least one per entry of x. Kept.
   */
  public static Var weightedSum(Var x, double[] weights) {
    int n = x.rows() * x.cols();
    if (weights.length < n) {
      throw ShapeException.of(
          "weightedSum",
          "one weight per entry of x is needed",
          "x",
          x,
          "the number of weights",
          weights.length);
    }
    double sum = 0;
    float[] xv = x.value().data;
    for (int i = 0; i < n; i++) {
      if (weights[i] != 0) {
        sum += weights[i] * xv[i];
      }
    }
    return x.tape()
        .record(
            "weightedSum",
            scalar(x.tape(), sum),
            x.needsGrad(),
            dy -> {
              float[] dx = x.grad().data;
              for (int i = 0; i < n; i++) {
                dx[i] += (float) (weights[i] * dy.data[0]);
              }
            });
  }

  /** The sum of scalars (each 1 x 1). Pullback: dy goes to each. */
  public static Var sum(Var first, Var... others) {
    double sum = requireScalar(first);
    boolean needsGrad = first.needsGrad();
    for (Var term : others) {
      sum += requireScalar(term);
      needsGrad |= term.needsGrad();
    }
    return first
        .tape()
        .record(
            "sum",
            scalar(first.tape(), sum),
            needsGrad,
            dy -> {
              addScalar(first, dy);
              for (Var term : others) {
                addScalar(term, dy);
              }
            });
  }

  /**
   * Entry-by-entry maximum over each group of consecutive rows.
   *
   * <pre>x: (rows x n)   y: (groups x n)   y[g] = max of x[groupStart[g]] .. x[groupStart[g+1] - 1]
   * </pre>
   *
   * Pullback: dy goes to the first row that holds the maximum.
   *
   * @param groupStart {@code groups + 1} ascending row numbers from 0 to the rows of x; no group is
   *     empty. Kept.
   */
  public static Var maxPoolRows(Var x, int[] groupStart, int groups) {
    checkGroups(x, groupStart, groups);
    int cols = x.cols();
    FMatrixRMaj y = x.tape().buffer(groups, cols);
    maxPoolRows(cols, x.value().data, groupStart, groups, y.data);
    return x.tape()
        .record("maxPoolRows", y, x.needsGrad(), dy -> pullMaximum(x, groupStart, groups, y, dy));
  }

  /** The forward pass of {@link #maxPoolRows(Var, int[], int)} on arrays. */
  public static void maxPoolRows(int cols, float[] x, int[] groupStart, int groups, float[] y) {
    for (int g = 0; g < groups; g++) {
      int to = g * cols;
      System.arraycopy(x, groupStart[g] * cols, y, to, cols);
      for (int r = groupStart[g] + 1; r < groupStart[g + 1]; r++) {
        int from = r * cols;
        for (int c = 0; c < cols; c++) {
          y[to + c] = Math.max(y[to + c], x[from + c]); // a NaN stays a NaN
        }
      }
    }
  }

  /** Finds each maximum again: cheaper than a matrix of row numbers. */
  private static void pullMaximum(
      Var x, int[] groupStart, int groups, FMatrixRMaj y, FMatrixRMaj dy) {
    int cols = x.cols();
    float[] xv = x.value().data;
    float[] dx = x.grad().data;
    for (int g = 0; g < groups; g++) {
      for (int c = 0; c < cols; c++) {
        float maximum = y.data[g * cols + c];
        int r = groupStart[g];
        while (r < groupStart[g + 1] - 1 && xv[r * cols + c] != maximum) {
          r++;
        }
        dx[r * cols + c] += dy.data[g * cols + c];
      }
    }
  }

  private static void checkGroups(Var x, int[] groupStart, int groups) {
    if (groups < 0 || groupStart.length <= groups) {
      throw new IllegalArgumentException(
          "maxPoolRows: groupStart needs one entry more than groups; it has "
              + groupStart.length
              + " for "
              + groups);
    }
    if (groupStart[0] != 0 || groupStart[groups] != x.rows()) {
      throw ShapeException.of(
          "maxPoolRows",
          "groups must cover the rows of x",
          "x",
          x,
          "the range of groupStart",
          groupStart[0] + ".." + groupStart[groups]);
    }
    for (int g = 0; g < groups; g++) {
      if (groupStart[g + 1] <= groupStart[g]) {
        throw new IllegalArgumentException("maxPoolRows: group " + g + " is empty");
      }
    }
  }

  private static FMatrixRMaj scalar(Tape tape, double value) {
    FMatrixRMaj y = tape.buffer(1, 1);
    y.data[0] = (float) value;
    return y;
  }

  private static double requireScalar(Var term) {
    if (term.rows() != 1 || term.cols() != 1) {
      throw ShapeException.of("sum", "every term must be a scalar", "a term", term);
    }
    return term.value().data[0];
  }

  private static void addScalar(Var term, FMatrixRMaj dy) {
    if (term.needsGrad()) {
      term.grad().data[0] += dy.data[0];
    }
  }
}

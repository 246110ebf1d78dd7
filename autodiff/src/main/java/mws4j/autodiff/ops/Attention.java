package mws4j.autodiff.ops;

import java.util.Arrays;
import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Attention of each query to the steps of one encoded sequence (Luong et al. 2015, "dot"). */
public final class Attention {
  private Attention() {}

  /**
   * Mean of a sequence's values, weighted by how well their keys match the query.
   *
   * <pre>
   * queries: (n x H)   keys: (totalRows x H)   values: (totalRows x D)   context: (n x D)
   * w(t) = softmax over t of queries[n] . keys[row(s, t)],  s = sequenceOfQuery[n]
   * context[n] = sum over t of w(t) values[row(s, t)]
   * </pre>
   *
   * An empty sequence gives a zero context. Keys and values may be the same Var. Pullback to all
   * three, in order of the queries, then of time.
   *
   * @param sequenceOfQuery at least n sequences of {@code memory}. Kept.
   * @param memory layout by which keys and values are packed. Kept.
   */
  public static Var attend(
      Var queries, Var keys, Var values, int[] sequenceOfQuery, SequenceLayout memory) {
    check(queries, keys, values, sequenceOfQuery, memory);
    int n = queries.rows();
    FMatrixRMaj weights = queries.tape().buffer(n, memory.steps());
    FMatrixRMaj context = queries.tape().buffer(n, values.cols());
    attend(
        queries.tape().kernels(),
        n,
        queries.cols(),
        values.cols(),
        queries.value().data,
        keys.value().data,
        values.value().data,
        sequenceOfQuery,
        memory,
        weights.data,
        context.data);
    boolean needsGrad = queries.needsGrad() || keys.needsGrad() || values.needsGrad();
    return queries
        .tape()
        .record(
            "attend",
            context,
            needsGrad,
            dy -> pull(queries, keys, values, sequenceOfQuery, memory, weights.data, dy));
  }

  /**
   * The forward pass of {@link #attend(Var, Var, Var, int[], SequenceLayout)} on arrays.
   *
   * @param n number of queries
   * @param width H, columns of queries and keys
   * @param depth D, columns of values and context
   * @param weights (n x steps) written: the weights, 0 beyond the end of the sequence
   * @param context (n x depth) written
   */
  public static void attend(
      Kernels kernels,
      int n,
      int width,
      int depth,
      float[] queries,
      float[] keys,
      float[] values,
      int[] sequenceOfQuery,
      SequenceLayout memory,
      float[] weights,
      float[] context) {
    int steps = memory.steps();
    Arrays.fill(weights, 0, n * steps, Float.NEGATIVE_INFINITY);
    for (int q = 0; q < n; q++) {
      int rank = memory.rank(sequenceOfQuery[q]);
      for (int t = 0; t < memory.length(sequenceOfQuery[q]); t++) {
        int key = (memory.offset(t) + rank) * width;
        weights[q * steps + t] = kernels.dot(width, queries, q * width, keys, key);
      }
    }
    kernels.logSoftmax(n, steps, weights, 0, weights, 0);
    kernels.exp(n * steps, weights, 0, weights, 0);
    Arrays.fill(context, 0, n * depth, 0f);
    for (int q = 0; q < n; q++) {
      int rank = memory.rank(sequenceOfQuery[q]);
      for (int t = 0; t < memory.length(sequenceOfQuery[q]); t++) {
        int value = (memory.offset(t) + rank) * depth;
        kernels.axpy(depth, weights[q * steps + t], values, value, context, q * depth);
      }
    }
  }

  /**
   * With dw(t) = dcontext . value(t) and ds(t) = w(t) (dw(t) - sum of w dw): dvalue(t) += w(t)
   * dcontext, dquery += ds(t) key(t), dkey(t) += ds(t) query.
   */
  private static void pull(
      Var queries,
      Var keys,
      Var values,
      int[] sequenceOfQuery,
      SequenceLayout memory,
      float[] weights,
      FMatrixRMaj dContext) {
    Kernels kernels = queries.tape().kernels();
    int steps = memory.steps();
    int width = queries.cols();
    int depth = values.cols();
    float[] dScores = queries.tape().buffer(1, steps).data;
    for (int q = 0; q < queries.rows(); q++) {
      int rank = memory.rank(sequenceOfQuery[q]);
      int length = memory.length(sequenceOfQuery[q]);
      double mean = 0;
      for (int t = 0; t < length; t++) {
        int value = (memory.offset(t) + rank) * depth;
        dScores[t] = kernels.dot(depth, dContext.data, q * depth, values.value().data, value);
        mean += (double) weights[q * steps + t] * dScores[t];
      }
      for (int t = 0; t < length; t++) {
        int row = memory.offset(t) + rank;
        float weight = weights[q * steps + t];
        float ds = (float) (weight * (dScores[t] - mean));
        if (values.needsGrad()) {
          kernels.axpy(depth, weight, dContext.data, q * depth, values.grad().data, row * depth);
        }
        if (queries.needsGrad()) {
          kernels.axpy(width, ds, keys.value().data, row * width, queries.grad().data, q * width);
        }
        if (keys.needsGrad()) {
          kernels.axpy(width, ds, queries.value().data, q * width, keys.grad().data, row * width);
        }
      }
    }
  }

  private static void check(
      Var queries, Var keys, Var values, int[] sequenceOfQuery, SequenceLayout memory) {
    if (queries.cols() != keys.cols()) {
      throw ShapeException.of(
          "attend", "columns of queries and keys must be equal", "queries", queries, "keys", keys);
    }
    if (keys.rows() != memory.totalRows() || values.rows() != memory.totalRows()) {
      throw ShapeException.of(
          "attend",
          "keys and values must have one row per step of the memory",
          "keys",
          keys,
          "values",
          values,
          "the number of steps",
          memory.totalRows());
    }
    if (sequenceOfQuery.length < queries.rows()) {
      throw ShapeException.of(
          "attend",
          "every query needs a sequence",
          "queries",
          queries,
          "the number of sequences named",
          sequenceOfQuery.length);
    }
    for (int q = 0; q < queries.rows(); q++) {
      if (sequenceOfQuery[q] < 0 || sequenceOfQuery[q] >= memory.sequences()) {
        throw new IllegalArgumentException(
            "attend: query "
                + q
                + " must name one of "
                + memory.sequences()
                + " sequences; it names "
                + sequenceOfQuery[q]);
      }
    }
  }
}

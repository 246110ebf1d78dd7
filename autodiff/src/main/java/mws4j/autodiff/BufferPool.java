package mws4j.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Matrices that are handed out one by one and taken back all at once, kept by capacity (powers of
 * two) for the next round.
 */
final class BufferPool {
  private static final int BUCKETS = 32;

  private final List<List<FMatrixRMaj>> buckets = new ArrayList<>(BUCKETS);
  private final int[] handedOut = new int[BUCKETS];

  BufferPool() {
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
  }

  FMatrixRMaj take(int rows, int cols) {
    int needed = Math.multiplyExact(rows, cols);
    int bucket = 32 - Integer.numberOfLeadingZeros(Math.max(needed, 1) - 1);
    if (bucket >= BUCKETS - 1) {
      throw new IllegalArgumentException(
          "Tape: a matrix of " + rows + "x" + cols + " is too large");
    }
    List<FMatrixRMaj> pool = buckets.get(bucket);
    if (handedOut[bucket] == pool.size()) {
      pool.add(new FMatrixRMaj(1, 1 << bucket));
    }
    FMatrixRMaj matrix = pool.get(handedOut[bucket]++);
    matrix.numRows = rows;
    matrix.numCols = cols;
    return matrix;
  }

  void takeBackAll() {
    Arrays.fill(handedOut, 0);
  }
}

package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;

/**
 * {@link LstmLoops} row by row. The hidden units beyond the last whole vector of a row are copied
 * into vectors of their own and back.
 */
final class LstmRows {
  private final float[] gateTail = new float[4 * LENGTH];
  private final float[] dGateTail = new float[4 * LENGTH];
  private final float[] cellBeforeTail = new float[LENGTH];
  private final float[] cellTail = new float[LENGTH];
  private final float[] tanhCellTail = new float[LENGTH];
  private final float[] outputTail = new float[LENGTH];

  void step(
      int rows,
      int hidden,
      float[] gates,
      int gatesAt,
      float[] cellBefore,
      int cellBeforeAt,
      float[] cell,
      int cellAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] output,
      int outputAt) {
    int bound = Lanes.bound(hidden);
    int left = hidden - bound;
    for (int r = 0; r < rows; r++) {
      int row = r * hidden;
      int gate = gatesAt + 4 * row;
      LstmLoops.step(
          bound,
          hidden,
          gates,
          gate,
          cellBefore,
          cellBeforeAt + row,
          cell,
          cellAt + row,
          tanhCell,
          tanhCellAt + row,
          output,
          outputAt + row);
      if (left > 0) {
        int at = row + bound;
        spread(gates, gate + bound, hidden, gateTail, 0, LENGTH, left);
        copy(cellBefore, cellBeforeAt + at, cellBeforeTail, 0, left);
        LstmLoops.step(
            LENGTH,
            LENGTH,
            gateTail,
            0,
            cellBeforeTail,
            0,
            cellTail,
            0,
            tanhCellTail,
            0,
            outputTail,
            0);
        spread(gateTail, 0, LENGTH, gates, gate + bound, hidden, left);
        copy(cellTail, 0, cell, cellAt + at, left);
        copy(tanhCellTail, 0, tanhCell, tanhCellAt + at, left);
        copy(outputTail, 0, output, outputAt + at, left);
      }
    }
  }

  void pullback(
      int rows,
      int hidden,
      float[] gates,
      int gatesAt,
      float[] cellBefore,
      int cellBeforeAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] dOutput,
      int dOutputAt,
      float[] dCell,
      int dCellAt,
      float[] dGates,
      int dGatesAt,
      float[] dCellBefore,
      int dCellBeforeAt) {
    int bound = Lanes.bound(hidden);
    int left = hidden - bound;
    for (int r = 0; r < rows; r++) {
      int row = r * hidden;
      int gate = gatesAt + 4 * row;
      int dGate = dGatesAt + 4 * row;
      LstmLoops.pullback(
          bound,
          hidden,
          gates,
          gate,
          cellBefore,
          cellBeforeAt + row,
          tanhCell,
          tanhCellAt + row,
          dOutput,
          dOutputAt + row,
          dCell,
          dCellAt + row,
          dGates,
          dGate,
          dCellBefore,
          dCellBeforeAt + row);
      if (left > 0) {
        int at = row + bound;
        spread(gates, gate + bound, hidden, gateTail, 0, LENGTH, left);
        copy(cellBefore, cellBeforeAt + at, cellBeforeTail, 0, left);
        copy(tanhCell, tanhCellAt + at, tanhCellTail, 0, left);
        copy(dOutput, dOutputAt + at, outputTail, 0, left);
        copy(dCell, dCellAt + at, cellTail, 0, left);
        LstmLoops.pullback(
            LENGTH,
            LENGTH,
            gateTail,
            0,
            cellBeforeTail,
            0,
            tanhCellTail,
            0,
            outputTail,
            0,
            cellTail,
            0,
            dGateTail,
            0,
            cellBeforeTail,
            0);
        spread(dGateTail, 0, LENGTH, dGates, dGate + bound, hidden, left);
        copy(cellBeforeTail, 0, dCellBefore, dCellBeforeAt + at, left);
      }
    }
  }

  /** Copies {@code left} floats of each of the four gates. */
  private static void spread(
      float[] from, int fromAt, int fromGate, float[] to, int toAt, int toGate, int left) {
    for (int gate = 0; gate < 4; gate++) {
      copy(from, fromAt + gate * fromGate, to, toAt + gate * toGate, left);
    }
  }

  private static void copy(float[] from, int fromAt, float[] to, int toAt, int left) {
    System.arraycopy(from, fromAt, to, toAt, left);
  }
}

package mws4j.autodiff.kernel.simd;

import mws4j.autodiff.kernel.ScalarKernels;

/**
 * The pointwise part of an LSTM step. A few rows at a time, the gates of a kind are gathered behind
 * each other, so that even a small hidden size fills whole vectors, and go through the elementary
 * functions while they are in the nearest cache.
 */
final class LstmStep {
  private final Elementwise elementwise;
  private float[] sigmoids = new float[3 * Elementwise.PIECE]; // i, f, o
  private float[] tanhs = new float[Elementwise.PIECE]; // g

  LstmStep(Elementwise elementwise) {
    this.elementwise = elementwise;
  }

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
    if (hidden == 0) {
      return;
    }
    if (tanhs.length < hidden) {
      sigmoids = new float[3 * hidden];
      tanhs = new float[hidden];
    }
    int most = tanhs.length / hidden;
    for (int r = 0; r < rows; r += most) {
      int some = Math.min(most, rows - r);
      int n = some * hidden;
      int at = r * hidden;
      int gate = gatesAt + 4 * at;
      gather(some, hidden, gates, gate);
      elementwise.sigmoid(3 * n, sigmoids, 0, sigmoids, 0);
      elementwise.tanh(n, tanhs, 0, tanhs, 0);
      scatter(some, hidden, gates, gate);
      cell(n, cellBefore, cellBeforeAt + at, cell, cellAt + at);
      elementwise.tanh(n, cell, cellAt + at, tanhCell, tanhCellAt + at);
      output(n, tanhCell, tanhCellAt + at, output, outputAt + at);
    }
  }

  private void gather(int rows, int hidden, float[] gates, int gate) {
    int n = rows * hidden;
    for (int r = 0; r < rows; r++) {
      int from = gate + 4 * r * hidden;
      int to = r * hidden;
      System.arraycopy(gates, from, sigmoids, to, hidden);
      System.arraycopy(gates, from + hidden, sigmoids, n + to, hidden);
      System.arraycopy(gates, from + 2 * hidden, tanhs, to, hidden);
      System.arraycopy(gates, from + 3 * hidden, sigmoids, 2 * n + to, hidden);
    }
  }

  private void scatter(int rows, int hidden, float[] gates, int gate) {
    int n = rows * hidden;
    for (int r = 0; r < rows; r++) {
      int to = gate + 4 * r * hidden;
      int from = r * hidden;
      System.arraycopy(sigmoids, from, gates, to, hidden);
      System.arraycopy(sigmoids, n + from, gates, to + hidden, hidden);
      System.arraycopy(tanhs, from, gates, to + 2 * hidden, hidden);
      System.arraycopy(sigmoids, 2 * n + from, gates, to + 3 * hidden, hidden);
    }
  }

  private void cell(int n, float[] cellBefore, int cellBeforeAt, float[] cell, int cellAt) {
    int bound = Lanes.bound(n);
    LstmLoops.cell(bound, n, sigmoids, tanhs, cellBefore, cellBeforeAt, cell, cellAt);
    for (int j = bound; j < n; j++) {
      cell[cellAt + j] =
          Math.fma(sigmoids[n + j], cellBefore[cellBeforeAt + j], sigmoids[j] * tanhs[j]);
    }
  }

  private void output(int n, float[] tanhCell, int tanhCellAt, float[] output, int outputAt) {
    int bound = Lanes.bound(n);
    Pointwise.multiply(bound, sigmoids, 2 * n, tanhCell, tanhCellAt, output, outputAt);
    for (int j = bound; j < n; j++) {
      output[outputAt + j] = sigmoids[2 * n + j] * tanhCell[tanhCellAt + j];
    }
  }

  static void pullback(
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
    for (int r = 0; r < rows; r++) {
      int row = r * hidden;
      int gate = gatesAt + 4 * row;
      int dGate = dGatesAt + 4 * row;
      int before = cellBeforeAt + row;
      int tanh = tanhCellAt + row;
      int dOut = dOutputAt + row;
      int dc = dCellAt + row;
      int dBefore = dCellBeforeAt + row;
      LstmLoops.pullback(
          bound,
          hidden,
          gates,
          gate,
          cellBefore,
          before,
          tanhCell,
          tanh,
          dOutput,
          dOut,
          dCell,
          dc,
          dGates,
          dGate,
          dCellBefore,
          dBefore);
      ScalarKernels.lstmUnitsPullback(
          bound,
          hidden,
          gates,
          gate,
          cellBefore,
          before,
          tanhCell,
          tanh,
          dOutput,
          dOut,
          dCell,
          dc,
          dGates,
          dGate,
          dCellBefore,
          dBefore);
    }
  }
}

package mws4j.autodiff.kernel.simd;

import mws4j.autodiff.kernel.LstmActivations;
import mws4j.autodiff.kernel.ScalarKernels;

/**
 * The pointwise part of an LSTM step. A few rows at a time, the gates of each kind are gathered
 * side by side, so that even a small hidden size fills whole vectors, and go through the elementary
 * functions while they are in the nearest cache.
 */
final class LstmStep {
  private final Elementwise elementwise;
  private float[] sigmoids = new float[3 * Elementwise.PIECE]; // i, f, o
  private float[] tanhs = new float[Elementwise.PIECE]; // g

  LstmStep(Elementwise elementwise) {
    this.elementwise = elementwise;
  }

  void step(int rows, LstmActivations lstm, int row, float[] cellBefore, int rowBefore) {
    int hidden = lstm.hidden();
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
      int at = (row + r) * hidden;
      gather(some, hidden, lstm.gates(), 4 * at);
      elementwise.sigmoid(3 * n, sigmoids, 0, sigmoids, 0);
      elementwise.tanh(n, tanhs, 0, tanhs, 0);
      scatter(some, hidden, lstm.gates(), 4 * at);
      cell(n, cellBefore, (rowBefore + r) * hidden, lstm.cell(), at);
      elementwise.tanh(n, lstm.cell(), at, lstm.tanhCell(), at);
      output(n, lstm.tanhCell(), lstm.output(), at);
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

  private void output(int n, float[] tanhCell, float[] output, int at) {
    int bound = Lanes.bound(n);
    Pointwise.multiply(bound, sigmoids, 2 * n, tanhCell, at, output, at);
    for (int j = bound; j < n; j++) {
      output[at + j] = sigmoids[2 * n + j] * tanhCell[at + j];
    }
  }

  static void pullback(
      int rows,
      LstmActivations lstm,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates) {
    int bound = Lanes.bound(lstm.hidden());
    for (int r = 0; r < rows; r++) {
      LstmLoops.pullback(bound, r, lstm, row, cellBefore, rowBefore, dOutput, dCell, dGates);
      ScalarKernels.lstmUnitsPullback(
          bound, r, lstm, row, cellBefore, rowBefore, dOutput, dCell, dGates);
    }
  }
}

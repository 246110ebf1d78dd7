package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import mws4j.autodiff.kernel.LstmActivations;

/** Arithmetic of an LSTM over whole vectors: {@code n} units, a multiple of the lanes. */
final class LstmLoops {
  private LstmLoops() {}

  /** {@code cell = f cellBefore + i g}; i and f stand {@code stride} apart, i first. */
  static void cell(
      int n,
      int stride,
      float[] sigmoids,
      float[] tanhs,
      float[] cellBefore,
      int cellBeforeAt,
      float[] cell,
      int cellAt) {
    for (int j = 0; j < n; j += LENGTH) {
      FloatVector i = FloatVector.fromArray(SPECIES, sigmoids, j);
      FloatVector f = FloatVector.fromArray(SPECIES, sigmoids, stride + j);
      FloatVector g = FloatVector.fromArray(SPECIES, tanhs, j);
      FloatVector before = FloatVector.fromArray(SPECIES, cellBefore, cellBeforeAt + j);
      f.fma(before, i.mul(g)).intoArray(cell, cellAt + j);
    }
  }

  /** The first {@code n} units of row {@code r} of a step. */
  static void pullback(
      int n,
      int r,
      LstmActivations lstm,
      int row,
      float[] cellBefore,
      int rowBefore,
      float[] dOutput,
      float[] dCell,
      float[] dGates) {
    int hidden = lstm.hidden();
    float[] gates = lstm.gates();
    float[] tanhCell = lstm.tanhCell();
    int gate = 4 * (row + r) * hidden;
    int tanh = (row + r) * hidden;
    int before = (rowBefore + r) * hidden;
    int d = r * hidden;
    for (int j = 0; j < n; j += LENGTH) {
      int at = gate + j;
      FloatVector one = FloatVector.broadcast(SPECIES, 1f);
      FloatVector i = FloatVector.fromArray(SPECIES, gates, at);
      FloatVector f = FloatVector.fromArray(SPECIES, gates, at + hidden);
      FloatVector g = FloatVector.fromArray(SPECIES, gates, at + 2 * hidden);
      FloatVector o = FloatVector.fromArray(SPECIES, gates, at + 3 * hidden);
      FloatVector t = FloatVector.fromArray(SPECIES, tanhCell, tanh + j);
      FloatVector dh = FloatVector.fromArray(SPECIES, dOutput, d + j);
      FloatVector dc =
          dh.mul(o).fma(t.neg().fma(t, one), FloatVector.fromArray(SPECIES, dCell, d + j));
      FloatVector df = dc.mul(FloatVector.fromArray(SPECIES, cellBefore, before + j));
      dc.mul(g).mul(i.mul(one.sub(i))).intoArray(dGates, at);
      df.mul(f.mul(one.sub(f))).intoArray(dGates, at + hidden);
      dc.mul(i).mul(g.neg().fma(g, one)).intoArray(dGates, at + 2 * hidden);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(dGates, at + 3 * hidden);
      dc.mul(f).intoArray(dCell, d + j);
    }
  }
}

package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

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

  /** The gates of a unit stand {@code hidden} apart. */
  static void pullback(
      int n,
      int hidden,
      float[] gates,
      int gate,
      float[] cellBefore,
      int cellBeforeAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] dOutput,
      int dOutputAt,
      float[] dCell,
      int dCellAt,
      float[] dGates,
      int dGate,
      float[] dCellBefore,
      int dCellBeforeAt) {
    for (int j = 0; j < n; j += LENGTH) {
      FloatVector one = FloatVector.broadcast(SPECIES, 1f);
      FloatVector i = FloatVector.fromArray(SPECIES, gates, gate + j);
      FloatVector f = FloatVector.fromArray(SPECIES, gates, gate + hidden + j);
      FloatVector g = FloatVector.fromArray(SPECIES, gates, gate + 2 * hidden + j);
      FloatVector o = FloatVector.fromArray(SPECIES, gates, gate + 3 * hidden + j);
      FloatVector t = FloatVector.fromArray(SPECIES, tanhCell, tanhCellAt + j);
      FloatVector dh = FloatVector.fromArray(SPECIES, dOutput, dOutputAt + j);
      FloatVector dc =
          dh.mul(o).fma(t.neg().fma(t, one), FloatVector.fromArray(SPECIES, dCell, dCellAt + j));
      FloatVector df = dc.mul(FloatVector.fromArray(SPECIES, cellBefore, cellBeforeAt + j));
      int at = dGate + j;
      dc.mul(g).mul(i.mul(one.sub(i))).intoArray(dGates, at);
      df.mul(f.mul(one.sub(f))).intoArray(dGates, at + hidden);
      dc.mul(i).mul(g.neg().fma(g, one)).intoArray(dGates, at + 2 * hidden);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(dGates, at + 3 * hidden);
      dc.mul(f).intoArray(dCellBefore, dCellBeforeAt + j);
    }
  }
}

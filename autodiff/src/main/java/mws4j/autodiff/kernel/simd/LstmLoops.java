package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;
import static mws4j.autodiff.kernel.simd.Lanes.broadcast;
import static mws4j.autodiff.kernel.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * The pointwise part of an LSTM over whole vectors: {@code n}, a multiple of the lanes, of the
 * hidden units of one row. The four gates of a unit stand {@code hidden} apart.
 */
final class LstmLoops {
  private LstmLoops() {}

  static void step(
      int n,
      int hidden,
      float[] gates,
      int gate,
      float[] cellBefore,
      int cellBeforeAt,
      float[] cell,
      int cellAt,
      float[] tanhCell,
      int tanhCellAt,
      float[] output,
      int outputAt) {
    for (int j = 0; j < n; j += LENGTH) {
      int at = gate + j;
      FloatVector i = VectorElementary.sigmoid(load(gates, at));
      FloatVector f = VectorElementary.sigmoid(load(gates, at + hidden));
      FloatVector g = VectorElementary.tanh(load(gates, at + 2 * hidden));
      FloatVector o = VectorElementary.sigmoid(load(gates, at + 3 * hidden));
      FloatVector c = f.fma(load(cellBefore, cellBeforeAt + j), i.mul(g));
      FloatVector t = VectorElementary.tanh(c);
      i.intoArray(gates, at);
      f.intoArray(gates, at + hidden);
      g.intoArray(gates, at + 2 * hidden);
      o.intoArray(gates, at + 3 * hidden);
      c.intoArray(cell, cellAt + j);
      t.intoArray(tanhCell, tanhCellAt + j);
      o.mul(t).intoArray(output, outputAt + j);
    }
  }

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
      FloatVector one = broadcast(1f);
      FloatVector i = load(gates, gate + j);
      FloatVector f = load(gates, gate + hidden + j);
      FloatVector g = load(gates, gate + 2 * hidden + j);
      FloatVector o = load(gates, gate + 3 * hidden + j);
      FloatVector t = load(tanhCell, tanhCellAt + j);
      FloatVector dh = load(dOutput, dOutputAt + j);
      FloatVector dc = dh.mul(o).fma(t.neg().fma(t, one), load(dCell, dCellAt + j));
      FloatVector df = dc.mul(load(cellBefore, cellBeforeAt + j));
      int at = dGate + j;
      dc.mul(g).mul(i.mul(one.sub(i))).intoArray(dGates, at);
      df.mul(f.mul(one.sub(f))).intoArray(dGates, at + hidden);
      dc.mul(i).mul(g.neg().fma(g, one)).intoArray(dGates, at + 2 * hidden);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(dGates, at + 3 * hidden);
      dc.mul(f).intoArray(dCellBefore, dCellBeforeAt + j);
    }
  }
}

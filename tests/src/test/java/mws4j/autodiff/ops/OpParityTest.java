package mws4j.autodiff.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import org.junit.jupiter.api.Test;

/** Values and gradients of every operation have the same bits with scalar and vector kernels. */
final class OpParityTest {
  @Test
  void scalarAndVectorKernelsAgreeBitForBit() {
    Kernels simd = KernelProvider.create();
    assertTrue(simd.name().startsWith("simd "), "vector kernels were not used: " + simd.name());
    Tape scalarTape = new Tape(KernelProvider.scalar());
    Tape simdTape = new Tape(simd);
    for (OpCases.Case c : OpCases.all()) {
      List<int[]> expected = bits(c, scalarTape);
      List<int[]> actual = bits(c, simdTape);
      for (int i = 0; i < expected.size(); i++) {
        assertArrayEquals(
            expected.get(i), actual.get(i), c.operation() + " " + c.name() + ", result " + i);
      }
    }
  }

  /** The result, then the gradient of every input. */
  private static List<int[]> bits(OpCases.Case c, Tape tape) {
    Gradients gradients = Gradients.of(c.inputs());
    Var y = c.computation().run(tape.begin(gradients));
    int n = y.rows() * y.cols();
    double[] weights = new SplittableRandom(6).doubles(n, -1, 1).toArray();
    tape.backward(Reductions.weightedSum(y, weights));
    List<int[]> bits = new ArrayList<>();
    bits.add(bits(y.value().data, n));
    for (Parameter input : c.inputs()) {
      bits.add(bits(gradients.of(input).data, input.size()));
    }
    return bits;
  }

  private static int[] bits(float[] values, int n) {
    int[] bits = new int[n];
    for (int i = 0; i < n; i++) {
      bits[i] = Float.floatToIntBits(values[i]);
    }
    return bits;
  }
}

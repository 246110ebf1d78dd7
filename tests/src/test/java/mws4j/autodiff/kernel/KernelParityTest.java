package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import mws4j.autodiff.kernel.KernelCases.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vector kernels equal the scalar ones in every bit. */
final class KernelParityTest {
  private static final int[] LENGTHS = {
    0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 31, 32, 33, 47, 48, 49, 207, 1021
  };
  private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 8, 15, 16, 17, 33, 50, 64, 65, 81, 108};
  private static final int[] SMALL_SIZES = {0, 1, 3, 4, 5, 17, 33};

  private final Kernels scalar = KernelProvider.scalar();
  private final Kernels simd = KernelProvider.create("simd");

  @BeforeEach
  void simdIsUsed() {
    assertTrue(simd.name().startsWith("simd "), simd.name());
  }

  @Test
  void rowwiseMethodsAgree() {
    for (Map.Entry<String, KernelCases.Case> entry : KernelCases.rowwise().entrySet()) {
      KernelCases.Case run = entry.getValue();
      boolean adam = entry.getKey().equals("adam"); // has no offsets
      for (int n : LENGTHS) {
        for (int at = 0; at < (adam ? 1 : 3); at++) {
          for (boolean special : new boolean[] {false, true}) {
            String what = entry.getKey() + " n=" + n + " at=" + at + " special=" + special;
            assertArrayEquals(
                KernelCases.bits(run, scalar, n, at, n, special),
                KernelCases.bits(run, simd, n, at, n, special),
                what);
          }
        }
      }
    }
  }

  @Test
  void productsAgreeOnOddShapes() {
    for (int m : SMALL_SIZES) {
      for (int k : SMALL_SIZES) {
        for (int n : SIZES) {
          assertProductsAgree(m, k, n, false);
        }
      }
    }
  }

  @Test
  void productsAgreeOnNonFiniteInput() {
    for (int n : SIZES) {
      assertProductsAgree(5, 9, n, true);
      assertProductsAgree(21, 3, n, true);
    }
  }

  /** Longer than a block of the inner dimension, and of it a multiple plus or minus one. */
  @Test
  void productsAgreeAcrossBlocks() {
    for (int k : new int[] {255, 256, 257, 511, 513, 1250}) {
      assertProductsAgree(6, k, 7, false);
      assertProductsAgree(17, k, 70, false);
      assertProductsAgree(3, k, 81, false);
    }
    assertProductsAgree(125, 128, 512, false);
    assertProductsAgree(600, 128, 108, false);
  }

  private void assertProductsAgree(int m, int k, int n, boolean special) {
    for (Form form : Form.values()) {
      for (boolean accumulate : new boolean[] {false, true}) {
        String what = form + " m=" + m + " k=" + k + " n=" + n + " accumulate=" + accumulate;
        assertArrayEquals(
            KernelCases.bits(form, scalar, m, k, n, accumulate, special),
            KernelCases.bits(form, simd, m, k, n, accumulate, special),
            what);
      }
    }
  }
}

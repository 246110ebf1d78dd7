package mws4j.autodiff.kernel;

import java.util.Arrays;
import mws4j.autodiff.kernel.KernelCases.Form;

/**
 * A number for all bits of all kernels, printed by a JVM of its own (see KernelWidthTest): once
 * interpreted and, after enough rounds, compiled.
 */
final class KernelDigest {
  private KernelDigest() {}

  /** Arguments: setting of the kernels, number of rounds. */
  public static void main(String[] args) {
    Kernels kernels = KernelProvider.create(args[0]);
    int first = of(kernels);
    for (int round = 2; round <= Integer.parseInt(args[1]); round++) {
      int digest = of(kernels);
      if (digest != first) {
        throw new IllegalStateException(first + " became " + digest + " in round " + round);
      }
    }
    System.out.println(kernels.name() + ": " + first);
  }

  static int of(Kernels kernels) {
    int digest = 1;
    for (KernelCases.Case run : KernelCases.rowwise().values()) {
      for (int n : new int[] {1, 3, 16, 17, 37}) {
        digest = 31 * digest + Arrays.hashCode(KernelCases.bits(run, kernels, n, 0, n, false));
        digest = 31 * digest + Arrays.hashCode(KernelCases.bits(run, kernels, n, 0, n, true));
      }
    }
    for (Form form : Form.values()) {
      for (int n : new int[] {1, 3, 9, 16, 17, 37}) {
        for (int m : new int[] {1, 5, 17}) {
          digest =
              31 * digest + Arrays.hashCode(KernelCases.bits(form, kernels, m, 7, n, true, false));
        }
      }
    }
    return digest;
  }
}

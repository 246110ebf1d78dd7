package mws4j.domains.regex.kernel;

import mws4j.autodiff.kernel.Kernels;

/** Runs compiled programs. Implementations agree bitwise; instances are confined to one thread. */
public interface RegexKernel {
  /** A new kernel of the same kind as {@code kernels}: plain loops or vectors. */
  static RegexKernel of(Kernels kernels) {
    return kernels.companion(
        RegexKernel.class,
        ScalarRegexKernel::new,
        "mws4j.domains.regex.kernel.simd.SimdRegexKernel");
  }

  /** A short name for reports: {@code scalar}, or {@code simd} with its width. */
  String name();

  /**
   * Executes the code for one group of eight strings.
   *
   * @param emissions blocks of (steps x 8); not modified
   * @param signals room for all signals; the input signal is there already
   * @param state room for the slots of the largest network, 8 doubles each
   */
  void run(RegexCode code, double[] emissions, double[] signals, double[] state);
}

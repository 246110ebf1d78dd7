package mws4j.domains.strokes.kernel;

import mws4j.autodiff.kernel.KernelProvider;

/** Which kernel runs: the vector version where the JDK has its module, else the plain loops. */
public final class StrokesKernels {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String SIMD = "mws4j.domains.strokes.kernel.simd.SimdStrokesKernel";

  private StrokesKernels() {}

  /**
   * A new kernel as the system property {@value KernelProvider#PROPERTY} asks.
   *
   * @throws IllegalStateException if {@code simd} is forced and not available
   * @throws IllegalArgumentException if the property has another value
   */
  public static StrokesKernel fromProperty() {
    return of(System.getProperty(KernelProvider.PROPERTY, "auto"));
  }

  /** A new kernel {@code auto}, {@code scalar} or {@code simd}. */
  public static StrokesKernel of(String choice) {
    return switch (choice) {
      case "auto" -> Auto.AVAILABLE ? simd() : new ScalarStrokesKernel();
      case "scalar" -> new ScalarStrokesKernel();
      case "simd" -> simd();
      default ->
          throw new IllegalArgumentException(
              KernelProvider.PROPERTY + " must be auto, scalar or simd; it is \"" + choice + "\"");
    };
  }

  private static StrokesKernel simd() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw new IllegalStateException(
          "vector kernels need the module " + MODULE + ": start java with --add-modules=" + MODULE);
    }
    try {
      return Class.forName(SIMD)
          .asSubclass(StrokesKernel.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("the vector kernel of strokes does not load: " + e, e);
    }
  }

  /** What {@code auto} takes, found out once. */
  private static final class Auto {
    static final boolean AVAILABLE = available();

    private static boolean available() {
      try {
        simd();
        return true;
      } catch (IllegalStateException e) {
        return false;
      }
    }
  }
}

package mws4j.domains.regex.kernel;

import java.lang.reflect.InvocationTargetException;

/** Which kernel runs: the vector version where the JDK has its module, else the plain loops. */
public final class RegexKernels {
  /** System property {@code auto} (the default), {@code scalar} or {@code simd}. */
  public static final String PROPERTY = "mws4j.kernels";

  private static final String SIMD = "mws4j.domains.regex.kernel.simd.SimdRegexKernel";

  private RegexKernels() {}

  /**
   * A new instance of the kernel that the system property asks for.
   *
   * @throws IllegalStateException if {@code simd} is forced and not available
   * @throws IllegalArgumentException if the property has another value
   */
  public static RegexKernel fromProperty() {
    return of(System.getProperty(PROPERTY, "auto"));
  }

  /** A new instance of the kernel {@code auto}, {@code scalar} or {@code simd}. */
  public static RegexKernel of(String choice) {
    return switch (choice) {
      case "auto" -> simdAvailable() ? simd() : new ScalarRegexKernel();
      case "scalar" -> new ScalarRegexKernel();
      case "simd" -> simd();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + ": expected auto, scalar or simd; is \"" + choice + "\"");
    };
  }

  /** Whether the vector version can run here. */
  public static boolean simdAvailable() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return false;
    }
    try {
      simd();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static RegexKernel simd() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new IllegalStateException(
          PROPERTY + "=simd needs the JVM option --add-modules=jdk.incubator.vector");
    }
    try {
      return Class.forName(SIMD)
          .asSubclass(RegexKernel.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (InvocationTargetException e) {
      throw unavailable(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unavailable(e);
    }
  }

  private static IllegalStateException unavailable(Throwable cause) {
    return new IllegalStateException(PROPERTY + "=simd: the vector kernel does not load", cause);
  }
}

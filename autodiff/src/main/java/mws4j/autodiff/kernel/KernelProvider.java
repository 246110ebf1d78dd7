package mws4j.autodiff.kernel;

import java.lang.System.Logger.Level;

/**
 * Chooses between the scalar and the vector kernels. They agree bit for bit, so the choice changes
 * speed only.
 *
 * <p>The system property {@value #PROPERTY} is {@code auto} (the default: vectors if the JVM was
 * started with {@code --add-modules=jdk.incubator.vector}), {@code scalar} or {@code simd}.
 */
public final class KernelProvider {
  /** System property with the setting. */
  public static final String PROPERTY = "mws4j.kernels";

  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNELS = "mws4j.autodiff.kernel.simd.VectorKernels";
  private static final String HOW = "start java with --add-modules=" + MODULE;

  private KernelProvider() {}

  /**
   * New kernels as the property {@value #PROPERTY} asks, for use by one thread.
   *
   * @throws IllegalStateException if {@code simd} is asked for and not available
   * @throws IllegalArgumentException if the property has another value
   */
  public static Kernels create() {
    return create(System.getProperty(PROPERTY, "auto"));
  }

  /** New plain kernels, whatever the property says. */
  public static Kernels scalar() {
    return new ScalarKernels();
  }

  static Kernels create(String setting) {
    return switch (setting) {
      case "auto" -> Auto.AVAILABLE ? simd() : scalar();
      case "scalar" -> scalar();
      case "simd" -> simd();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + " must be auto, scalar or simd; it is \"" + setting + "\"");
    };
  }

  private static Kernels simd() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw new IllegalStateException(
          "vector kernels need the module " + MODULE + ", which is not loaded: " + HOW);
    }
    try {
      return Class.forName(VECTOR_KERNELS)
          .asSubclass(Kernels.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("vector kernels do not load on this JVM: " + e, e);
    }
  }

  /** What {@code auto} takes; found out, and said, when first asked for. */
  private static final class Auto {
    static final boolean AVAILABLE = choose();

    private static boolean choose() {
      System.Logger log = System.getLogger(KernelProvider.class.getName());
      try {
        String name = simd().name();
        log.log(Level.INFO, "kernels: {0} (-D{1}=scalar for the plain loops)", name, PROPERTY);
        return true;
      } catch (IllegalStateException e) {
        log.log(Level.INFO, "kernels: scalar; for the faster vector kernels {0}", HOW);
        log.log(Level.DEBUG, "vector kernels", e);
        return false;
      }
    }
  }
}

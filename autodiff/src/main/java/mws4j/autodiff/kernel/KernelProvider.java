package mws4j.autodiff.kernel;

import java.lang.System.Logger.Level;

/**
 * Chooses between the scalar and the vector kernels. They agree bit for bit, so the choice changes
 * speed only.
 *
 * <p>The system property {@value #PROPERTY} is {@code auto} (the default: vectors if the JVM has
 * them, as with {@code --add-modules=jdk.incubator.vector}, and {@link Fma#isFast}), {@code scalar}
 * or {@code simd}. It is read here and nowhere else; a domain's own kernels follow the {@link
 * Kernels} they are given ({@link Kernels#companion}).
 */
public final class KernelProvider {
  /** System property with the setting. */
  public static final String PROPERTY = "mws4j.kernels";

  private static final String VECTOR_KERNELS = "mws4j.autodiff.kernel.simd.VectorKernels";

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

  /**
   * New vector kernels, whatever the property says.
   *
   * @throws IllegalStateException if they are not available
   */
  public static Kernels vector() {
    return VectorLoader.load(Kernels.class, VECTOR_KERNELS);
  }

  static Kernels create(String setting) {
    return switch (setting) {
      case "auto" -> Auto.AVAILABLE ? vector() : scalar();
      case "scalar" -> scalar();
      case "simd" -> vector();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + " must be auto, scalar or simd; it is \"" + setting + "\"");
    };
  }

  /** What {@code auto} chooses: decided at its first use. Applications hear of it if they ask. */
  private static final class Auto {
    static final boolean AVAILABLE = choose();

    private static boolean choose() {
      System.Logger log = System.getLogger(KernelProvider.class.getName());
      if (!Fma.isFast()) {
        log.log(Level.DEBUG, "kernels: scalar; without FMA instructions vectors are slow");
        return false;
      }
      try {
        String name = vector().name();
        log.log(Level.DEBUG, "kernels: {0} (-D{1}=scalar for the plain loops)", name, PROPERTY);
        return true;
      } catch (IllegalStateException e) {
        String how = "kernels: scalar; for the faster vector kernels " + VectorLoader.HOW;
        log.log(Level.DEBUG, how, e);
        return false;
      }
    }
  }
}

package mws4j.autodiff.kernel;

import java.lang.reflect.InvocationTargetException;

/**
 * The one place where classes over {@code jdk.incubator.vector} are loaded: by name, so that
 * everything else runs on a JVM without that module.
 */
public final class VectorLoader {
  static final String HOW = "start java with --add-modules=" + VectorModule.NAME;

  private VectorLoader() {}

  /**
   * A new instance of a class that uses vectors, made by its public constructor without arguments.
   *
   * @throws IllegalStateException if the module is not loaded, or the class does not load on this
   *     JVM
   */
  public static <K> K load(Class<K> type, String className) {
    if (!VectorModule.AVAILABLE) {
      throw new IllegalStateException(
          "vector kernels need the module " + VectorModule.NAME + ", which is not loaded: " + HOW);
    }
    try {
      return Class.forName(className, true, type.getClassLoader())
          .asSubclass(type)
          .getConstructor()
          .newInstance();
    } catch (InvocationTargetException e) {
      throw unavailable(className, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unavailable(className, e);
    }
  }

  private static IllegalStateException unavailable(String className, Throwable cause) {
    return new IllegalStateException(
        "vector kernels: " + className + " does not load on this JVM: " + cause, cause);
  }
}

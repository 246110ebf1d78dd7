package mws4j.autodiff.kernel;

/**
 * The JDK's module of vector classes, which is no part of a JVM's modules unless asked for.
 *
 * <p>It is there if the JVM was started with {@code --add-modules}, which makes the JVM print a
 * warning before anything else. An application that does not want that in front of its users
 * exports the JDK's own package for loading modules to itself, by {@code Add-Exports:
 * java.base/jdk.internal.module} in the manifest of its jar: then the module is loaded here, when
 * vectors are first asked for, as the JDK itself loads those that its agents need. The compiler
 * treats both alike.
 */
final class VectorModule {
  static final String NAME = "jdk.incubator.vector";

  private static final String INTERNAL = "jdk.internal.module";

  /** Whether its classes can be loaded. */
  static final boolean AVAILABLE = ModuleLayer.boot().findModule(NAME).isPresent() || load();

  private VectorModule() {}

  private static boolean load() {
    Module own = VectorModule.class.getModule();
    if (!Object.class.getModule().isExported(INTERNAL, own)) {
      return false;
    }
    try {
      Class.forName(INTERNAL + ".Modules").getMethod("loadModule", String.class).invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false; // another JDK: only --add-modules helps there
    }
  }
}

package mws4j.autodiff.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The tests run with the vector module; {@link KernelWidthTest} starts JVMs without. */
final class KernelProviderTest {
  @Test
  void autoTakesVectorsWhereTheModuleIs() {
    assertTrue(KernelProvider.create("auto").name().startsWith("simd "));
  }

  @Test
  void scalarIsScalar() {
    assertEquals("scalar", KernelProvider.create("scalar").name());
    assertEquals("scalar", KernelProvider.scalar().name());
  }

  @Test
  void vectorIsTheVectorVersion() {
    assertTrue(KernelProvider.vector().name().startsWith("simd "));
    assertEquals(KernelProvider.vector().name(), KernelProvider.create("simd").name());
  }

  @Test
  void everyCallGivesNewKernels() {
    assertNotSame(KernelProvider.create("auto"), KernelProvider.create("auto"));
    assertNotSame(KernelProvider.scalar(), KernelProvider.scalar());
  }

  @Test
  void rejectsOtherSettings() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> KernelProvider.create("avx"));
    assertEquals("mws4j.kernels must be auto, scalar or simd; it is \"avx\"", e.getMessage());
  }

  @Test
  void companionsAreOfTheSameKind() {
    String vectorClass = "mws4j.autodiff.kernel.simd.VectorKernels";
    Kernels plain =
        KernelProvider.scalar().companion(Kernels.class, ScalarKernels::new, "no.such.Class");
    Kernels vector =
        KernelProvider.vector().companion(Kernels.class, ScalarKernels::new, vectorClass);
    assertEquals("scalar", plain.name());
    assertEquals(KernelProvider.vector().name(), vector.name());
  }

  @Test
  void companionThatDoesNotLoadIsNamed() {
    Kernels kernels = KernelProvider.vector();
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> kernels.companion(Kernels.class, ScalarKernels::new, "no.such.Class"));
    assertEquals(
        "vector kernels: no.such.Class does not load on this JVM:"
            + " java.lang.ClassNotFoundException: no.such.Class",
        e.getMessage());
  }
}

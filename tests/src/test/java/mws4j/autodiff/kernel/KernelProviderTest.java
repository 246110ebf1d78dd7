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
}

package mws4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mws4j.autodiff.kernel.Kernels;
import org.junit.jupiter.api.Test;

final class ProbeTest {
  @Test
  void lanes() {
    assertEquals(16, Kernels.LANES);
  }
}

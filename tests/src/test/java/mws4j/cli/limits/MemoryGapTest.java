package mws4j.cli.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class MemoryGapTest {
  private static final double[] POSTERIOR = {0.1, 0.5, 0.15, 0.25};
  private static final double EVIDENCE = 0.02;

  private static double[] logJoint(double... masses) {
    double[] values = new double[masses.length];
    for (int i = 0; i < masses.length; i++) {
      values[i] = Math.log(masses[i] * EVIDENCE);
    }
    return values;
  }

  @Test
  void massesAndGapsAreThoseOfTheDefinition() {
    MemoryGap gap = new MemoryGap(logJoint(0.15, 0.5), logJoint(POSTERIOR));
    assertEquals(Math.log(EVIDENCE), gap.logMarginal(), 1e-12);
    assertEquals(-Math.log(0.65), gap.gap(), 1e-12);
    assertEquals(-Math.log(0.75), gap.smallestGap(2), 1e-12);
    assertEquals(0, gap.smallestGap(9), 1e-12);
    assertEquals(Math.log(0.5 * EVIDENCE), gap.best(), 1e-12);
    assertEquals(0.9, gap.posteriorMass(3), 1e-12);
    assertEquals(0.5 / 0.65, gap.memoryMass(1), 1e-12);
    assertEquals(1, gap.memoryMass(3), 1e-12);
  }

  @Test
  void whatNothingExplainsDoesNotCount() {
    assertFalse(new MemoryGap(new double[0], logJoint(0.5)).isExplained());
    assertFalse(
        new MemoryGap(new double[0], new double[] {Double.NEGATIVE_INFINITY}).isExplained());
  }
}

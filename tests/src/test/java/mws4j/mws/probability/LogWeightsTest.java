package mws4j.mws.probability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class LogWeightsTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  @Test
  void sumsOfExtremes() {
    assertEquals(NONE, LogWeights.logSumExp(new double[] {NONE, NONE}, 0, 2));
    assertEquals(NONE, LogWeights.logSumExp(new double[0], 0, 0));
    assertEquals(1e6 + Math.log(2), LogWeights.logSumExp(new double[] {9, 1e6, 1e6}, 1, 2), 1e-9);
    assertFalse(Double.isNaN(LogWeights.logSumExp(new double[] {NONE, 0}, 0, 2)));
  }

  @Test
  void normalisesARange() {
    double[] logs = {7, Math.log(3), NONE, 0, 7};
    assertArrayEquals(new double[] {0.75, 0, 0.25}, LogWeights.normalise(logs, 1, 3), 1e-15);
    assertArrayEquals(new double[2], LogWeights.normalise(new double[] {NONE, NONE}, 0, 2));
  }

  @Test
  void normalisesInPlaceAndTellsTheTotal() {
    double[] logs = {7, Math.log(3), NONE, 0, 7};
    assertEquals(Math.log(4), LogWeights.normalise(logs, 1, 3, logs), 1e-15);
    assertArrayEquals(new double[] {7, 0.75, 0, 0.25, 7}, logs, 1e-15);
    double[] nothing = {NONE, 5};
    assertEquals(NONE, LogWeights.normalise(nothing, 0, 1, nothing));
    assertArrayEquals(new double[] {0, 5}, nothing);
  }
}

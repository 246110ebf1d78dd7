package mws4j.cli.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class QuartilesTest {
  @Test
  void areInterpolatedBetweenSortedValues() {
    assertEquals(new Quartiles(1, 7, 7, 7), Quartiles.of(new double[] {7}));
    assertEquals(new Quartiles(2, 1.25, 1.5, 1.75), Quartiles.of(new double[] {2, 1}));
    assertEquals(new Quartiles(5, 2, 3, 4), Quartiles.of(new double[] {5, 3, 1, 2, 4}));
    assertEquals(new Quartiles(4, 1.75, 2.5, 3.25), Quartiles.of(new double[] {4, 3, 2, 1}));
  }

  @Test
  void anInfiniteValueStaysWhereItIs() {
    double infinite = Double.POSITIVE_INFINITY;
    assertEquals(new Quartiles(3, 1.5, 2, infinite), Quartiles.of(new double[] {1, infinite, 2}));
  }
}

package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class InkExtentTest {
  /** Two pixels of a 5 x 5 picture: the left one of the top row, the middle one of the third. */
  @Test
  void middleAndDeviationsAreThoseOfTheInk() {
    InkExtent extent = InkExtent.of(5, pixel -> pixel == 0 || pixel == 12);
    assertEquals(2, extent.pixels());
    assertEquals(0.25, extent.meanX(), 1e-12); // 0 and 1/2
    assertEquals(0.75, extent.meanY(), 1e-12); // 1 and 1/2
    assertEquals(0.25, extent.deviationX(), 1e-12);
    assertEquals(0.25, extent.deviationY(), 1e-12);
  }

  @Test
  void aBlankPictureHasNoMiddle() {
    InkExtent extent = InkExtent.of(5, pixel -> false);
    assertEquals(0, extent.pixels());
    assertEquals(Double.NaN, extent.meanX());
  }
}

package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** {@link AutomatonImage}, {@link AutomatonCounts} and {@link AutomatonProgram}. */
final class AutomatonImageTest {
  private static final int[][] SIZES = {
    {1, 1}, {1, 5}, {2, 4}, {3, 3}, {5, 1}, {6, 2}, {7, 9}, {63, 5}, {64, 64}, {65, 3}, {130, 7}
  };

  private final SplittableRandom rng = new SplittableRandom(3);

  private AutomatonImage random(int height, int width) {
    return AutomatonImage.of(height, width, (row, column) -> rng.nextInt(3) == 0);
  }

  @Test
  void cellsAreWhereTheyWereSet() {
    for (int[] size : SIZES) {
      boolean[][] cells = new boolean[size[0]][size[1]];
      AutomatonImage image =
          AutomatonImage.of(
              size[0], size[1], (row, column) -> cells[row][column] = rng.nextBoolean());
      for (int row = 0; row < size[0]; row++) {
        for (int column = 0; column < size[1]; column++) {
          assertEquals(cells[row][column], image.cell(row, column), row + ", " + column);
        }
      }
      AutomatonImage copy = new AutomatonImage(size[0], size[1], image.columns());
      assertEquals(image, copy);
      assertEquals(image.hashCode(), copy.hashCode());
      assertEquals(image.toString(), copy.toString());
      AutomatonImage other =
          AutomatonImage.of(
              size[0], size[1], (row, column) -> cells[row][column] ^ (row + column == 0));
      assertNotEquals(image, other);
      assertNotEquals(image.toString(), other.toString());
    }
    assertNotEquals(
        AutomatonImage.of(2, 3, (r, c) -> false), AutomatonImage.of(3, 2, (r, c) -> false));
  }

  /** One cell at a time, with the neighbours looked up one by one. */
  @Test
  void countsEqualThoseOfSingleCells() {
    for (int[] size : SIZES) {
      for (int neighbours : new int[] {3, 5, 7}) {
        AutomatonImage image = random(size[0], size[1]);
        int[][] followers = new int[2][1 << neighbours];
        for (int column = 1; column < image.width(); column++) {
          for (int row = 0; row < image.height(); row++) {
            followers[image.cell(row, column) ? 1 : 0][
                neighbourhood(image, row, column - 1, neighbours)]++;
          }
        }
        AutomatonCounts counts = image.counts(neighbours);
        assertEquals(image.height(), counts.firstColumn());
        assertEquals(image.height() * (image.width() - 1), counts.transitions());
        assertEquals(1 << neighbours, counts.patterns());
        for (int pattern = 0; pattern < 1 << neighbours; pattern++) {
          assertEquals(followers[0][pattern], counts.zeros(pattern), image + " zeros " + pattern);
          assertEquals(followers[1][pattern], counts.ones(pattern), image + " ones " + pattern);
          assertEquals(followers[0][pattern] + followers[1][pattern], counts.occurrences(pattern));
        }
      }
    }
  }

  /** The number of the neighbourhood around a cell: the topmost neighbour is the highest bit. */
  static int neighbourhood(AutomatonImage image, int row, int column, int neighbours) {
    int pattern = 0;
    for (int i = 0; i < neighbours; i++) {
      int neighbour = Math.floorMod(row + i - neighbours / 2, image.height());
      pattern += image.cell(neighbour, column) ? 1 << (neighbours - 1 - i) : 0;
    }
    return pattern;
  }

  @Test
  void countsAreMadeOnce() {
    AutomatonImage image = random(7, 9);
    assertSame(image.counts(5), image.counts(5));
    assertEquals(3, image.counts(3).neighbours());
    assertThrows(IllegalArgumentException.class, () -> image.counts(4));
  }

  @Test
  void agreementsAndDisagreementsAddUp() {
    for (int[] size : SIZES) {
      AutomatonImage image = random(size[0], size[1]);
      AutomatonProgram rule = AutomatonProgram.random(3, rng);
      int agreeing = 0;
      for (int column = 1; column < image.width(); column++) {
        for (int row = 0; row < image.height(); row++) {
          int bit = rule.bit(neighbourhood(image, row, column - 1, 3));
          agreeing += (bit == 1) == image.cell(row, column) ? 1 : 0;
        }
      }
      assertEquals(agreeing, image.counts(3).agreements(rule));
      assertEquals(image.counts(3).transitions() - agreeing, image.counts(3).disagreements(rule));
      assertThrows(IllegalArgumentException.class, () -> image.counts(5).agreements(rule));
    }
  }

  @Test
  void rejectsCellsOutsideAndSizesOutOfRange() {
    assertEquals(
        "AutomatonImage: height must be 1 to 4096, not 0",
        assertThrows(IllegalArgumentException.class, () -> new AutomatonImage(0, 1, new long[0]))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new AutomatonImage(1, 4097, new long[1]));
    assertThrows(IllegalArgumentException.class, () -> new AutomatonImage(64, 2, new long[3]));
    assertEquals(
        "AutomatonImage: column 1 has a cell below row 2",
        assertThrows(
                IllegalArgumentException.class, () -> new AutomatonImage(3, 2, new long[] {7, 8}))
            .getMessage());
    AutomatonImage image = random(3, 4);
    assertThrows(IndexOutOfBoundsException.class, () -> image.cell(3, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> image.cell(0, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> image.cell(-1, 0));
  }

  @Test
  void rulesHaveWolframsNumbersAndReadBack() {
    for (int number = 0; number < 256; number++) {
      AutomatonProgram rule = AutomatonProgram.wolfram(number);
      assertEquals(number, rule.wolframNumber().getAsInt());
      assertEquals(rule, AutomatonProgram.parse(rule.toString()));
      assertEquals(rule, AutomatonProgram.of(rule.tokens()));
    }
    assertEquals("00011110", AutomatonProgram.wolfram(30).toString());
    for (int neighbours : new int[] {5, 7}) {
      AutomatonProgram rule = AutomatonProgram.random(neighbours, rng);
      assertEquals(rule, AutomatonProgram.parse(rule.toString()));
      assertEquals(rule.hashCode(), AutomatonProgram.parse(rule.toString()).hashCode());
      assertEquals(neighbours, rule.neighbours());
      assertEquals(1 << neighbours, rule.patterns());
      assertTrue(rule.wolframNumber().isEmpty());
    }
    assertFalse(AutomatonProgram.wolfram(1).equals(AutomatonProgram.wolfram(2)));
  }

  @Test
  void rejectsWhatIsNoRule() {
    String[][] cases = {
      {"0101", "a rule has 8, 32 or 128 bits (3, 5 or 7 neighbours), not 4"},
      {"", "a rule has 8, 32 or 128 bits (3, 5 or 7 neighbours), not 0"},
      {"0101x101", "a rule consists of 0 and 1; there is U+0078 at offset 4"}
    };
    for (String[] c : cases) {
      assertEquals(
          c[1],
          assertThrows(IllegalArgumentException.class, () -> AutomatonProgram.parse(c[0]))
              .getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> AutomatonProgram.of(0, 1, 0, 1, 0, 1, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> AutomatonProgram.wolfram(256));
    assertThrows(IllegalArgumentException.class, () -> AutomatonProgram.wolfram(-1));
    assertThrows(IllegalArgumentException.class, () -> AutomatonProgram.random(6, rng));
  }
}

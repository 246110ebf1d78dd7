package mws4j.autodiff.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SequenceLayoutTest {
  private final SequenceLayout layout = new SequenceLayout();

  @Test
  void laysOutTheExampleOfItsDocumentation() {
    layout.set(new int[] {2, 3, 0, 1}, 4);
    assertEquals(4, layout.sequences());
    assertEquals(3, layout.steps());
    assertEquals(6, layout.totalRows());
    assertArrayEquals(new int[] {3, 2, 1, 0}, perStep(true));
    assertArrayEquals(new int[] {0, 3, 5, 6}, perStep(false));
    assertEquals(0, layout.rank(1));
    assertEquals(1, layout.sequenceAt(0));
    assertArrayEquals(new int[] {0, 3, 5}, rowsOf(1));
    assertArrayEquals(new int[] {1, 4}, rowsOf(0));
    assertArrayEquals(new int[] {2}, rowsOf(3));
    assertArrayEquals(new int[] {4, 5, -1, 2}, Arrays.copyOf(layout.lastRows(), 4));
  }

  private int[] perStep(boolean rows) {
    int[] all = new int[layout.steps() + 1];
    Arrays.setAll(all, t -> rows ? layout.rowsAt(t) : layout.offset(t));
    return all;
  }

  private int[] rowsOf(int sequence) {
    int[] rows = new int[layout.length(sequence)];
    Arrays.setAll(rows, t -> layout.row(sequence, t));
    return rows;
  }

  @Test
  void everyStepHasItsOwnRowAndRanksAreStable() {
    SplittableRandom rng = new SplittableRandom(3);
    for (int round = 0; round < 300; round++) {
      int[] lengths = rng.ints(rng.nextInt(9), 0, 1 + rng.nextInt(7)).toArray();
      layout.set(lengths, lengths.length);
      boolean[] taken = new boolean[layout.totalRows()];
      for (int s = 0; s < lengths.length; s++) {
        for (int row : rowsOf(s)) {
          assertTrue(!taken[row]);
          taken[row] = true;
        }
        assertEquals(s, layout.sequenceAt(layout.rank(s)));
      }
      assertEquals(Arrays.stream(lengths).sum(), taken.length);
      for (int rank = 1; rank < lengths.length; rank++) {
        int before = layout.sequenceAt(rank - 1);
        int here = layout.sequenceAt(rank);
        assertTrue(
            lengths[before] > lengths[here] || (lengths[before] == lengths[here] && before < here));
      }
    }
  }

  @Test
  void isSetAgainInPlace() {
    layout.set(new int[] {5, 1, 2}, 3);
    int[] lastRows = layout.lastRows();
    layout.set(new int[] {1, 4, 9}, 2);
    assertSame(lastRows, layout.lastRows());
    assertEquals(5, layout.totalRows());
    layout.set(new int[0], 0);
    assertEquals(0, layout.steps());
    assertEquals(0, layout.totalRows());
    assertEquals(0, layout.rowsAt(0));
  }

  @Test
  void rejectsNegativeLengthsAndStepsBeyondTheEnd() {
    assertEquals(
        "SequenceLayout: a length must be at least 0; that of sequence 1 is -1",
        assertThrows(IllegalArgumentException.class, () -> layout.set(new int[] {2, -1}, 2))
            .getMessage());
    assertEquals(
        "SequenceLayout: count must be in 0..2; it is 3",
        assertThrows(IllegalArgumentException.class, () -> layout.set(new int[2], 3)).getMessage());
    layout.set(new int[] {2, 1}, 2);
    assertEquals(
        "SequenceLayout: sequence 1 has no step 1; its length is 1",
        assertThrows(IllegalArgumentException.class, () -> layout.row(1, 1)).getMessage());
  }
}

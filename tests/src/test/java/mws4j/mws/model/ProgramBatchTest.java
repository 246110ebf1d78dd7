package mws4j.mws.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ProgramBatchTest {
  @Test
  void refusesToGoBack() {
    ProgramBatch batch = new ProgramBatch();
    batch.turnTo(2);
    batch.turnTo(2);
    String message =
        assertThrows(IllegalArgumentException.class, () -> batch.turnTo(1)).getMessage();
    assertEquals("ProgramBatch: observations come in order; 1 follows 2", message);
    batch.add(new int[] {7});
    assertEquals(2, batch.observation(0));
    assertThrows(IllegalArgumentException.class, () -> batch.turnTo(-1));
    batch.clear();
    batch.turnTo(0);
    batch.add(new int[] {7});
    assertEquals(0, batch.observation(0));
  }

  @Test
  void holdsTheProgramsOfEachObservation() {
    ProgramBatch batch = new ProgramBatch();
    batch.add(new int[] {1, 2});
    batch.turnTo(1); // has none
    batch.turnTo(2);
    batch.add(new int[] {9, 3, 4, 5}, 1, 2);
    batch.add(new int[0]);
    assertEquals(3, batch.size());
    assertEquals(4, batch.totalLength());
    assertArrayEquals(new int[] {0, 2, 2}, batch.observations());
    assertArrayEquals(new int[] {3, 4}, batch.copyOf(1));
    assertEquals(0, batch.length(2));
    assertEquals(1, batch.endOf(0, 0));
    assertEquals(1, batch.endOf(1, 1));
    assertEquals(3, batch.endOf(2, 1));
    assertEquals(3, batch.endOf(7, 3));
    assertTrue(batch.equals(1, new int[] {3, 4}, 0, 2));
    assertFalse(batch.equals(1, new int[] {3}, 0, 1));
    ProgramBatch copies = new ProgramBatch();
    copies.turnTo(5);
    copies.add(batch, 1); // for the observation that the copies have turned to
    assertEquals(5, copies.observation(0));
    assertArrayEquals(new int[] {3, 4}, copies.copyOf(0));
  }

  /** Beside a list of arrays. */
  @Test
  void growsAndIsUsedAgain() {
    SplittableRandom rng = new SplittableRandom(1);
    ProgramBatch batch = new ProgramBatch();
    for (int round = 0; round < 3; round++) {
      batch.clear();
      assertEquals(0, batch.size());
      assertEquals(0, batch.totalLength());
      List<int[]> expected = new ArrayList<>();
      for (int p = 0; p < 1000; p++) {
        int[] program = rng.ints(rng.nextInt(9), 0, 50).toArray();
        batch.turnTo(p / 3);
        batch.add(program);
        expected.add(program);
      }
      for (int p = 0; p < 1000; p++) {
        assertArrayEquals(expected.get(p), batch.copyOf(p));
        assertEquals(p / 3, batch.observation(p));
        assertEquals(Math.min(1000, 3 * (p / 3 + 1)), batch.endOf(p / 3, p));
      }
    }
  }
}

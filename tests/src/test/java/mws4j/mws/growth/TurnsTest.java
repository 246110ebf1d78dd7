package mws4j.mws.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private static Memory memory(int instances, double... scores) {
    Memory memory = new Memory(instances, 1, 1);
    for (int i = 0; i < scores.length; i++) {
      DistinctPrograms pool = new DistinctPrograms();
      pool.add(new int[] {i}, 0, 1);
      memory.replace(i, pool, 0, 1, new double[] {scores[i]});
    }
    return memory;
  }

  @Test
  void everyoneHasATurnBeforeAnyoneHasAnother() {
    Turns turns = new Turns(10, 1);
    Memory memory = memory(10);
    for (int epoch = 0; epoch < 3; epoch++) {
      Set<Integer> seen = new HashSet<>();
      for (int batch = 0; batch < 5; batch++) {
        int[] next = turns.next(memory, 2);
        assertArrayEquals(next, turns.next(memory, 2), "asking is not yet a turn");
        turns.count(next);
        Arrays.stream(next).forEach(seen::add);
      }
      assertEquals(10, seen.size());
    }
  }

  @Test
  void theUnsolvedComeFirst() {
    Turns turns = new Turns(10, 1);
    Memory memory = memory(10, -1, -1, -1, -1, -1, -1, -1); // 7, 8 and 9 are unsolved
    for (int batch = 0; batch < 7; batch++) {
      int[] next = turns.next(memory, 4);
      assertEquals(Set.of(7, 8, 9), Set.copyOf(IntStream.of(next).limit(3).boxed().toList()));
      assertTrue(next[3] < 7);
      turns.count(next);
    }
    assertEquals("1,1,1,1,1,1,1,7,7,7", turns.toString());
    assertEquals(10, turns.next(memory, 99).length);
  }

  @Test
  void theSeedDecidesTheOrder() {
    Memory memory = memory(10);
    assertNotEquals(
        Arrays.toString(new Turns(10, 1).next(memory, 10)),
        Arrays.toString(new Turns(10, 2).next(memory, 10)));
  }

  @Test
  void whatIsNoCountOfTurnsIsRefused() {
    Turns turns = new Turns(3, 1);
    turns.restore("2,0,1");
    assertEquals("2,0,1", turns.toString());
    for (String text : List.of("", "1,2", "1,2,3,4", "1,-2,3", "1,x,2", "1,,2")) {
      assertThrows(IllegalArgumentException.class, () -> turns.restore(text), text);
    }
    assertEquals("2,0,1", turns.toString());
  }

  @Test
  void standingIsMeanAndLowerMedianOfTheSolved() {
    Standing standing = Standing.of(memory(6, -1, -2, -9, -4));
    assertEquals(4, standing.solved());
    assertEquals(-4, standing.mean());
    assertEquals(-4, standing.median());
    assertEquals(-2, Standing.of(memory(3, -1, -2, -9)).median());
    assertTrue(Double.isNaN(Standing.of(memory(2)).mean()));
    assertTrue(Double.isNaN(Standing.of(memory(2)).median()));
  }
}

package mws4j.mws.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DistinctProgramsTest {
  private record Key(int observation, List<Integer> tokens) {}

  /** Thousands of programs of many lengths, each several times, counted by a JDK map beside it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 5000})
  void programsOfEachObservationAreCounted(int observations) {
    SplittableRandom rng = new SplittableRandom(9);
    ProgramBatch drawn = new ProgramBatch();
    for (int i = 0; i < 20_000; i++) {
      drawn.turnTo((int) ((long) i * observations / 20_000));
      drawn.add(rng.ints(rng.nextInt(8), 0, 3).toArray());
    }
    DistinctPrograms distinct = new DistinctPrograms();
    for (int round = 0; round < 2; round++) { // the second after clear
      distinct.clear();
      Map<Key, Integer> expected = new LinkedHashMap<>();
      for (int p = 0; p < drawn.size(); p++) {
        List<Integer> tokens = Arrays.stream(drawn.copyOf(p)).boxed().toList();
        expected.merge(new Key(drawn.observation(p), tokens), 1, Integer::sum);
      }
      if (round == 0) {
        distinct.addAll(drawn, 0, drawn.size());
      } else {
        distinct.addAll(drawn, 0, 4321);
        distinct.addAll(drawn, 4321, drawn.size());
      }
      assertEquals(expected.size(), distinct.programs().size());
      int number = 0;
      for (Map.Entry<Key, Integer> entry : expected.entrySet()) {
        int[] tokens = entry.getKey().tokens().stream().mapToInt(t -> t).toArray();
        assertArrayEquals(tokens, distinct.programs().copyOf(number));
        assertEquals(entry.getKey().observation(), distinct.programs().observation(number));
        assertEquals(entry.getValue(), distinct.count(number++));
      }
    }
  }

  @Test
  void equalProgramsOfTwoObservationsAreTwo() {
    ProgramBatch source = new ProgramBatch();
    source.add(new int[] {1, 2});
    DistinctPrograms distinct = new DistinctPrograms();
    assertEquals(0, distinct.add(source, 0));
    assertEquals(0, distinct.add(source, 0));
    distinct.turnTo(3);
    assertEquals(1, distinct.add(source, 0));
    assertEquals(2, distinct.count(0));
    assertEquals(1, distinct.count(1));
    assertArrayEquals(new int[] {0, 3}, distinct.programs().observations());
  }
}

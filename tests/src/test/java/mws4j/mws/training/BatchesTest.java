package mws4j.mws.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchesTest {
  @ParameterizedTest
  @CsvSource({"10, 5", "10, 3", "7, 7", "4, 9", "1, 1", "101, 10"})
  void epochsCoverEachInstanceAtMostOnce(int instances, int size) {
    Batches batches = new Batches(instances, size, 1);
    int cut = Math.min(size, instances);
    assertEquals(cut, batches.size());
    int perEpoch = instances / cut;
    for (int epoch = 0; epoch < 5; epoch++) {
      Set<Integer> seen = new HashSet<>();
      for (int b = 0; b < perEpoch; b++) {
        int[] batch = batches.at((long) epoch * perEpoch + b);
        assertEquals(cut, batch.length);
        for (int instance : batch) {
          assertTrue(instance >= 0 && instance < instances);
          assertTrue(seen.add(instance), "twice in one epoch: " + instance);
        }
      }
      assertTrue(instances - seen.size() < cut);
    }
  }

  @Test
  void stepDecidesWhateverWasAskedBefore() {
    Batches forward = new Batches(20, 6, 3);
    int[][] expected = new int[12][];
    for (int step = 0; step < expected.length; step++) {
      expected[step] = forward.at(step);
    }
    Batches backward = new Batches(20, 6, 3);
    for (int step = expected.length - 1; step >= 0; step--) {
      assertArrayEquals(expected[step], backward.at(step));
    }
  }

  @Test
  void seedsAndEpochsDiffer() {
    Batches batches = new Batches(50, 50, 3);
    assertFalse(Arrays.equals(batches.at(0), batches.at(1)));
    assertFalse(Arrays.equals(batches.at(0), new Batches(50, 50, 4).at(0)));
  }
}

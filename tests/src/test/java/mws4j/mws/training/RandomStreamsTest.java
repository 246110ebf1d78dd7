package mws4j.mws.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class RandomStreamsTest {
  /** Computed by another program, in integers of unlimited size. */
  @Test
  void drawsTheNumbersItAlwaysDrew() {
    RandomGenerator rng = RandomStreams.of(1, 2, 3);
    assertEquals("531d90296e479a8", Long.toHexString(rng.nextLong()));
    assertEquals("fab2e9395ac95eed", Long.toHexString(rng.nextLong()));
    assertEquals(0.40906892117115656, rng.nextDouble());
    assertArrayEquals(
        new int[] {1, 4, 2, 3, 0, 7, 6, 5}, RandomStreams.permutation(8, RandomStreams.of(5)));
  }

  @Test
  void everyCoordinateAndItsPlaceMatters() {
    Set<Long> first = new HashSet<>();
    int streams = 0;
    for (long seed = -2; seed < 3; seed++) {
      first.add(RandomStreams.of(seed).nextLong());
      streams++;
      for (long a = -2; a < 8; a++) {
        first.add(RandomStreams.of(seed, a).nextLong());
        streams++;
        for (long b = -2; b < 8; b++) {
          first.add(RandomStreams.of(seed, a, b).nextLong());
          streams++;
        }
      }
    }
    assertEquals(streams, first.size());
  }

  /** Neighbouring streams, and a stream and itself one draw later, agree on half of their bits. */
  @Test
  void neighbouringStreamsAreUncorrelated() {
    int draws = 20_000;
    RandomGenerator a = RandomStreams.of(1, 2, 7, 0);
    RandomGenerator b = RandomStreams.of(1, 2, 7, 1);
    RandomGenerator c = RandomStreams.of(1, 2, 8, 0);
    long before = 0;
    long[] same = new long[3];
    for (int i = 0; i < draws; i++) {
      long x = a.nextLong();
      same[0] += Long.bitCount(x ^ b.nextLong());
      same[1] += Long.bitCount(x ^ c.nextLong());
      same[2] += Long.bitCount(x ^ before);
      before = x;
    }
    double deviation = Math.sqrt(64.0 * draws * 0.25);
    for (long bits : same) {
      assertEquals(32.0 * draws, (double) bits, 5 * deviation);
    }
  }

  @Test
  void doublesAreUniform() {
    RandomGenerator rng = RandomStreams.of(3, 4);
    int[] counts = new int[20];
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = rng.nextDouble();
      assertTrue(x >= 0 && x < 1);
      counts[(int) (x * counts.length)]++;
    }
    double mean = (double) n / counts.length;
    for (int count : counts) {
      assertEquals(mean, count, 5 * Math.sqrt(mean));
    }
  }

  @Test
  void permutationsArePermutationsAndAllEquallyLikely() {
    int[] counts = new int[24];
    int n = 24_000;
    for (int i = 0; i < n; i++) {
      int[] order = RandomStreams.permutation(4, RandomStreams.of(9, i));
      int[] sorted = order.clone();
      Arrays.sort(sorted);
      assertArrayEquals(new int[] {0, 1, 2, 3}, sorted);
      int code = 0; // Lehmer code
      for (int a = 0; a < 4; a++) {
        int smaller = 0;
        for (int b = a + 1; b < 4; b++) {
          smaller += order[b] < order[a] ? 1 : 0;
        }
        code = code * (4 - a) + smaller;
      }
      counts[code]++;
    }
    for (int count : counts) {
      assertEquals(1000, count, 5 * Math.sqrt(1000));
    }
    assertEquals(0, RandomStreams.permutation(0, RandomStreams.of(1)).length);
  }
}

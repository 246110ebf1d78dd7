package mws4j.mws.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.mws.Pools;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

final class MemoryTest {
  private static final int MAX_LENGTH = 4;

  /** The same update in the words of the specification: one map, one stable sort. */
  private static final class Twin {
    private final int capacity;
    private Map<List<Integer>, Double> best = new LinkedHashMap<>();

    Twin(int capacity) {
      this.capacity = capacity;
    }

    List<List<Integer>> programs() {
      return List.copyOf(best.keySet());
    }

    Memory.Update update(List<List<Integer>> proposals, Map<List<Integer>, Double> scores) {
      Map<List<Integer>, Double> pool = new LinkedHashMap<>();
      best.keySet().forEach(program -> pool.put(program, scores.get(program)));
      proposals.forEach(program -> pool.putIfAbsent(program, scores.get(program)));
      pool.values().removeIf(score -> score == Double.NEGATIVE_INFINITY);
      List<Map.Entry<List<Integer>, Double>> ranked = new ArrayList<>(pool.entrySet());
      ranked.sort(Comparator.comparingDouble(entry -> -entry.getValue()));
      List<List<Integer>> before = programs();
      best = new LinkedHashMap<>();
      ranked.stream().limit(capacity).forEach(e -> best.put(e.getKey(), e.getValue()));
      List<List<Integer>> after = programs();
      return new Memory.Update(
          !before.containsAll(after),
          !after.isEmpty() && (before.isEmpty() || !before.get(0).equals(after.get(0))));
    }
  }

  /** A memory of two instances with programs of one token, and their scores. */
  private static Memory known(int[][] tokens, double[] scores) {
    Memory memory = new Memory(tokens.length, 3, MAX_LENGTH);
    for (int i = 0; i < tokens.length; i++) {
      DistinctPrograms pool = new DistinctPrograms();
      for (int token : tokens[i]) {
        pool.add(new int[] {token}, 0, 1);
      }
      memory.replace(i, pool, 0, tokens[i].length, scores);
    }
    return memory;
  }

  private static List<List<Integer>> programs(Memory memory, int instance) {
    return IntStream.range(0, memory.size(instance))
        .mapToObj(rank -> IntStream.of(memory.program(instance, rank)).boxed().toList())
        .toList();
  }

  @Test
  void rewritingKeepsTheBestOfWhatBecameEqual() {
    Memory memory = known(new int[][] {{1, 2, 3}, {}, {4, 6}}, new double[] {-1, -2, -3});
    memory.rewrite((instance, program) -> new int[] {instance, program[0] % 2});
    assertEquals(List.of(List.of(0, 1), List.of(0, 0)), programs(memory, 0));
    assertEquals(-1, memory.logJoint(0, 0));
    assertEquals(-2, memory.logJoint(0, 1));
    assertEquals(0, memory.size(1));
    assertEquals(List.of(List.of(2, 0)), programs(memory, 2));
    assertEquals(-1, memory.logJoint(2, 0));
  }

  @Test
  void scoresStayWithTheirProgramsWhenOneInTheMiddleGoes() {
    Memory memory = known(new int[][] {{1, 3, 2}}, new double[] {-1, -2, -3});
    memory.rewrite((instance, program) -> new int[] {program[0] % 2, 7});
    assertEquals(List.of(List.of(1, 7), List.of(0, 7)), programs(memory, 0));
    assertEquals(-3, memory.logJoint(0, 1));
  }

  @Test
  void aRewritingThatFailsChangesNothing() {
    Memory memory = known(new int[][] {{1, 2}, {5}}, new double[] {-1, -2});
    List<List<Integer>> before = programs(memory, 0);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> memory.rewrite((i, program) -> i == 1 ? new int[MAX_LENGTH + 1] : new int[] {9}));
    assertEquals(
        "Memory: a program of instance 1 was rewritten to 5 tokens, of which 4 fit",
        e.getMessage());
    assertEquals(before, programs(memory, 0));
    assertEquals(2, memory.size(0));
  }

  @Test
  void agreesWithNaiveTwinOnRandomUpdates() {
    RandomGenerator rng = new SplittableRandom(1);
    for (int run = 0; run < 400; run++) {
      int instances = 1 + rng.nextInt(3);
      int capacity = 1 + rng.nextInt(5);
      Memory memory = new Memory(instances, capacity, MAX_LENGTH);
      List<Twin> twins = new ArrayList<>();
      for (int i = 0; i < instances; i++) {
        twins.add(new Twin(capacity));
      }
      for (int update = 0; update < 10; update++) {
        update(memory, twins, rng);
      }
    }
  }

  private static void update(Memory memory, List<Twin> twins, RandomGenerator rng) {
    // Few values, so that ties are common; the same score for the same program.
    List<Map<List<Integer>, Double>> scoreOf = new ArrayList<>();
    twins.forEach(twin -> scoreOf.add(new LinkedHashMap<>()));
    DistinctPrograms pool = new DistinctPrograms();
    List<List<List<Integer>>> proposed = new ArrayList<>();
    int[] ends = new int[memory.instances()];
    for (int position = 0; position < ends.length; position++) {
      pool.turnTo(position);
      memory.addTo(instanceAt(position, memory), pool);
      proposed.add(new ArrayList<>());
      int particles = rng.nextInt(7);
      for (int r = 0; r < particles; r++) {
        int[] program = rng.ints(rng.nextInt(1, MAX_LENGTH), 0, 2).toArray(); // many duplicates
        pool.add(program, 0, program.length);
        proposed.get(position).add(list(program));
      }
      ends[position] = pool.programs().size();
    }
    double[] scores = new double[pool.programs().size()];
    for (int p = 0; p < scores.length; p++) {
      double fresh = rng.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : -rng.nextInt(4);
      List<Integer> program = list(pool.programs().copyOf(p));
      Map<List<Integer>, Double> known = scoreOf.get(pool.programs().observation(p));
      known.putIfAbsent(program, fresh);
      scores[p] = known.get(program);
    }
    int from = 0;
    for (int position = 0; position < ends.length; position++) {
      int instance = instanceAt(position, memory);
      Twin twin = twins.get(instance);
      Memory.Update expected = twin.update(proposed.get(position), scoreOf.get(position));
      assertEquals(expected, memory.replace(instance, pool, from, ends[position], scores));
      assertSame(twin, memory, instance);
      from = ends[position];
    }
  }

  /** Positions are no instances. */
  private static int instanceAt(int position, Memory memory) {
    return memory.instances() - 1 - position;
  }

  private static void assertSame(Twin twin, Memory memory, int instance) {
    assertEquals(twin.best.size(), memory.size(instance));
    int rank = 0;
    double mass = 0;
    for (Map.Entry<List<Integer>, Double> entry : twin.best.entrySet()) {
      assertEquals(entry.getKey(), list(memory.program(instance, rank)));
      assertEquals(entry.getValue(), memory.logJoint(instance, rank));
      mass += Math.exp(entry.getValue());
      rank++;
    }
    assertEquals(Math.log(mass), memory.bound(instance), 1e-12);
    double[] weights = memory.weights(instance);
    for (int r = 0; r < rank; r++) {
      assertEquals(Math.exp(memory.logJoint(instance, r)) / mass, weights[r], 1e-12);
    }
  }

  private static List<Integer> list(int[] program) {
    List<Integer> list = new ArrayList<>();
    for (int token : program) {
      list.add(token);
    }
    return list;
  }

  @Test
  void refusesNaNAndInfinityAndStaysAsItWas() {
    Memory memory = new Memory(1, 2, MAX_LENGTH);
    memory.replace(0, pool(1, 2), 0, 2, new double[] {-1, -2});
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> memory.replace(0, pool(3, 4), 0, 2, new double[] {-0.5, bad}));
      assertEquals("Memory: score " + bad + " for a program of instance 0", e.getMessage());
      assertArrayEquals(new int[] {1}, memory.program(0, 0));
      assertEquals(2, memory.size(0));
    }
  }

  /** One program of one token for each number. */
  private static DistinctPrograms pool(int... tokens) {
    ProgramBatch batch = new ProgramBatch();
    for (int token : tokens) {
      batch.add(new int[] {token});
    }
    return Pools.of(batch);
  }

  @Test
  void bestProgramKeepsItsIdentityWhenRescored() {
    Memory memory = new Memory(1, 2, MAX_LENGTH);
    memory.replace(0, pool(7, 8), 0, 2, new double[] {-1, -2});
    // Both fall, the order stays: nothing gained, the same best.
    Memory.Update update = memory.replace(0, pool(7, 8, 7), 0, 2, new double[] {-5, -9});
    assertEquals(new Memory.Update(false, false), update);
    assertEquals(-5, memory.logJoint(0, 0));
    // They change places: nothing gained, another best.
    update = memory.replace(0, pool(7, 8), 0, 2, new double[] {-5, -4});
    assertEquals(new Memory.Update(false, true), update);
    assertArrayEquals(new int[] {8}, memory.program(0, 0));
    // A tie with a newcomer leaves the old one in place.
    update = memory.replace(0, pool(8, 7, 9), 0, 3, new double[] {-4, -5, -4});
    assertEquals(new Memory.Update(true, false), update);
    assertArrayEquals(new int[] {8}, memory.program(0, 0));
    assertArrayEquals(new int[] {9}, memory.program(0, 1));
  }

  @Test
  void emptyMemoryHasNoBoundAndNoPrograms() {
    Memory memory = new Memory(2, 3, MAX_LENGTH);
    assertEquals(Double.NEGATIVE_INFINITY, memory.bound(1));
    assertEquals(0, memory.weights(1).length);
    IndexOutOfBoundsException e =
        assertThrows(IndexOutOfBoundsException.class, () -> memory.program(1, 0));
    assertEquals("Memory: rank 0 of instance 1 with 0 programs", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Memory(2, 0, MAX_LENGTH));
  }

  @Test
  void restoresWhatItStored() {
    Memory memory = new Memory(2, 3, MAX_LENGTH);
    memory.replace(1, pool(1, 2, 3), 0, 3, new double[] {-3, -1, -2});
    Memory copy = new Memory(2, 3, MAX_LENGTH);
    copy.restore(memory.contents());
    for (int rank = 0; rank < 3; rank++) {
      assertArrayEquals(memory.program(1, rank), copy.program(1, rank));
      assertEquals(memory.logJoint(1, rank), copy.logJoint(1, rank));
    }
    assertEquals(0, copy.size(0));
  }

  @Test
  void refusesContentsThatDoNotFit() {
    Memory memory = new Memory(2, 2, MAX_LENGTH);
    int[] sizes = {2, 0};
    int[] lengths = {1, 1, 0, 0};
    int[] tokens = new int[16];
    double[] scores = {-1, -2, 0, 0};
    memory.restore(new Memory.Contents(sizes, lengths, tokens, scores));
    refused(memory, "number of instances", new int[3], lengths, tokens, scores);
    refused(memory, "number of slots", sizes, new int[3], tokens, scores);
    refused(memory, "number of tokens", sizes, lengths, new int[15], scores);
    refused(memory, "number of scores", sizes, lengths, tokens, new double[5]);
    refused(memory, "size of a memory", new int[] {3, 0}, lengths, tokens, scores);
    refused(memory, "size of a memory", new int[] {-1, 0}, lengths, tokens, scores);
    refused(memory, "length of a program", sizes, new int[] {5, 1, 0, 0}, tokens, scores);
    refused(memory, "order of the scores", sizes, lengths, tokens, new double[] {-2, -1, 0, 0});
    double[] nan = {-1, Double.NaN, 0, 0};
    refused(memory, "order of the scores", sizes, lengths, tokens, nan);
    assertEquals(2, memory.size(0));
  }

  private static void refused(
      Memory memory, String what, int[] sizes, int[] lengths, int[] tokens, double[] scores) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> memory.restore(new Memory.Contents(sizes, lengths, tokens, scores)));
    assertEquals("Memory: stored contents do not fit: " + what, e.getMessage());
  }
}

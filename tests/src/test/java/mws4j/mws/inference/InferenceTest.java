package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.domains.automata.AutomatonImage;
import mws4j.mws.SmallModel;
import mws4j.mws.algorithm.Enumeration;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InferenceTest {
  private final SmallModel<Integer> walk = SmallModel.walk(1);
  private final List<Integer> fields = IntStream.range(0, 23).mapToObj(i -> i * i % 5).toList();

  private static <X> Inference<X> inference(SmallModel<X> small, Search search, int threads) {
    return new Inference<>(small.model(), search, Compute.of(threads));
  }

  private static void assertSame(Memory expected, Memory actual) {
    assertArrayEquals(expected.contents().sizes(), actual.contents().sizes());
    assertArrayEquals(expected.contents().lengths(), actual.contents().lengths());
    assertArrayEquals(expected.contents().tokens(), actual.contents().tokens());
    assertArrayEquals(expected.contents().logJoint(), actual.contents().logJoint());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 50})
  void bitsDoNotDependOnThreads(int together) {
    Search search = new Search(3, 4, 2, together);
    Memory one = inference(walk, search, 1).infer(fields, Patience.rounds(2), 7);
    assertSame(one, inference(walk, search, 8).infer(fields, Patience.rounds(2), 7));
    Memory other = inference(walk, search, 1).infer(fields, Patience.rounds(2), 8);
    assertFalse(Arrays.equals(one.contents().tokens(), other.contents().tokens()));
  }

  /** With an editor. */
  @Test
  void bitsDoNotDependOnThreadsWhereThereAreEdits() {
    SmallModel<AutomatonImage> automaton = SmallModel.automaton(1);
    List<AutomatonImage> data = Collections.nCopies(9, automaton.data().get(0));
    Search search = new Search(3, 4, 5, 2);
    assertSame(
        inference(automaton, search, 1).infer(data, Patience.rounds(3), 7),
        inference(automaton, search, 8).infer(data, Patience.rounds(3), 7));
  }

  /** Nothing but the wake step: more rounds of the same numbers never find less. */
  @Test
  void roundsBuildOnEachOther() {
    Search search = new Search(2, 1, 0, 4);
    double[] before = new double[fields.size()];
    Arrays.fill(before, Double.NEGATIVE_INFINITY);
    for (int rounds = 1; rounds < 12; rounds++) {
      Memory memory = inference(walk, search, 1).infer(fields, Patience.rounds(rounds), 3);
      for (int i = 0; i < before.length; i++) {
        assertEquals(Math.min(memory.capacity(), memory.size(i)), memory.size(i));
        assertTrue(memory.bound(i) >= before[i]);
        before[i] = memory.bound(i);
      }
    }
  }

  @Test
  void manyRoundsFindThePosterior() {
    Enumeration<Integer> exact = new Enumeration<>(walk.model(), fields);
    Search search = new Search(14, 50, 0, 20);
    List<ScoredPrograms> found = inference(walk, search, 2).explain(fields, 100, 1);
    for (int i = 0; i < fields.size(); i++) {
      double[] logJoint = exact.logJoint(i);
      double[] posterior = LogWeights.normalise(logJoint, 0, 14);
      ScoredPrograms programs = found.get(i);
      assertEquals(14, programs.size());
      assertEquals(LogWeights.logSumExp(logJoint, 0, 14), programs.bound(), 1e-5);
      for (int rank = 0; rank < 14; rank++) {
        int z = exact.number(programs.program(rank));
        assertEquals(posterior[z], programs.weight(rank), 1e-5);
        assertEquals(logJoint[z], programs.logJoint(rank), 1e-5);
        assertTrue(rank == 0 || programs.weight(rank) <= programs.weight(rank - 1));
      }
    }
  }

  @Test
  void aBudgetLastsForOneRoundAtLeast() {
    Search search = new Search(3, 4, 0, 5);
    Memory once = inference(walk, search, 1).infer(fields, Patience.rounds(1), 7);
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE))) {
      assertSame(once, inference(walk, search, 1).infer(fields, Patience.within(none), 7));
    }
    assertTrue(Patience.within(Duration.ofSeconds(Long.MAX_VALUE)).begin().test(1));
    assertEquals(0, inference(walk, search, 2).infer(List.of(), Patience.rounds(1), 7).instances());
    assertEquals(List.of(), inference(walk, search, 2).explain(List.of(), 1, 7));
  }

  @Test
  void searchesAreChecked() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Search(1, 0, 2, 3)).getMessage();
    assertEquals("search: 1 programs kept, 0 particles, 2 edits, 3 observations together", message);
    assertThrows(IllegalArgumentException.class, () -> new Search(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Search(1, 1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Search(1, 1, 1, 0));
  }
}

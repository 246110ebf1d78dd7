package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.mws.SmallModel;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Draws;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the wake phase remembers in the long run. */
final class WakeTest {
  private static final int PROPOSALS = 100;

  private static Stream<Arguments> models() {
    return Stream.of(
            capacities(SmallModel.walk(1), 1, 4, 14, 20),
            capacities(SmallModel.walkWithoutSlips(1), 1, 4, 20),
            capacities(SmallModel.mixture(4, 1), 1, 3, 15, 20))
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> capacities(SmallModel<?> small, int... capacities) {
    return IntStream.of(capacities).mapToObj(capacity -> Arguments.of(small, capacity));
  }

  /**
   * Every second proposal is uniform, or nearly so: with 400 proposals per program none is missed,
   * but for a chance of e^-50.
   */
  @ParameterizedTest
  @MethodSource("models")
  <X> void memoryIsTheLogWeightsOnTheBestPrograms(SmallModel<X> small, int capacity) {
    Enumeration<X> exact = new Enumeration<>(small.model(), small.data());
    int maxLength = small.model().maxProgramLength();
    Memory memory = new Memory(small.data().size(), capacity, maxLength);
    AscentDirections<X> steps =
        new AscentDirections<>(
            small.model(), small.data(), Algorithms.of("mws-replay"), memory, new Baseline());
    Draws draws = new Draws(PROPOSALS / 2, PROPOSALS / 2, 1e6);
    for (int step = 0; step < 400 * exact.programs() / PROPOSALS; step++) {
      steps.draw(draws, step);
    }
    for (int i = 0; i < memory.instances(); i++) {
      double[] best = best(exact.logJoint(i), capacity);
      double[] q = LogWeights.normalise(best, 0, best.length);
      assertEquals(best.length, memory.size(i));
      Set<Integer> different = new HashSet<>();
      for (int rank = 0; rank < best.length; rank++) {
        int z = exact.number(memory.program(i, rank));
        assertEquals(best[rank], exact.logJoint(i)[z], 1e-12); // ties may come in any order
        assertEquals(q[rank], memory.weights(i)[rank], 1e-12);
        assertTrue(different.add(z), "no program twice");
      }
    }
  }

  /** The largest that are possible, descending. */
  private static double[] best(double[] logJoint, int count) {
    double[] descending =
        Arrays.stream(logJoint)
            .filter(log -> log > Double.NEGATIVE_INFINITY)
            .map(log -> -log)
            .sorted()
            .limit(count)
            .toArray();
    return Arrays.stream(descending).map(log -> -log).toArray();
  }
}

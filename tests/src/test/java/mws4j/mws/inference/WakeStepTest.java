package mws4j.mws.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.SmallModel;
import mws4j.mws.algorithm.Enumeration;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.MemoryEdits;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the words of Algorithm 1, program by program, with scores from the list of all. */
final class WakeStepTest {
  private static Stream<Arguments> models() {
    return Stream.of(
            capacities(SmallModel.walk(1), 0),
            capacities(SmallModel.walkWithoutSlips(1), 0),
            capacities(SmallModel.mixture(4, 1), 0),
            capacities(SmallModel.automaton(1), 0),
            capacities(SmallModel.automaton(1), 5)) // the domain that has an editor
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> capacities(SmallModel<?> small, int edits) {
    return IntStream.of(1, 3, 6).mapToObj(capacity -> Arguments.of(small, edits, capacity));
  }

  private final SplittableRandom rng = new SplittableRandom(1);

  @ParameterizedTest
  @MethodSource("models")
  <X> void keepsTheBestDistinctOfMemoryAndProposals(SmallModel<X> small, int edits, int capacity) {
    Enumeration<X> exact = new Enumeration<>(small.model(), small.data());
    int n = small.data().size();
    Memory memory = new Memory(n, capacity, small.model().maxProgramLength());
    WakeStep<X> wake = wake(small, memory, edits);
    MemoryEdits<X> sameEdits = new MemoryEdits<>(small.model(), edits);
    StepMetrics metrics = new StepMetrics();
    for (int step = 0; step < 60; step++) {
      int[] instances = someInstances(n);
      List<X> observations = IntStream.of(instances).mapToObj(small.data()::get).toList();
      ProgramBatch proposals = proposals(small, instances.length);
      List<List<Integer>> expected = new ArrayList<>();
      List<List<Integer>> before = new ArrayList<>();
      int proposal = 0;
      RandomGenerator editing = new SplittableRandom(step);
      for (int position = 0; position < instances.length; position++) {
        int instance = instances[position];
        before.add(numbers(exact, memory, instance));
        Set<Integer> pool = new TreeSet<>(before.get(position));
        for (; proposal < proposals.endOf(position, proposal); proposal++) {
          pool.add(exact.number(proposals.copyOf(proposal)));
        }
        ProgramBatch edited = new ProgramBatch();
        sameEdits.propose(memory, instance, observations.get(position), editing, edited);
        for (int p = 0; p < edited.size(); p++) {
          pool.add(exact.number(edited.copyOf(p)));
        }
        expected.add(best(pool, exact.logJoint(instance), capacity));
      }
      metrics.clear();
      wake.remember(instances, observations, proposals, new SplittableRandom(step), metrics);
      int gained = 0;
      int bestChanged = 0;
      for (int position = 0; position < instances.length; position++) {
        List<Integer> old = before.get(position);
        requireMemory(exact, memory, instances[position], expected.get(position));
        List<Integer> now = numbers(exact, memory, instances[position]);
        gained += old.containsAll(now) ? 0 : 1;
        bestChanged += !now.isEmpty() && (old.isEmpty() || !old.get(0).equals(now.get(0))) ? 1 : 0;
      }
      assertEquals((double) gained / instances.length, metrics.mean(Metric.GAINED), 1e-12);
      assertEquals(
          (double) bestChanged / instances.length, metrics.mean(Metric.BEST_CHANGED), 1e-12);
    }
    int known = IntStream.range(0, n).map(memory::size).sum();
    assertTrue(known > 0, "something was remembered");
  }

  private static <X> WakeStep<X> wake(SmallModel<X> small, Memory memory, int edits) {
    return new WakeStep<>(
        memory,
        new JointScorer<>(small.model(), KernelProvider.create()),
        new MemoryEdits<>(small.model(), edits));
  }

  /** Some of all, at least one, in any order: positions are no instances. */
  private int[] someInstances(int n) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = rng.nextInt(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
    return IntStream.of(order).limit(1 + rng.nextInt(n)).toArray();
  }

  /** As many as come, some twice; often none. */
  private ProgramBatch proposals(SmallModel<?> small, int positions) {
    ProgramBatch all = small.model().allPrograms().orElseThrow();
    ProgramBatch proposals = new ProgramBatch();
    for (int position = 0; position < positions; position++) {
      proposals.turnTo(position);
      for (int left = rng.nextInt(6); left > 0; left--) {
        int z = rng.nextInt(all.size());
        proposals.add(all, z);
        if (rng.nextBoolean()) {
          proposals.add(all, z);
        }
      }
    }
    return proposals;
  }

  private static List<Integer> numbers(Enumeration<?> exact, Memory memory, int instance) {
    return IntStream.range(0, memory.size(instance))
        .mapToObj(rank -> exact.number(memory.program(instance, rank)))
        .toList();
  }

  private static List<Integer> best(Set<Integer> pool, double[] logJoint, int capacity) {
    return pool.stream()
        .filter(z -> logJoint[z] > Double.NEGATIVE_INFINITY)
        .sorted(Comparator.comparingDouble(z -> -logJoint[z]))
        .limit(capacity)
        .toList();
  }

  /** The programs themselves where none ties with another, their scores in any case. */
  private static void requireMemory(
      Enumeration<?> exact, Memory memory, int instance, List<Integer> expected) {
    double[] logJoint = exact.logJoint(instance);
    List<Integer> kept = numbers(exact, memory, instance);
    assertEquals(expected.size(), kept.size());
    assertEquals(kept.size(), Set.copyOf(kept).size(), "no program twice");
    for (int rank = 0; rank < kept.size(); rank++) {
      double score = logJoint[expected.get(rank)];
      assertEquals(score, logJoint[kept.get(rank)], 1e-9);
      assertEquals(score, memory.logJoint(instance, rank), 1e-9);
      boolean alone = Arrays.stream(logJoint).filter(s -> Math.abs(s - score) < 1e-6).count() == 1;
      assertTrue(!alone || kept.get(rank).equals(expected.get(rank)));
    }
  }

  private static Stream<SmallModel<?>> learners() {
    return Stream.of(SmallModel.walk(1), SmallModel.mixture(4, 1), SmallModel.automaton(1));
  }

  @ParameterizedTest
  @MethodSource("learners")
  <X> void rescoringSortsWhatIsKnownUnderTheParametersOfTheMoment(SmallModel<X> small) {
    int n = small.data().size();
    Memory memory = new Memory(n, 5, small.model().maxProgramLength());
    new Enumeration<>(small.model(), small.data()).fill(memory);
    List<Set<Integer>> before = new ArrayList<>();
    Enumeration<X> old = new Enumeration<>(small.model(), small.data());
    IntStream.range(0, n).forEach(i -> before.add(Set.copyOf(numbers(old, memory, i))));
    SmallModel.randomised(small.model(), 1, 9);
    if (small.name().startsWith("mixture")) { // a covariance must stay one
      float[] theta = small.model().parameters().likelihood().get("theta").value().data;
      System.arraycopy(new float[] {0.5f, 0.1f, 0.3f, 1.2f}, 0, theta, 0, 4);
    }
    WakeStep<X> wake = wake(small, memory, 0);
    int[] instances = IntStream.range(1, n).map(i -> n - i).toArray(); // not the first one
    wake.rescore(
        instances, IntStream.of(instances).mapToObj(small.data()::get).toList(), new StepMetrics());
    Enumeration<X> moved = new Enumeration<>(small.model(), small.data());
    for (int instance : instances) {
      assertEquals(before.get(instance), Set.copyOf(numbers(moved, memory, instance)));
      requireMemory(
          moved, memory, instance, best(before.get(instance), moved.logJoint(instance), 5));
    }
    // The first one is as it was.
    assertEquals(old.logJoint(0)[numbers(old, memory, 0).get(0)], memory.logJoint(0, 0), 1e-9);
  }
}

package mws4j.example.walk;

import static mws4j.example.walk.WalkModel.FIELDS;
import static mws4j.example.walk.WalkModel.MAX_MOVES;
import static mws4j.example.walk.WalkModel.WALKS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Baseline;
import mws4j.mws.algorithm.Shard;
import mws4j.mws.algorithm.TapePool;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithm against enumeration, in a domain where everything can be enumerated. */
final class WalkTest {
  private static final int[] INSTANCES = {0, 1, 2};
  private static final List<Integer> FIELDS_SEEN = List.of(1, 4, 0);

  /** A model with random tables. */
  private static WalkModel model(long seed) {
    WalkModel model = new WalkModel();
    RandomGenerator rng = new SplittableRandom(seed);
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        parameter.fillUniform(-1, 1, rng);
      }
    }
    return model;
  }

  private static Shard<Integer> shard(WalkModel model, Memory memory) {
    Compute compute = Compute.of(1);
    return new Shard<>(model, memory, 0, new Baseline(), true, 0, new TapePool(compute), compute);
  }

  /** A memory and a shard whose wake steps have proposed every walk for every instance. */
  private static Shard<Integer> awake(WalkModel model, Memory memory, String algorithm) {
    Shard<Integer> shard = shard(model, memory);
    for (int round = 0; round < 20; round++) {
      run(shard, algorithm, 200, round);
    }
    return shard;
  }

  private static void run(Shard<Integer> shard, String algorithm, int particles, long seed) {
    shard.run(
        Algorithms.of(algorithm),
        INSTANCES,
        FIELDS_SEEN,
        Draws.exact(particles),
        1.0 / INSTANCES.length,
        0,
        new SplittableRandom(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 14, 20})
  void memoryIsTheBestPosteriorOnceAllWereProposed(int capacity) {
    WalkModel model = model(1);
    Memory memory = new Memory(INSTANCES.length, capacity, MAX_MOVES);
    awake(model, memory, "mws-replay");
    for (int i : INSTANCES) {
      double[] exact = WalkTruth.logJoint(model, FIELDS_SEEN.get(i));
      Integer[] order = new Integer[WALKS];
      Arrays.setAll(order, w -> w);
      Arrays.sort(order, (a, b) -> Double.compare(exact[b], exact[a]));
      int kept = Math.min(capacity, WALKS);
      assertEquals(kept, memory.size(i));
      double[] best = new double[kept];
      for (int rank = 0; rank < kept; rank++) {
        assertArrayEquals(WalkModel.moves(order[rank]), memory.program(i, rank));
        assertEquals(exact[order[rank]], memory.logJoint(i, rank), 1e-5);
        best[rank] = exact[order[rank]];
      }
      assertArrayEquals(LogWeights.normalise(best, 0, kept), memory.weights(i), 1e-5);
      double evidence = LogWeights.logSumExp(exact, 0, WALKS);
      assertTrue(memory.bound(i) <= evidence + 1e-5);
      if (kept == WALKS) {
        assertEquals(evidence, memory.bound(i), 1e-5);
      }
    }
  }

  @Test
  void expectedReplayGradientIsTheExactOne() {
    WalkModel model = model(2);
    Memory memory = new Memory(INSTANCES.length, 4, MAX_MOVES);
    Shard<Integer> shard = awake(model, memory, "mws-replay");
    double[] exact = exactGradient(model, memory);
    double[] sum = new double[exact.length];
    double[] squares = new double[exact.length];
    int draws = 20_000;
    for (int d = 0; d < draws; d++) {
      run(shard, "mws-replay", 1, 1000 + d);
      double[] gradient = flat(model, shard);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += gradient[j];
        squares[j] += gradient[j] * gradient[j];
      }
    }
    for (int j = 0; j < sum.length; j++) {
      double mean = sum[j] / draws;
      double deviation = Math.sqrt(Math.max(0, squares[j] / draws - mean * mean) / draws);
      assertEquals(exact[j], mean, 5 * deviation + 1e-5, "entry " + j);
    }
  }

  private static double[] flat(WalkModel model, Shard<Integer> shard) {
    List<Double> all = new ArrayList<>();
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        for (int i = 0; i < parameter.size(); i++) {
          all.add((double) shard.gradients(part).of(parameter).data[i]);
        }
      }
    }
    return all.stream().mapToDouble(x -> x).toArray();
  }

  /** Minus the gradient of the mean over instances of sum_m Q_m (log p(z_m,x) + log r(z_m|x)). */
  private static double[] exactGradient(WalkModel model, Memory memory) {
    double[] gradient = new double[WALKS + 1 + FIELDS * WALKS];
    double share = 1.0 / INSTANCES.length;
    double epsilon = WalkTruth.slip(model);
    for (int i : INSTANCES) {
      int field = FIELDS_SEEN.get(i);
      double[] target = new double[WALKS]; // Q over all walks
      double[] weights = memory.weights(i);
      for (int rank = 0; rank < weights.length; rank++) {
        int[] moves = memory.program(i, rank);
        target[WalkModel.number(moves)] = weights[rank];
        boolean there = WalkModel.end(moves) == field;
        double p = WalkTruth.fit(model, moves, field);
        double dp = epsilon * (1 - epsilon) * (1.0 / FIELDS - (there ? 1 : 0));
        gradient[WALKS] -= share * weights[rank] * dp / p;
      }
      double[] prior = softmax(model.parameters().prior().get("walks"), 0);
      double[] guess = softmax(model.parameters().recognition().get("guesses"), field);
      for (int w = 0; w < WALKS; w++) {
        gradient[w] += share * (prior[w] - target[w]);
        gradient[WALKS + 1 + field * WALKS + w] += share * (guess[w] - target[w]);
      }
    }
    return gradient;
  }

  private static double[] softmax(Parameter table, int row) {
    double[] logits = new double[WALKS];
    Arrays.setAll(logits, w -> table.value().data[row * WALKS + w]);
    return LogWeights.normalise(logits, 0, WALKS);
  }

  @Test
  void fantasyLeavesTheGenerativeGradientAsItIs() {
    WalkModel model = model(3);
    Memory memory = new Memory(INSTANCES.length, 4, MAX_MOVES);
    Shard<Integer> shard = awake(model, memory, "mws-replay");
    run(shard, "mws-replay", 1, 5);
    double[] replay = flat(model, shard);
    run(shard, "mws-fantasy", 1, 5);
    double[] fantasy = flat(model, shard);
    assertArrayEquals(
        Arrays.copyOf(replay, WALKS + 1), Arrays.copyOf(fantasy, WALKS + 1), "theta and phi");
    assertTrue(!Arrays.equals(replay, fantasy));
    assertTrue(Double.isFinite(shard.metrics().mean(Metric.LOG_RECOGNITION)));
  }

  /** At p(z|x) = r(z|x), the expected gradient of dreams vanishes. */
  @Test
  void dreamsAreFittedExactlyByTheTruePosterior() {
    WalkModel model = model(4);
    Parameter guesses = model.parameters().recognition().get("guesses");
    for (int field = 0; field < FIELDS; field++) {
      double[] exact = WalkTruth.logJoint(model, field);
      for (int w = 0; w < WALKS; w++) {
        guesses.value().data[field * WALKS + w] = (float) exact[w];
      }
    }
    Memory memory = new Memory(INSTANCES.length, 4, MAX_MOVES);
    Shard<Integer> shard = shard(model, memory);
    int draws = 20_000;
    double[] sum = new double[WALKS + 1 + FIELDS * WALKS];
    double[] squares = new double[sum.length];
    for (int d = 0; d < draws; d++) {
      run(shard, "mws-fantasy", 1, d);
      double[] gradient = flat(model, shard);
      for (int j = WALKS + 1; j < sum.length; j++) {
        sum[j] += gradient[j];
        squares[j] += gradient[j] * gradient[j];
      }
    }
    for (int j = WALKS + 1; j < sum.length; j++) {
      double deviation = Math.sqrt(squares[j] / draws / draws);
      assertEquals(0, sum[j] / draws, 5 * deviation + 1e-5, "entry " + j);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mws-replay", "mws-fantasy", "mws-mixed"})
  void trainingImprovesTheExactEvidence(String algorithm) {
    // Fields far to the right, never one to the left.
    List<Integer> seen = List.of(1, 2, 2, 3, 3, 3, 1, 2);
    WalkModel model = new WalkModel();
    TrainingConfig config =
        TrainingConfig.defaults()
            .withAlgorithm(algorithm)
            .withBatch(4)
            .withParticles(4, 3)
            .withRates(0.05, 0.05, 0.05)
            .withSchedule(5, 400);
    double before = evidence(model, seen);
    try (Trainer<Integer> trainer = new Trainer<>(model, seen, config, Compute.of(2))) {
      for (int step = 0; step < 400; step++) {
        StepReport report = trainer.step();
        assertTrue(report.metrics().mean(Metric.ELBO) <= 0);
        for (int i = 0; i < seen.size() && step % 50 == 49; i++) {
          // Bounds are as old as the last visit of the instance: a few steps of training.
          double exact = LogWeights.logSumExp(WalkTruth.logJoint(model, seen.get(i)), 0, WALKS);
          assertTrue(trainer.memory().bound(i) <= exact + 0.1);
        }
      }
    }
    double after = evidence(model, seen);
    assertTrue(after > before + 0.3, before + " -> " + after + " nats per observation");
    // No model of this family can do better than the entropy of the data.
    double entropy = -(0.25 * Math.log(0.25) + 2 * 0.375 * Math.log(0.375));
    assertTrue(after < -entropy + 1e-6);
    assertTrue(after > -entropy - 0.15, after + " nats per observation, best " + -entropy);
  }

  private static double evidence(WalkModel model, List<Integer> seen) {
    double sum = 0;
    for (int field : seen) {
      sum += LogWeights.logSumExp(WalkTruth.logJoint(model, field), 0, WALKS);
    }
    return sum / seen.size();
  }

  @Test
  void evaluatorsGradientAgreesWithDifferences() {
    WalkModel model = model(6);
    ProgramBatch programs = model.allPrograms().orElseThrow();
    Likelihood<Integer> likelihood = model.likelihood(KernelProvider.create());
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().likelihood(),
            tape -> likelihood.logProb(tape, programs, List.of(1)),
            new SplittableRandom(7))
        .requireBelow(1e-3);
  }

  /**
   * As docs/new-domain.md shows it: after 400 steps the four fields are explained as well as can
   * be.
   */
  @Test
  void trainsAsTheDocumentationSays() {
    TrainingConfig config = TrainingConfig.defaults();
    try (Trainer<Integer> trainer =
        new Trainer<>(new WalkModel(), List.of(1, 2, 2, 3), config, Compute.of(2))) {
      double bound = Double.NaN;
      for (int step = 0; step < 400; step++) {
        bound = trainer.step().metrics().mean(Metric.ELBO);
      }
      assertTrue(bound > -2, "bound " + bound);
    }
  }
}

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
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Baseline;
import mws4j.mws.algorithm.Shard;
import mws4j.mws.algorithm.TapePool;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.Posterior;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.RandomStreams;
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
    for (ParameterSet set : model.parameterSets()) {
      for (Parameter parameter : set) {
        parameter.fillUniform(-1, 1, rng);
      }
    }
    return model;
  }

  /** A memory and a shard whose wake steps have proposed every walk for every instance. */
  private static Shard<Integer> awake(WalkModel model, Memory memory, String algorithm) {
    Shard<Integer> shard = new Shard<>(model, memory, 0, new Baseline(), true, new TapePool());
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
        particles,
        1,
        1.0 / INSTANCES.length,
        RandomStreams.of(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 14, 20})
  void memoryIsTheBestPosteriorOnceAllWereProposed(int capacity) {
    WalkModel model = model(1);
    Memory memory = new Memory(INSTANCES.length, capacity, MAX_MOVES);
    awake(model, memory, "mws-replay");
    for (int i : INSTANCES) {
      double[] exact = model.exactLogJoint(FIELDS_SEEN.get(i));
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
      assertArrayEquals(Posterior.normalise(best, 0, kept), memory.weights(i), 1e-5);
      double evidence = Posterior.logSumExp(exact, 0, WALKS);
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
    for (int set = 0; set < 3; set++) {
      for (Parameter parameter : model.parameterSets().get(set)) {
        for (int i = 0; i < parameter.size(); i++) {
          all.add((double) shard.gradients()[set].of(parameter).data[i]);
        }
      }
    }
    return all.stream().mapToDouble(x -> x).toArray();
  }

  /** Minus the gradient of the mean over instances of sum_m Q_m (log p(z_m,x) + log r(z_m|x)). */
  private static double[] exactGradient(WalkModel model, Memory memory) {
    double[] gradient = new double[WALKS + 1 + FIELDS * WALKS];
    double share = 1.0 / INSTANCES.length;
    double epsilon = 1 / (1 + Math.exp(-model.likelihoodParameters().get("slip").value().data[0]));
    for (int i : INSTANCES) {
      int field = FIELDS_SEEN.get(i);
      double[] target = new double[WALKS]; // Q over all walks
      double[] weights = memory.weights(i);
      for (int rank = 0; rank < weights.length; rank++) {
        int[] moves = memory.program(i, rank);
        target[WalkModel.number(moves, 0, moves.length)] = weights[rank];
        boolean there = WalkModel.end(moves, 0, moves.length) == field;
        double p = (there ? 1 - epsilon : 0) + epsilon / FIELDS;
        double dp = epsilon * (1 - epsilon) * (1.0 / FIELDS - (there ? 1 : 0));
        gradient[WALKS] -= share * weights[rank] * dp / p;
      }
      double[] prior = softmax(model.priorParameters().get("walks"), 0);
      double[] guess = softmax(model.recognitionParameters().get("guesses"), field);
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
    return Posterior.normalise(logits, 0, WALKS);
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
    Parameter guesses = model.recognitionParameters().get("guesses");
    for (int field = 0; field < FIELDS; field++) {
      double[] exact = model.exactLogJoint(field);
      for (int w = 0; w < WALKS; w++) {
        guesses.value().data[field * WALKS + w] = (float) exact[w];
      }
    }
    Memory memory = new Memory(INSTANCES.length, 4, MAX_MOVES);
    Shard<Integer> shard = new Shard<>(model, memory, 0, new Baseline(), true, new TapePool());
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
    try (Trainer<Integer> trainer = new Trainer<>(model, seen, config, 2)) {
      for (int step = 0; step < 400; step++) {
        StepReport report = trainer.step();
        assertTrue(report.metrics().mean(Metric.ELBO) <= 0);
        for (int i = 0; i < seen.size() && step % 50 == 49; i++) {
          // Bounds are as old as the last visit of the instance: a few steps of training.
          double exact = Posterior.logSumExp(model.exactLogJoint(seen.get(i)), 0, WALKS);
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
      sum += Posterior.logSumExp(model.exactLogJoint(field), 0, WALKS);
    }
    return sum / seen.size();
  }

  @Test
  void evaluatorsGradientAgreesWithDifferences() {
    WalkModel model = model(6);
    ProgramBatch programs = new ProgramBatch();
    model.enumerate(programs);
    double[] weights = new double[WALKS];
    Arrays.setAll(weights, w -> 0.3 + 0.1 * w);
    int[] of = new int[WALKS];
    var likelihood = model.likelihood();
    GradientCheck.worst(
            KernelProvider.create(),
            model.likelihoodParameters(),
            tape -> {
              likelihood.refresh();
              return likelihood.differentiate(
                  tape, programs, of, List.of(1), weights, new double[WALKS]);
            },
            new SplittableRandom(7))
        .requireBelow(1e-3);
  }
}

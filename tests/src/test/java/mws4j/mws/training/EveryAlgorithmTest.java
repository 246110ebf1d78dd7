package mws4j.mws.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mws4j.autodiff.Parameter;
import mws4j.example.walk.WalkModel;
import mws4j.example.walk.WalkTruth;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.Part;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all algorithms alike. */
final class EveryAlgorithmTest {
  private static final List<Integer> DATA = List.of(0, 1, 2, 3, 4, 1, 1);
  private static final int STEPS = 17;

  @TempDir Path folder;

  /** Plain ones, and with all variations that an algorithm takes. */
  static Stream<TrainingConfig> configs() {
    return Algorithms.names().stream().flatMap(EveryAlgorithmTest::variants);
  }

  private static Stream<TrainingConfig> variants(String name) {
    TrainingConfig plain = config(name);
    boolean memory = Algorithms.of(name).usesMemory();
    Replay replay = memory ? Replay.REWEIGHTED : Replay.DRAWN;
    Variations all = new Variations(0.25, replay, 3, memory ? 5 : 0, 0.5, Variations.Learns.ALL);
    Stream<TrainingConfig> best =
        Stream.of(Replay.BEST, Replay.BEST_WEIGHTED)
            .filter(other -> memory)
            .map(other -> plain.with(all.withReplay(other)));
    return Stream.concat(Stream.of(plain, plain.with(all)), best);
  }

  private static TrainingConfig config(String name) {
    return TrainingConfig.defaults()
        .withBatch(6)
        .withShards(4)
        .withParticles(3, name.equals("reinforce") ? 1 : 4)
        .withAlgorithm(name)
        .withRates(0.05, 0.05, 0.05)
        .withSchedule(3, 40);
  }

  private byte[] run(TrainingConfig config, int threads, int pause) throws IOException {
    Path file = folder.resolve("checkpoint");
    try (Trainer<Integer> trainer =
        new Trainer<>(new WalkModel(), DATA, config, Compute.of(threads))) {
      while (trainer.steps() < pause) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
    }
    try (Trainer<Integer> trainer =
        new Trainer<>(new WalkModel(), DATA, config, Compute.of(threads))) {
      Checkpoint.resume(file, trainer);
      while (trainer.steps() < STEPS) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
    }
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @MethodSource("configs")
  void neitherThreadsNorPausesChangeABit(TrainingConfig config) throws IOException {
    byte[] expected = run(config, 1, STEPS);
    assertArrayEquals(expected, run(config, 2, STEPS), "2 threads");
    assertArrayEquals(expected, run(config, 3, STEPS), "3 threads");
    for (int pause : new int[] {1, 2, 5, 9}) {
      assertArrayEquals(expected, run(config, 1, pause), "stopped after step " + pause);
    }
    byte[] other = run(config.withSeed(2), 1, STEPS);
    assertFalse(Arrays.equals(expected, other));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void configurationSurvivesItsMap(TrainingConfig config) {
    assertEquals(config, TrainingConfig.of(config.toMap()));
  }

  private static Stream<String> names() {
    return Algorithms.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void trainingImprovesTheExactEvidence(String name) {
    List<Integer> seen = List.of(1, 2, 2, 3, 3, 3, 1, 2); // never a field to the left
    WalkModel model = new WalkModel();
    int steps =
        name.equals("reinforce") ? 2000 : 500; // one draw, and none of the others' baselines
    TrainingConfig config =
        config(name).withBatch(8).withRates(0.05, 0.05, 0.02).withSchedule(5, steps);
    double before = evidence(model, seen);
    try (Trainer<Integer> trainer = new Trainer<>(model, seen, config, Compute.of(1))) {
      while (trainer.steps() < config.steps()) {
        StepReport report = trainer.step();
        double bound = report.metrics().mean(Metric.ELBO);
        assertTrue(Double.isFinite(bound), name + " reports its bound: " + bound);
        assertEquals(1, report.metrics().mean(Metric.EXPLAINED));
        assertTrue(report.metrics().mean(Metric.LOG_LIKELIHOOD) < 0);
        assertTrue(report.metrics().mean(Metric.LOG_PRIOR) < 0);
        assertTrue(report.metrics().mean(Metric.LOG_RECOGNITION) < 0);
      }
    }
    double after = evidence(model, seen);
    double entropy = -(0.25 * Math.log(0.25) + 2 * 0.375 * Math.log(0.375));
    assertTrue(after > before + 0.3, name + ": " + before + " -> " + after);
    assertTrue(after > -entropy - 0.2, name + ": " + after + " of at most " + -entropy);
  }

  private static double evidence(WalkModel model, List<Integer> seen) {
    double sum = 0;
    for (int field : seen) {
      double[] exact = WalkTruth.logJoint(model, field);
      sum += LogWeights.logSumExp(exact, 0, exact.length);
    }
    return sum / seen.size();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFrozenGenerativeModelStaysAsItIs(String name) {
    WalkModel model = new WalkModel();
    TrainingConfig config =
        config(name).with(Variations.none().withLearns(Variations.Learns.RECOGNITION));
    try (Trainer<Integer> trainer = new Trainer<>(model, DATA, config, Compute.of(2))) {
      for (int s = 0; s < 5; s++) {
        StepReport report = trainer.step();
        assertEquals(0, report.norm(Part.PRIOR));
        assertEquals(0, report.norm(Part.LIKELIHOOD));
        assertTrue(Double.isNaN(report.metrics().mean(Metric.LOG_PRIOR)), "differentiated");
        boolean onlyDreams = name.equals("rws-sleep"); // its draws would teach nobody
        assertEquals(onlyDreams, Double.isNaN(report.metrics().mean(Metric.ELBO)));
        assertTrue(!onlyDreams || report.metrics().mean(Metric.LOG_DREAM) < 0);
      }
      assertEquals(0, trainer.optimiser(Part.PRIOR).steps());
      assertEquals(5, trainer.optimiser(Part.RECOGNITION).steps());
    }
    WalkModel fresh = new WalkModel();
    assertArrayEquals(values(fresh, Part.PRIOR), values(model, Part.PRIOR));
    assertArrayEquals(values(fresh, Part.LIKELIHOOD), values(model, Part.LIKELIHOOD));
    assertFalse(Arrays.equals(values(fresh, Part.RECOGNITION), values(model, Part.RECOGNITION)));
  }

  private static float[] values(WalkModel model, Part part) {
    Parameter only = model.parameters().of(part).get(0);
    return only.value().data.clone();
  }

  @ParameterizedTest
  @MethodSource("names")
  void preTrainingTeachesTheRecognitionModelAlone(String name) {
    WalkModel model = new WalkModel();
    TrainingConfig config = config(name).with(Variations.none().withPretraining(6));
    try (Trainer<Integer> trainer = new Trainer<>(model, DATA, config, Compute.of(2))) {
      for (int s = 0; s < 6; s++) {
        StepReport report = trainer.step();
        assertTrue(report.metrics().mean(Metric.LOG_DREAM) < 0);
        assertTrue(Double.isNaN(report.metrics().mean(Metric.ELBO)));
        assertTrue(report.norm(Part.RECOGNITION) > 0);
        assertEquals(0, report.norm(Part.PRIOR));
      }
      WalkModel fresh = new WalkModel();
      assertArrayEquals(values(fresh, Part.PRIOR), values(model, Part.PRIOR));
      assertArrayEquals(values(fresh, Part.LIKELIHOOD), values(model, Part.LIKELIHOOD));
      assertFalse(Arrays.equals(values(fresh, Part.RECOGNITION), values(model, Part.RECOGNITION)));
      assertTrue(Double.isFinite(trainer.step().metrics().mean(Metric.ELBO)));
      assertFalse(Arrays.equals(values(fresh, Part.PRIOR), values(model, Part.PRIOR)));
    }
  }

  @Test
  void rescoringHappensUnderTheParametersOfTheMoment() {
    TrainingConfig config = config("mws-replay").withBatch(1).withShards(1);
    assertTrue(largestAge(config) > 1e-2, "without, scores are as old as the last visit");
    TrainingConfig rescored =
        config.with(new Variations(0, Replay.DRAWN, 0, 5, 0, Variations.Learns.ALL));
    assertEquals(0, largestAge(rescored), 1e-5);
  }

  /** How far scores in the memory are from exact ones of the parameters before the last step. */
  private static double largestAge(TrainingConfig config) {
    WalkModel model = new WalkModel();
    double largest = 0;
    try (Trainer<Integer> trainer = new Trainer<>(model, DATA, config, Compute.of(1))) {
      while (trainer.steps() < 15) {
        trainer.step();
      }
      double[][] exact = new double[DATA.size()][];
      Arrays.setAll(exact, i -> WalkTruth.logJoint(model, DATA.get(i)));
      trainer.step(); // the 16th: 15 are done, so it rescores first
      for (int i = 0; i < exact.length; i++) {
        assertTrue(trainer.memory().size(i) > 0);
        for (int rank = 0; rank < trainer.memory().size(i); rank++) {
          int walk = WalkTruth.number(trainer.memory().program(i, rank));
          double age = Math.abs(trainer.memory().logJoint(i, rank) - exact[i][walk]);
          largest = Math.max(largest, age);
        }
      }
    }
    return largest;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rws-wake", "rws-sleep", "vimco", "reinforce"})
  void nothingIsRememberedWithoutAMemory(String name) throws IOException {
    try (Trainer<Integer> trainer =
        new Trainer<>(new WalkModel(), DATA, config(name), Compute.of(1))) {
      trainer.step();
      assertEquals(0, trainer.memory().instances());
    }
  }

  /** Rises, stays, then the schedule begins anew over the steps that are left. */
  @Test
  void scheduleFollowsPreTraining() {
    Optimisation optimisation = Optimisation.defaults().withSchedule(4, 110);
    var plain = Optimisation.defaults().withSchedule(4, 100).schedule(0.1, 0);
    var delayed = optimisation.schedule(0.1, 10);
    assertEquals(0.1 / 4, delayed.at(0), 1e-12);
    for (int step = 3; step < 10; step++) {
      assertEquals(0.1, delayed.at(step), 1e-12);
    }
    for (int step = 0; step < 120; step++) {
      assertEquals(plain.at(step), delayed.at(10L + step));
    }
    assertEquals(0.1, optimisation.schedule(0.1, 200).at(150), "a run of nothing but dreams");
  }
}

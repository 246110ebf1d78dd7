package mws4j.mws.growth;

import static mws4j.mws.growth.SpellingRuns.STEPS;
import static mws4j.mws.growth.SpellingRuns.TEXTS;
import static mws4j.mws.growth.SpellingRuns.growth;
import static mws4j.mws.growth.SpellingRuns.saved;
import static mws4j.mws.growth.SpellingRuns.trainer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.growth.SpellingRuns.Log;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowingTrainerTest {
  @TempDir Path folder;

  private static Log log(GrowthConfig growth) throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
      return log(trainer);
    }
  }

  private static Log log(GrowingTrainer<String> trainer) throws IOException {
    Log log = new Log();
    assertTrue(trainer.run(() -> false, log));
    return log;
  }

  @Test
  void theLanguageGrowsAndMoreIsSolved() throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth().withIterations(6), 1)) {
      List<StageReport> reports = log(trainer).reports;
      StageReport first = reports.get(0);
      StageReport last = reports.get(reports.size() - 1);
      assertTrue(first.solved() < TEXTS.size(), "all solved at once");
      assertEquals(TEXTS.size(), last.solved());
      assertTrue(last.library().contains("ab"), last.library().toString());
      assertEquals(
          last.library(),
          trainer.trainer().model() instanceof SpellingModel m ? m.library() : List.of());
      List<String> learned = reports.stream().flatMap(r -> r.learned().stream()).toList();
      assertEquals(last.library().size(), learned.size());
      assertTrue(learned.get(0).startsWith("ab, used by "), learned.toString());
    }
  }

  @Test
  void growthHelpsTheProgramsFoundWithoutIt() throws IOException {
    List<StageReport> grown = log(growth()).reports;
    List<StageReport> fixed = log(growth().with(Recognition.KEPT, false)).reports;
    StageReport last = fixed.get(fixed.size() - 1);
    assertEquals(List.of(), last.library());
    assertTrue(grown.get(grown.size() - 1).solved() >= last.solved());
    assertTrue(grown.get(grown.size() - 1).meanLogJoint() > last.meanLogJoint());
  }

  @Test
  void stagesComeInOrderWithTheirReports() throws IOException {
    Log log = log(growth().withIterations(2));
    List<String> expected = new ArrayList<>();
    for (int iteration = 0; iteration < 2; iteration++) {
      for (Stage stage : Stage.values()) {
        expected.add("begins " + iteration + " " + stage.label());
        for (int s = 1; stage == Stage.TRAIN && s <= STEPS; s++) {
          expected.add("step " + (iteration * STEPS + s));
        }
        expected.add("finished " + iteration + " " + stage.label());
      }
    }
    assertEquals(expected, log.events);
    StageReport prior = log.reports.get(0);
    assertEquals(60, prior.spent());
    assertEquals(
        IntStream.range(0, 9).boxed().toList(), List.copyOf(prior.certificates().keySet()));
    assertTrue(prior.certificates().get(0) > 0);
    StageReport recognition = log.reports.get(2);
    assertEquals(4, recognition.certificates().size());
    assertTrue(recognition.spent() > 40 && recognition.spent() <= 160, "" + recognition.spent());
    assertEquals(9, prior.instances());
    assertTrue(prior.meanLogJoint() < 0 && prior.medianLogJoint() < 0 && prior.seconds() > 0);
  }

  @Test
  void withoutRecognitionThereAreSearchesUnderThePriorAlone() throws IOException {
    Log log = log(growth().withIterations(2).with(Recognition.NONE, true));
    assertEquals(
        List.of(Stage.SEARCH_PRIOR, Stage.GROW, Stage.SEARCH_PRIOR, Stage.GROW),
        log.reports.stream().map(StageReport::stage).toList());
    assertEquals(List.of(), log.steps);
  }

  /** What is left at the end is what the model of the end makes of it. */
  @Test
  void theMemoryIsRewrittenScoredAndSorted() throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      log(trainer);
      SpellingModel model = (SpellingModel) trainer.trainer().model();
      JointScorer<String> joint = new JointScorer<>(model, KernelProvider.create());
      Memory memory = trainer.memory();
      int macros = 0;
      for (int i = 0; i < memory.instances(); i++) {
        for (int rank = 0; rank < memory.size(i); rank++) {
          int[] program = memory.program(i, rank);
          assertEquals(TEXTS.get(i), model.language().text(program));
          assertArrayEquals(program, model.language().rewritten(program), "not rewritten");
          ProgramBatch one = new ProgramBatch();
          one.add(program);
          assertEquals(joint.score(one, TEXTS.get(i))[0], memory.logJoint(i, rank));
          assertTrue(rank == 0 || memory.logJoint(i, rank - 1) >= memory.logJoint(i, rank));
          macros += (int) Arrays.stream(program).filter(token -> token > 1).count();
        }
      }
      assertTrue(macros > 5, macros + " uses");
    }
  }

  static Stream<GrowthConfig> configs() {
    return Stream.of(Recognition.values())
        .flatMap(r -> Stream.of(growth().with(r, true), growth().with(r, false)));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void threadsChangeNothing(GrowthConfig growth) throws IOException {
    byte[] expected = SpellingRuns.run(growth, 1, folder.resolve("a"));
    assertArrayEquals(expected, SpellingRuns.run(growth, 4, folder.resolve("b")));
  }

  @Test
  void freshWeightsAreAnotherRunThanKeptOnes() throws IOException {
    byte[] kept = SpellingRuns.run(growth(), 1, folder.resolve("a"));
    GrowthConfig fresh = growth().with(Recognition.FRESH, true);
    assertFalse(Arrays.equals(kept, SpellingRuns.run(fresh, 1, folder.resolve("b"))));
  }

  @Test
  void moreIterationsGoOnFromFewer() throws IOException {
    byte[] expected = SpellingRuns.run(growth(), 1, folder.resolve("a"));
    Path file = folder.resolve("b");
    SpellingRuns.run(growth().withIterations(1), 1, file);
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      trainer.resume(file);
      assertEquals(1, trainer.iterations());
      log(trainer);
      assertArrayEquals(expected, saved(trainer, file));
    }
  }

  /** The rate starts again in each iteration: were it spent, nothing would be learned. */
  @Test
  void everyIterationHasTheWholeSchedule() throws IOException {
    Path file = folder.resolve("a");
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      float[] before = weights(trainer);
      List<Double> changes = new ArrayList<>();
      GrowthListener listener =
          new GrowthListener() {
            @Override
            public void begins(int iteration, Stage stage) {
              System.arraycopy(weights(trainer), 0, before, 0, before.length);
            }

            @Override
            public void finished(StageReport report) {
              if (report.stage() == Stage.TRAIN) {
                float[] now = weights(trainer);
                changes.add(
                    IntStream.range(0, now.length)
                        .mapToDouble(i -> Math.abs(now[i] - before[i]))
                        .max()
                        .orElseThrow());
              }
            }
          };
      trainer.run(() -> false, listener);
      assertEquals(3, changes.size());
      changes.forEach(change -> assertTrue(change > 0.05, changes.toString()));
      trainer.save(file);
    }
  }

  /** Every number once, in whatever threads. */
  @Test
  void dreamsAreNumberedThroughoutTheRun() throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth(), 4)) {
      log(trainer);
      SpellingModel model = (SpellingModel) trainer.trainer().model();
      long[] numbers =
          model.dreamsAsked().stream()
              .flatMapToLong(asked -> LongStream.range(asked[0], asked[0] + asked[1]))
              .sorted()
              .toArray();
      assertArrayEquals(LongStream.range(0, 3 * STEPS * 4).toArray(), numbers);
    }
  }

  @Test
  void growthThatLosesProgramsIsRefused() {
    SpellingModel model = new SpellingModel(1);
    model.becomeForgetful();
    try (GrowingTrainer<String> trainer =
        new GrowingTrainer<>(model, TEXTS, SpellingRuns.training(), growth(), Compute.of(1))) {
      IllegalStateException e =
          assertThrows(
              IllegalStateException.class, () -> trainer.run(() -> false, new GrowthListener() {}));
      assertTrue(
          e.getMessage().matches("growth: \\d instances were solved .* and 0 are after it"),
          e.getMessage());
    }
  }

  private static float[] weights(GrowingTrainer<?> trainer) {
    return trainer.trainer().model().parameters().recognition().get("table").value().data.clone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rws-wake", "vimco"})
  void anAlgorithmWithoutMemoryIsRefused(String name) {
    TrainingConfig config = TrainingConfig.defaults().withAlgorithm(name);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new GrowingTrainer<>(new SpellingModel(1), TEXTS, config, growth(), Compute.of(1)));
    assertEquals(name + " keeps no memory, which a growing language is made from", e.getMessage());
  }
}

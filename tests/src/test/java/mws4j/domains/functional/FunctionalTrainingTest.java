package mws4j.domains.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthListener;
import mws4j.mws.growth.SearchInference;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.growth.Stage;
import mws4j.mws.growth.StageReport;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionalTrainingTest {
  @TempDir Path folder;

  private static GrowingTrainer<Task> trainer(FunctionalModel model, int threads) {
    TrainingConfig config =
        TrainingConfig.defaults()
            .withAlgorithm("mws-mixed")
            .withBatch(4)
            .withParticles(5, 1)
            .withSchedule(1, 3);
    GrowthConfig growth =
        new GrowthConfig(
            2,
            new SearchLimits(5, 60_000),
            new SearchLimits(5, 3_000),
            4,
            3,
            GrowthConfig.Recognition.KEPT,
            true);
    return new GrowingTrainer<>(model, SmallTasks.tasks(), config, growth, Compute.of(threads));
  }

  /** All that a run came to. */
  private static String text(FunctionalModel model, Memory memory) {
    StringBuilder text = new StringBuilder(model.state().toString());
    for (int i = 0; i < memory.instances(); i++) {
      for (int rank = 0; rank < memory.size(i); rank++) {
        text.append('\n').append(model.print(memory.program(i, rank)));
        text.append(' ').append(memory.logJoint(i, rank));
      }
    }
    for (ParameterSet set :
        List.of(model.parameters().recognition(), model.parameters().statistics())) {
      for (Parameter parameter : set) {
        text.append('\n').append(Arrays.hashCode(parameter.value().data));
      }
    }
    return text.toString();
  }

  private static String uninterrupted(int threads) throws IOException {
    FunctionalModel model = SmallTasks.model(1);
    try (GrowingTrainer<Task> trainer = trainer(model, threads)) {
      assertTrue(trainer.run(() -> false, new GrowthListener() {}));
      return text(model, trainer.memory());
    }
  }

  @Test
  void tasksAreSolvedAndTheLanguageGrows() throws IOException {
    FunctionalModel model = SmallTasks.model(1);
    try (GrowingTrainer<Task> trainer = trainer(model, 2)) {
      double[] median = new double[2];
      trainer.run(
          () -> false,
          new GrowthListener() {
            @Override
            public void finished(StageReport report) {
              median[report.stage() == Stage.GROW ? 1 : 0] = report.medianLogJoint();
            }
          });
      for (int i = 0; i < trainer.memory().instances(); i++) {
        assertTrue(trainer.memory().size(i) > 0, SmallTasks.tasks().get(i).name());
      }
      assertTrue(median[1] > -13, Arrays.toString(median));
      assertEquals(
          "(lambda (cdr (cdr $0)))", model.expanded(trainer.memory().program(5, 0)).toString());
    }
  }

  @Test
  void threadsChangeNothing() throws IOException {
    assertEquals(uninterrupted(1), uninterrupted(3));
  }

  /** Stopped after each event in turn, saved, and gone on with by another trainer. */
  @Test
  void aRunThatIsResumedIsTheSame() throws IOException {
    String whole = uninterrupted(2);
    for (int after : new int[] {1, 3, 5, 6, 10}) {
      Path file = folder.resolve("after-" + after);
      AtomicInteger events = new AtomicInteger();
      try (GrowingTrainer<Task> trainer = trainer(SmallTasks.model(1), 2)) {
        GrowthListener counting =
            new GrowthListener() {
              @Override
              public void stepped(StepReport report) {
                events.incrementAndGet();
              }

              @Override
              public void finished(StageReport report) {
                events.incrementAndGet();
              }
            };
        assertFalse(trainer.run(() -> events.get() >= after, counting));
        trainer.save(file);
      }
      FunctionalModel model = SmallTasks.model(2);
      try (GrowingTrainer<Task> trainer = trainer(model, 1)) {
        trainer.resume(file);
        assertTrue(trainer.run(() -> false, new GrowthListener() {}));
        assertEquals(whole, text(model, trainer.memory()), "stopped after event " + after);
      }
    }
  }

  @Test
  void aModelIsReadBack() throws IOException {
    Path file = folder.resolve("model");
    FunctionalModel model = SmallTasks.model(1);
    try (GrowingTrainer<Task> trainer = trainer(model, 2)) {
      trainer.run(() -> false, new GrowthListener() {});
      trainer.save(file);
    }
    FunctionalModel read = FunctionalModel.load(file, "lists", ListPrimitives.set());
    assertEquals(model.state(), read.state());
    SearchLimits limits = new SearchLimits(2, 5_000);
    List<Task> tasks = SmallTasks.tasks().subList(3, 6);
    String expected =
        text(
            model,
            new SearchInference<>(model, 2, limits, 3, Compute.of(2))
                .underRecognition(tasks, () -> false)
                .memory());
    assertEquals(
        expected,
        text(
            read,
            new SearchInference<>(read, 2, limits, 3, Compute.of(1))
                .underRecognition(tasks, () -> false)
                .memory()));
    assertThrows(
        IllegalArgumentException.class,
        () -> FunctionalModel.load(file, "lists", TextPrimitives.set()));
  }

  @Test
  void damagedStateIsRefused() {
    FunctionalModel model = SmallTasks.model(1);
    for (Map<String, String> state :
        List.of(
            Map.of("library", ""),
            Map.of("library", "(lambda $0)", "types", ""),
            Map.of("library", "#(lambda ($0 $0))", "types", ""),
            Map.of("library", "#(lambda $0)\n#(lambda $0)", "types", ""),
            Map.of("library", "", "types", "list("),
            Map.of("library", "#(unknown 1)", "types", ""))) {
      assertThrows(
          IllegalArgumentException.class, () -> model.restoreState(state), state.toString());
    }
    assertEquals(List.of(), model.library());
  }
}

package mws4j.mws.growth;

import static mws4j.mws.growth.SpellingRuns.growth;
import static mws4j.mws.growth.SpellingRuns.saved;
import static mws4j.mws.growth.SpellingRuns.trainer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.growth.SpellingRuns.Log;
import mws4j.mws.growth.SpellingRuns.StopAt;
import mws4j.mws.training.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are stopped anywhere against one that never is. */
final class GrowthStopTest {
  @TempDir Path folder;

  /** Stops after an event of some number. */
  private static final class Until implements GrowthListener {
    private final int events;
    private int seen;

    Until(int events) {
      this.events = events;
    }

    boolean reached() {
      return seen >= events;
    }

    @Override
    public void stepped(StepReport report) {
      seen++;
    }

    @Override
    public void finished(StageReport report) {
      seen++;
    }
  }

  private byte[] resumed(GrowthConfig growth, Path file) throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth, 2)) {
      trainer.resume(file);
      assertTrue(trainer.run(() -> false, new GrowthListener() {}));
      return saved(trainer, folder.resolve("resumed"));
    }
  }

  @ParameterizedTest
  @EnumSource(Recognition.class)
  void stoppedBetweenAnyTwoStagesOrStepsItGoesOnBitForBit(Recognition recognition)
      throws IOException {
    GrowthConfig growth = growth().with(recognition, true);
    byte[] expected = SpellingRuns.run(growth, 1, folder.resolve("straight"));
    int events = recognition == Recognition.NONE ? 6 : 3 * (4 + SpellingRuns.STEPS);
    for (int event = 0; event <= events; event++) {
      Path file = folder.resolve("stopped");
      Until until = new Until(event);
      try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
        assertEquals(event == events, trainer.run(until::reached, until));
        assertTrue(until.seen - event <= 1, event + " events"); // TRAIN is over with its last step
        trainer.save(file);
      }
      assertArrayEquals(expected, resumed(growth, file), "stopped after event " + event);
    }
  }

  /** A checkpoint that a listener writes is as good as one after the run. */
  @Test
  void listenersMaySave() throws IOException {
    byte[] expected = SpellingRuns.run(growth(), 1, folder.resolve("straight"));
    Path[] files = new Path[3];
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      trainer.run(
          () -> false,
          new GrowthListener() {
            @Override
            public void stepped(StepReport report) throws IOException {
              if (report.step() == 7 || report.step() == 10) { // 10: the last one of an iteration
                int number = report.step() == 7 ? 0 : 1;
                files[number] = folder.resolve("step" + report.step());
                trainer.save(files[number]);
              }
            }

            @Override
            public void finished(StageReport report) throws IOException {
              if (report.iteration() == 1 && report.stage() == Stage.SEARCH_RECOGNITION) {
                files[2] = folder.resolve("stage");
                trainer.save(files[2]);
              }
            }
          });
    }
    for (Path file : files) {
      assertArrayEquals(expected, resumed(growth(), file), file.toString());
    }
  }

  /**
   * Stopped at every question that is asked on the way, most of them within searches, growth and
   * dreams: nothing half done stays behind.
   */
  @Test
  void whatIsStoppedOnTheWayIsUndone() throws IOException {
    GrowthConfig growth = growth().withIterations(2);
    byte[] expected = SpellingRuns.run(growth, 1, folder.resolve("straight"));
    List<Stage> askers = new ArrayList<>(); // by question
    try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
      BooleanSupplier never =
          () -> {
            askers.add(trainer.stage());
            return false;
          };
      assertTrue(trainer.run(never, new GrowthListener() {}));
    }
    assertTrue(askers.size() > 400, askers.size() + " questions");
    Map<Stage, Integer> stops = new EnumMap<>(Stage.class);
    Path file = folder.resolve("stopped");
    for (int question = 0; question < askers.size(); question++) {
      if (question % 3 > 0 && askers.get(question) != Stage.GROW) {
        continue; // enough of the long searches
      }
      try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
        assertFalse(trainer.run(new StopAt(question), new GrowthListener() {}));
        stops.merge(trainer.stage(), 1, Integer::sum);
        byte[] stopped = saved(trainer, file);
        assertArrayEquals(stopped, stagesAgain(growth, trainer), "question " + question);
        if (question % 15 == 0) {
          assertArrayEquals(expected, resumed(growth, file), "question " + question);
        }
        if (question % 21 == 0) { // or without a checkpoint
          assertTrue(trainer.run(() -> false, new GrowthListener() {}));
          assertArrayEquals(expected, saved(trainer, file), "question " + question);
        }
      }
    }
    for (Stage stage : Stage.values()) {
      assertTrue(stops.get(stage) > 5, stops.toString());
    }
  }

  /** The checkpoint of a run that is stopped where another stands, between stages and steps. */
  private byte[] stagesAgain(GrowthConfig growth, GrowingTrainer<String> at) throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
      trainer.run(
          () ->
              trainer.iterations() == at.iterations()
                  && trainer.stage() == at.stage()
                  && trainer.trainer().steps() == at.trainer().steps(),
          new Log());
      return saved(trainer, folder.resolve("again"));
    }
  }
}

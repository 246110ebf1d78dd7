package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.mws.compute.Compute;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and noise from pictures, from end to end. */
final class AutomatonTrainingTest {
  private static final List<AutomatonInstance> INSTANCES =
      new AutomatonGenerator(3, 32, 32, 0.05).generate(30, 3);

  @TempDir Path folder;

  private static List<AutomatonImage> images() {
    return INSTANCES.stream().map(AutomatonInstance::image).toList();
  }

  private static AutomatonModel model(int neighbours) {
    return AutomatonModel.of(new AutomatonModel.Settings(neighbours, 32, 32, 16, 20, 0.04), 1);
  }

  private static TrainingConfig config(String algorithm, int steps) {
    TrainingConfig defaults = AutomatonModel.trainingDefaults(3);
    return defaults
        .withAlgorithm(algorithm)
        .with(defaults.particles().withSizes(3, 3).withEdits(0)) // the paper's algorithm
        .withSchedule(20, steps);
  }

  /** All rules are found, and the noise is then what it is under the true rules. */
  @Tag("slow")
  @Test
  void rulesAndNoiseAreRecovered() {
    List<AutomatonProgram> truth = INSTANCES.stream().map(i -> i.rule().get()).toList();
    double closedForm = AutomatonNoise.closedForm(images(), truth);
    for (String algorithm : List.of("mws-replay", "mws-mixed", "mws-fantasy")) {
      AutomatonModel model = model(3);
      try (Trainer<AutomatonImage> trainer =
          new Trainer<>(model, images(), config(algorithm, 400), Compute.of(2))) {
        while (trainer.steps() < 400) {
          trainer.step();
        }
        AutomatonRecovery recovery = AutomatonRecovery.of(INSTANCES, trainer.memory());
        assertEquals(new AutomatonRecovery(30, 30, 1, 30), recovery, algorithm);
        assertEquals(closedForm, model.noise(), 2e-4, algorithm);
        // The recognition model agrees, and the remembered mass is nearly all there is.
        for (int i = 0; i < 30; i++) {
          double evidence = model.posterior(images().get(i)).logEvidence();
          double bound = trainer.memory().bound(i);
          assertTrue(bound <= evidence + 1, algorithm + " " + i + ": " + bound + " " + evidence);
        }
      }
    }
  }

  @Test
  void recoveryCountsWhatIsRight() {
    AutomatonModel model = model(3);
    try (Trainer<AutomatonImage> trainer =
        new Trainer<>(model, images(), config("mws-replay", 3), Compute.of(1))) {
      assertEquals(new AutomatonRecovery(30, 0, 0, 0), recovery(trainer));
      trainer.step();
      AutomatonRecovery recovery = recovery(trainer);
      int right = 0;
      int rules = 0;
      for (int i = 0; i < 30; i++) {
        AutomatonProgram found = AutomatonProgram.of(trainer.memory().program(i, 0));
        AutomatonProgram truth = INSTANCES.get(i).rule().get();
        rules += found.equals(truth) ? 1 : 0;
        for (int pattern = 0; pattern < 8; pattern++) {
          assertTrue(images().get(i).counts(3).occurrences(pattern) > 0);
          right += found.bit(pattern) == truth.bit(pattern) ? 1 : 0;
        }
      }
      assertEquals(right / 240.0, recovery.bits());
      assertEquals(rules, recovery.found());
      assertTrue(recovery.bits() > 0.5 && recovery.bits() < 1, "" + recovery);
    }
  }

  private static AutomatonRecovery recovery(Trainer<AutomatonImage> trainer) {
    return AutomatonRecovery.of(INSTANCES, trainer.memory());
  }

  /** Four steps on one thread, on two, and two steps twice: the same bytes. */
  @Test
  void resultsDependOnNeitherThreadsNorInterruption() throws IOException {
    byte[][] files = new byte[3][];
    for (int run = 0; run < 3; run++) {
      Path file = folder.resolve("run" + run);
      Path half = folder.resolve("half");
      try (Trainer<AutomatonImage> trainer = trainer(run == 1 ? 2 : 1)) {
        if (run == 2) {
          Checkpoint.resume(half, trainer);
        }
        while (trainer.steps() < 4) {
          trainer.step();
          if (run == 0 && trainer.steps() == 2) {
            Checkpoint.save(half, trainer);
          }
        }
        Checkpoint.save(file, trainer);
      }
      files[run] = Files.readAllBytes(file);
    }
    assertArrayEquals(files[0], files[1]);
    assertArrayEquals(files[0], files[2]);
  }

  private static Trainer<AutomatonImage> trainer(int threads) {
    TrainingConfig config = config("mws-mixed", 4).withBatch(10);
    config = config.with(config.particles().withEdits(2));
    return new Trainer<>(model(5), images(), config, Compute.of(threads));
  }

  @Test
  void loadedModelIsTheSavedOne() throws IOException {
    Path file = folder.resolve("checkpoint");
    AutomatonModel saved;
    try (Trainer<AutomatonImage> trainer = trainer(1)) {
      trainer.step();
      Checkpoint.save(file, trainer);
      saved = (AutomatonModel) trainer.model();
    }
    AutomatonModel loaded = AutomatonModel.load(file);
    assertEquals(saved.settings(), loaded.settings());
    assertEquals(saved.structure(), loaded.structure());
    assertEquals(saved.noise(), loaded.noise());
    assertArrayEquals(
        saved.parameters().recognition().get("detectors.weight").value().data,
        loaded.parameters().recognition().get("detectors.weight").value().data);
    assertEquals(32, loaded.maxProgramLength());
    assertEquals("automata", loaded.domain());
  }

  @Test
  void settingsReadBackAndRefuseNonsense() {
    AutomatonModel.Settings settings = new AutomatonModel.Settings(5, 20, 30, 7, 11, 0.125);
    AutomatonModel model = AutomatonModel.of(settings, 1);
    assertEquals(settings, AutomatonModel.Settings.of(model.settings()));
    assertEquals(8, AutomatonModel.Settings.defaults(3).withSize(8, 8).columns());
    for (Map.Entry<String, String> bad :
        Map.of(
                "neighbours",
                "4",
                "height",
                "0",
                "width",
                "1",
                "channels",
                "x",
                "columns",
                "31",
                "exploration",
                "1")
            .entrySet()) {
      Map<String, String> map = new HashMap<>(model.settings());
      map.put(bad.getKey(), bad.getValue());
      assertThrows(
          IllegalArgumentException.class,
          () -> AutomatonModel.Settings.of(map),
          bad.getKey() + " " + bad.getValue());
    }
    Map<String, String> none = Map.of();
    assertEquals(
        "automata model: setting \"neighbours\" is missing; the model was made by another version",
        assertThrows(IllegalArgumentException.class, () -> AutomatonModel.Settings.of(none))
            .getMessage());
  }

  @Test
  void aFreshRecognitionModelLeavesTheRest() {
    AutomatonModel model = model(3);
    AutomatonModel fresh = model.withFreshRecognition(2);
    assertTrue(fresh.allPrograms().isPresent());
    assertFalse(model(5).withFreshRecognition(2).allPrograms().isPresent());
    assertSame(model.parameters().prior(), fresh.parameters().prior());
    assertSame(model.parameters().likelihood(), fresh.parameters().likelihood());
    assertNotSame(model.parameters().recognition(), fresh.parameters().recognition());
    assertFalse(
        Arrays.equals(
            model.parameters().recognition().get(0).value().data,
            fresh.parameters().recognition().get(0).value().data));
    model.parameters().likelihood().get("noise").fill(-3);
    assertEquals(model.noise(), fresh.noise());
    assertEquals(AutomatonNoise.INITIAL, model(3).noise(), 1e-7);
  }

  @Test
  void exampleRuns() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AutomatonExample.run(
        INSTANCES, config("mws-replay", 5), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(5, printed.lines().filter(line -> line.startsWith("step ")).count(), printed);
    assertEquals(12, printed.lines().filter(line -> line.startsWith("  rule ")).count(), printed);
    assertTrue(printed.contains("from the best under the true rules; "), printed);
  }
}

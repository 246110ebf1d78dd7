package mws4j.mws.growth;

import static mws4j.mws.growth.SpellingRuns.TEXTS;
import static mws4j.mws.growth.SpellingRuns.growth;
import static mws4j.mws.growth.SpellingRuns.trainer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import mws4j.nn.safetensors.SafeTensorsReader;
import mws4j.nn.safetensors.SafeTensorsWriter;
import mws4j.nn.safetensors.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrowthCheckpointTest {
  @TempDir Path folder;

  private Path checkpoint() throws IOException {
    Path file = folder.resolve("checkpoint");
    SpellingRuns.run(growth(), 1, file);
    return file;
  }

  private static SpellingModel load(Path file) throws IOException {
    return Checkpoint.load(file, "spelling", settings -> new SpellingModel(9));
  }

  @Test
  void languageStatisticsAndProgressAreInTheFile() throws IOException {
    Path file = checkpoint();
    Map<String, String> metadata = Checkpoint.metadata(file);
    assertTrue(metadata.get("state.pairs").startsWith("01"), metadata.get("state.pairs"));
    assertEquals("3", metadata.get("progress.iteration"));
    assertEquals("SEARCH_PRIOR", metadata.get("progress.stage"));
    assertEquals("60", metadata.get("loop.priorBudget"));
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      trainer.resume(file);
      SpellingModel resumed = (SpellingModel) trainer.trainer().model();
      SpellingModel loaded = load(file);
      Path alone = folder.resolve("alone");
      Checkpoint.exportModel(file, alone);
      for (SpellingModel model : List.of(loaded, load(alone))) {
        assertEquals(resumed.state(), model.state());
        assertArrayEquals(resumed.logTokens(), model.logTokens());
        assertArrayEquals(
            resumed.parameters().recognition().get("table").value().data,
            model.parameters().recognition().get("table").value().data);
      }
    }
  }

  @Test
  void anotherGrowthIsRefusedByName() throws IOException {
    Path file = checkpoint();
    refused(
        file,
        growth().with(Recognition.FRESH, true),
        "cannot resume, loop.recognition was KEPT and is now FRESH");
    refused(
        file,
        growth().with(Recognition.KEPT, false),
        "cannot resume, loop.library was true and is now false");
  }

  private static void refused(Path file, GrowthConfig growth, String message) {
    try (GrowingTrainer<String> trainer = trainer(growth, 1)) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> trainer.resume(file));
      assertEquals(file + ": " + message, e.getMessage());
      assertEquals(0, trainer.iterations());
    }
  }

  /** Its steps would not be those of the run. */
  @Test
  void stepsAloneDoNotGoOnWithARunThatGrows() throws IOException {
    Path file = checkpoint();
    try (Trainer<String> steps =
        new Trainer<>(new SpellingModel(1), TEXTS, SpellingRuns.training(), Compute.of(1))) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.resume(file, steps));
      assertTrue(e.getMessage().startsWith(file + ": cannot resume, loop."), e.getMessage());
      assertTrue(e.getMessage().endsWith(" and is now null"), e.getMessage());
    }
  }

  @Test
  void growthDoesNotGoOnWithStepsAlone() throws IOException {
    Path file = folder.resolve("steps");
    try (Trainer<String> steps =
        new Trainer<>(new SpellingModel(1), TEXTS, SpellingRuns.training(), Compute.of(1))) {
      Checkpoint.save(file, steps);
    }
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> trainer.resume(file));
      assertEquals(
          file + ": cannot resume, loop.priorPrograms was null and is now 3", e.getMessage());
    }
  }

  /** The state of a hostile file meets the model's own checks. */
  @Test
  void aStateThatIsNoneIsRefusedWithTheFile() throws IOException {
    Path alone = folder.resolve("alone");
    Checkpoint.exportModel(checkpoint(), alone);
    for (String pairs : List.of("01 09", "x", "01  10", "01 00 00 00 00")) {
      Path changed = folder.resolve("changed");
      try (SafeTensorsReader reader = SafeTensorsReader.open(alone)) {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        reader.metadata().forEach(writer::metadata);
        writer.metadata("state.pairs", pairs);
        Weights.copy(reader, "", writer);
        writer.write(changed);
      }
      IOException e = assertThrows(IOException.class, () -> load(changed), pairs);
      assertTrue(e.getMessage().startsWith(changed + ": state of the model: \""), e.getMessage());
      assertTrue(e.getMessage().endsWith("is no pair of earlier tokens"), e.getMessage());
    }
  }

  @Test
  void progressThatIsNoneIsRefusedWithTheFile() throws IOException {
    Path file = Path.of("file");
    try (GrowingTrainer<String> trainer = trainer(growth(), 1)) {
      Map<String, String> good = new Progress(TEXTS.size(), 1).toMap();
      new Progress(TEXTS.size(), 1).restore(file, good, trainer.trainer());
      String[][] cases = {
        {"iteration", "-1", "iteration is -1, not within 0 to 2147483647"},
        {"iteration", "one", "For input string: \"one\""},
        {"stage", "SLEEP", "No enum constant mws4j.mws.growth.Stage.SLEEP"},
        {"trained", "1", "trained is 1, not within 0 to 0"},
        {"turns", "0,0", "turns are not counts of 9 instances"},
      };
      for (String[] each : cases) {
        Map<String, String> damaged = new HashMap<>(good);
        damaged.put(each[0], each[1]);
        IOException e =
            assertThrows(
                IOException.class,
                () -> new Progress(TEXTS.size(), 1).restore(file, damaged, trainer.trainer()));
        assertEquals("file: progress of the growth is damaged: " + each[2], e.getMessage());
      }
    }
  }

  /** A model without state, and a run without a loop, write what they always wrote. */
  @Test
  void otherCheckpointsHaveNoneOfIt() throws IOException {
    Path file = folder.resolve("walks");
    try (Trainer<Integer> trainer =
        new Trainer<>(new WalkModel(), List.of(1, 2), TrainingConfig.defaults(), Compute.of(1))) {
      Checkpoint.save(file, trainer);
    }
    for (String key : Checkpoint.metadata(file).keySet()) {
      assertTrue(key.matches("format|domain|step|data|crc32c|(config|model)\\..*"), key);
    }
  }
}

package mws4j.mws.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mws4j.autodiff.Parameter;
import mws4j.domains.regex.RegexModel;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.Part;
import mws4j.nn.safetensors.SafeTensorsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointTest {
  private static final List<Integer> DATA = List.of(0, 1, 2, 3, 4, 1, 1);

  @TempDir Path folder;

  private static TrainingConfig config() {
    return TrainingConfig.defaults().withBatch(4).withParticles(3, 2).withSchedule(3, 40);
  }

  private static Trainer<Integer> trainer(TrainingConfig config, List<Integer> data) {
    return new Trainer<>(new WalkModel(), data, config, Compute.of(1));
  }

  /** A checkpoint after 12 steps. */
  private Path checkpoint() throws IOException {
    Path file = folder.resolve("checkpoint.safetensors");
    try (Trainer<Integer> trainer = trainer(config(), DATA)) {
      run(trainer, 12);
      Checkpoint.save(file, trainer);
    }
    return file;
  }

  private static void run(Trainer<?> trainer, int steps) {
    for (int s = 0; s < steps; s++) {
      trainer.step();
    }
  }

  @Test
  void resumedRunEqualsAnUninterruptedOne() throws IOException {
    Path file = checkpoint();
    Path resumedFile = folder.resolve("resumed");
    Path straightFile = folder.resolve("straight");
    try (Trainer<Integer> resumed = trainer(config(), DATA);
        Trainer<Integer> straight = trainer(config(), DATA)) {
      Checkpoint.resume(file, resumed);
      assertEquals(12, resumed.steps());
      run(resumed, 20);
      Checkpoint.save(resumedFile, resumed);
      run(straight, 32);
      Checkpoint.save(straightFile, straight);
    }
    // Parameters, moments, memory and counters, all in one.
    assertArrayEquals(Files.readAllBytes(straightFile), Files.readAllBytes(resumedFile));
    assertTrue(!Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(resumedFile)));
  }

  @Test
  void refusesAnotherConfigurationNamingTheDifference() throws IOException {
    Path file = checkpoint();
    refused(file, config().withSeed(2), DATA, "cannot resume, config.seed was 1 and is now 2");
    refused(file, config().withBatch(5), DATA, "cannot resume, config.batch was 4 and is now 5");
    refused(
        file,
        config().withAlgorithm("mws-mixed"),
        DATA,
        "cannot resume, config.algorithm was mws-replay and is now mws-mixed");
    refused(
        file,
        config().withRates(1e-3, 2e-3, 1e-3),
        DATA,
        "cannot resume, config.likelihoodRate was 0.001 and is now 0.002");
  }

  @Test
  void refusesOtherData() throws IOException {
    Path file = checkpoint();
    refused(file, config(), List.of(0, 1, 2, 3, 4, 1, 2), "cannot resume, data was 7-");
    refused(file, config(), List.of(0, 1, 2, 3, 4, 1), "cannot resume, data was 7-");
  }

  private static void refused(
      Path file, TrainingConfig config, List<Integer> data, String expected) {
    try (Trainer<Integer> trainer = trainer(config, data)) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.resume(file, trainer));
      assertTrue(e.getMessage().startsWith(file + ": " + expected), e.getMessage());
      assertEquals(0, trainer.steps());
    }
  }

  @Test
  void saysThatAnOlderVersionWroteIt() throws IOException {
    Path old = folder.resolve("old.safetensors");
    new SafeTensorsWriter().metadata("format", "mws4j-checkpoint-1").write(old);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.metadata(old));
    assertEquals(
        old + ": this is a checkpoint of an older version of mws4j; train the model again",
        refused.getMessage());
  }

  /** Neither numbers nor what is said of them can be changed unnoticed. */
  @Test
  void refusesAChangedHeader() throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint());
    String text = new String(bytes, ISO_8859_1);
    Path changed = folder.resolve("changed");
    String[][] cases = {
      {"\"step\":\"12\"", "\"step\":\"13\""},
      {"\"model.fields\":\"5\"", "\"model.fields\":\"4\""},
      {"\"crc32c\"", "\"crc32d\""},
    };
    for (String[] each : cases) {
      assertTrue(text.contains(each[0]), each[0]);
      Files.write(changed, text.replace(each[0], each[1]).getBytes(ISO_8859_1));
      IOException e = assertThrows(IOException.class, () -> Checkpoint.metadata(changed));
      assertTrue(
          e.getMessage().startsWith(changed + ": damaged: its checksum is "), e.getMessage());
    }
  }

  @Test
  void refusesAnotherDomain() throws IOException {
    Path file = checkpoint();
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RegexModel.load(file));
    assertEquals(file + ": this is a checkpoint of domain walk, not regex", e.getMessage());
  }

  @Test
  void namesTheFileWhoseSettingsDoNotFit() throws IOException {
    Path file = checkpoint();
    Function<Map<String, String>, WalkModel> fresh =
        settings -> {
          throw new IllegalArgumentException("walk model: setting \"jumps\" is missing");
        };
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.load(file, "walk", fresh));
    assertEquals(file + ": walk model: setting \"jumps\" is missing", e.getMessage());
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint());
    Path cut = folder.resolve("cut");
    for (int length = 0; length < bytes.length; length += length < 64 ? 1 : 97) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      try (Trainer<Integer> trainer = trainer(config(), DATA)) {
        IOException e = assertThrows(IOException.class, () -> Checkpoint.resume(cut, trainer));
        assertTrue(e.getMessage().startsWith(cut.toString()), e.getMessage());
      }
    }
  }

  @Test
  void damageIsRefusedOrStaysWithinTheNumbers() throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint());
    Path damaged = folder.resolve("damaged");
    int refused = 0;
    for (int at = 0; at < bytes.length; at += 13) {
      byte[] copy = bytes.clone();
      copy[at] ^= (byte) 0x80;
      Files.write(damaged, copy);
      try (Trainer<Integer> trainer = trainer(config(), DATA)) {
        try {
          Checkpoint.resume(damaged, trainer);
        } catch (IOException | IllegalArgumentException e) {
          assertTrue(e.getMessage().contains(damaged.toString()), at + ": " + e.getMessage());
          refused++;
        }
      }
    }
    assertTrue(refused > 0);
  }

  @Test
  void aMissingFileIsAnIoException() {
    Path missing = folder.resolve("missing");
    try (Trainer<Integer> trainer = trainer(config(), DATA)) {
      assertThrows(IOException.class, () -> Checkpoint.resume(missing, trainer));
    }
  }

  @Test
  void theModelAloneIsReadLikeACheckpointButNothingGoesOnFromIt() throws IOException {
    Path file = checkpoint();
    Path alone = folder.resolve("alone.safetensors");
    Checkpoint.exportModel(file, alone);
    assertTrue(Files.size(alone) < Files.size(file) / 2);
    Function<Map<String, String>, WalkModel> fresh = settings -> new WalkModel();
    WalkModel expected = Checkpoint.load(file, "walk", fresh);
    WalkModel fromFile = Checkpoint.load(alone, "walk", fresh);
    byte[] content = Files.readAllBytes(alone);
    WalkModel fromMemory = Checkpoint.load(Path.of("inside"), content, "walk", fresh);
    for (Part part : Part.values()) {
      for (Parameter parameter : expected.parameters().of(part)) {
        for (WalkModel model : List.of(fromFile, fromMemory)) {
          assertArrayEquals(
              parameter.value().data,
              model.parameters().of(part).get(parameter.name()).value().data);
        }
      }
    }
    refused(alone, config(), DATA, "holds a model alone");
    content[content.length - 1] ^= 1;
    IOException e =
        assertThrows(
            IOException.class, () -> Checkpoint.load(Path.of("inside"), content, "walk", fresh));
    assertTrue(e.getMessage().startsWith("inside: damaged"), e.getMessage());
  }

  @Test
  void loadsTheModelAlone() throws IOException {
    Path file = checkpoint();
    WalkModel loaded = new WalkModel();
    Checkpoint.loadModel(file, loaded);
    try (Trainer<Integer> trainer = trainer(config(), DATA)) {
      Checkpoint.resume(file, trainer);
      for (Part part : Part.values()) {
        for (Parameter parameter : trainer.model().parameters().of(part)) {
          assertArrayEquals(
              parameter.value().data,
              loaded.parameters().of(part).get(parameter.name()).value().data);
        }
      }
    }
    assertEquals("5", Checkpoint.metadata(file).get("model.fields"));
    assertNotEquals(0, loaded.parameters().prior().get("walks").value().data[0]);
  }
}

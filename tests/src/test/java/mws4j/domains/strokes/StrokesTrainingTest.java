package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import mws4j.domains.KernelFork;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Part;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bits, whatever the threads, the kernels and the interruptions. */
final class StrokesTrainingTest {
  private static final int STEPS = 6;

  @TempDir Path folder;

  private static Stream<String> names() {
    return Algorithms.names().stream();
  }

  /** One thread; then two, stopped in the middle and gone on with by three. */
  @ParameterizedTest
  @MethodSource("names")
  void everyAlgorithmTrainsTheSameWhateverTheThreadsAndPauses(String algorithm) throws IOException {
    Path straight = folder.resolve("straight");
    // Nothing in the first step of reinforce, which finds its baseline there.
    double recognition = 0;
    try (Trainer<CharacterImage> trainer = StrokesDigest.trainer(algorithm, PriorKind.LSTM, 1)) {
      while (trainer.steps() < STEPS) {
        StepReport report = trainer.step();
        assertTrue(Double.isFinite(report.metrics().mean(Metric.ELBO)));
        assertEquals(1, report.metrics().mean(Metric.EXPLAINED));
        assertTrue(report.norm(Part.PRIOR) > 0, "prior");
        assertTrue(report.norm(Part.LIKELIHOOD) > 0, "likelihood");
        recognition += report.norm(Part.RECOGNITION);
      }
      Checkpoint.save(straight, trainer);
    }
    assertTrue(recognition > 0 && Double.isFinite(recognition));
    Path half = folder.resolve("half");
    Path resumed = folder.resolve("resumed");
    try (Trainer<CharacterImage> first = StrokesDigest.trainer(algorithm, PriorKind.LSTM, 2);
        Trainer<CharacterImage> second = StrokesDigest.trainer(algorithm, PriorKind.LSTM, 3)) {
      while (first.steps() < STEPS / 2) {
        first.step();
      }
      Checkpoint.save(half, first);
      Checkpoint.resume(half, second);
      while (second.steps() < STEPS) {
        second.step();
      }
      Checkpoint.save(resumed, second);
    }
    assertArrayEquals(Files.readAllBytes(straight), Files.readAllBytes(resumed));
  }

  @Test
  void threadsDoNotChangeABit() throws IOException {
    byte[] expected = StrokesDigest.run(STEPS, 1, folder.resolve("one"));
    assertArrayEquals(expected, StrokesDigest.run(STEPS, 2, folder.resolve("two")));
    assertArrayEquals(expected, StrokesDigest.run(STEPS, 3, folder.resolve("three")));
  }

  @Test
  void kernelsDoNotChangeABit() throws IOException, InterruptedException {
    Path scalar = folder.resolve("scalar");
    Path simd = folder.resolve("simd");
    assertEquals("scalar; scalar", fork("scalar", scalar));
    String said = fork("simd", simd);
    assertTrue(said.matches("simd [^;]*; simd.*"), said);
    assertArrayEquals(Files.readAllBytes(scalar), Files.readAllBytes(simd));
  }

  private static String fork(String kernels, Path file) throws IOException, InterruptedException {
    return KernelFork.run(StrokesDigest.class, kernels, String.valueOf(STEPS), file.toString());
  }

  @Test
  void anotherModelIsRefused() throws IOException {
    Path file = folder.resolve("checkpoint");
    StrokesDigest.run(1, 1, file);
    StrokesModel wider =
        new StrokesModel(StrokesDigest.settings(PriorKind.NADE).withRecognition(3, 10), 1);
    try (Trainer<CharacterImage> trainer =
        new Trainer<>(
            wider, StrokesDigest.DATA, StrokesDigest.config("mws-mixed"), Compute.of(1))) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.resume(file, trainer));
      assertEquals(file + ": cannot resume, model.hidden was 9 and is now 10", e.getMessage());
    }
  }

  /** Finite parameters whose products are not: named where it shows, nothing learnt from it. */
  @ParameterizedTest
  @CsvSource({"prior, prior.output", "recognition, decoder.output"})
  void overflowStopsTheStepAndChangesNothing(String set, String layer) {
    try (Trainer<CharacterImage> trainer = StrokesDigest.trainer("mws-replay", PriorKind.LSTM, 2)) {
      trainer.step();
      StrokesModel model = (StrokesModel) trainer.model();
      var parameters =
          set.equals("prior") ? model.parameters().prior() : model.parameters().recognition();
      parameters.get(layer + ".weight").fill(Float.MAX_VALUE);
      parameters.get(layer + ".bias").fill(Float.MAX_VALUE);
      float[] before = model.parameters().prior().get("prior.cell.bias").value().data.clone();
      NonFiniteException e = assertThrows(NonFiniteException.class, trainer::step);
      assertTrue(e.getMessage().startsWith("step 1: "), e.getMessage());
      float[] after = model.parameters().prior().get("prior.cell.bias").value().data;
      assertTrue(Arrays.equals(before, after));
      assertEquals(1, trainer.steps());
    }
  }
}

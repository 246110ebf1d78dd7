package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.KernelFork;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bits, whatever the threads, the kernels and the interruptions. */
final class RegexTrainingTest {
  private static final int STEPS = 6;

  @TempDir Path folder;

  @Test
  void threadsDoNotChangeABit() throws IOException {
    byte[] expected = TrainingDigest.run(STEPS, 1, folder.resolve("one"));
    assertArrayEquals(expected, TrainingDigest.run(STEPS, 2, folder.resolve("two")));
    assertArrayEquals(expected, TrainingDigest.run(STEPS, 3, folder.resolve("three")));
  }

  @Test
  void kernelsDoNotChangeABit() throws IOException, InterruptedException {
    Path scalar = folder.resolve("scalar");
    Path simd = folder.resolve("simd");
    assertEquals(
        "scalar, class mws4j.domains.regex.kernel.ScalarRegexKernel", fork("scalar", scalar));
    String said = fork("simd", simd);
    assertTrue(said.startsWith("simd ") && said.endsWith("SimdRegexKernel"), said);
    assertArrayEquals(Files.readAllBytes(scalar), Files.readAllBytes(simd));
  }

  /** Trains in a JVM with the kernels named; returns the last line that it prints. */
  private static String fork(String kernels, Path file) throws IOException, InterruptedException {
    return KernelFork.run(TrainingDigest.class, kernels, String.valueOf(STEPS), file.toString());
  }

  @Test
  void resumedRunEqualsAnUninterruptedOne() throws IOException {
    Path half = folder.resolve("half");
    TrainingDigest.run(STEPS / 2, 2, half);
    Path resumed = folder.resolve("resumed");
    try (Trainer<StringSet> trainer = TrainingDigest.trainer(1)) {
      Checkpoint.resume(half, trainer);
      while (trainer.steps() < STEPS) {
        trainer.step();
      }
      Checkpoint.save(resumed, trainer);
    }
    byte[] expected = TrainingDigest.run(STEPS, 2, folder.resolve("straight"));
    assertArrayEquals(expected, Files.readAllBytes(resumed));
  }

  @Test
  void anotherModelIsRefused() throws IOException {
    Path file = folder.resolve("checkpoint");
    TrainingDigest.run(1, 1, file);
    RegexModel wider = new RegexModel(new RegexSettings(10, 7, 20, 21), 1);
    try (Trainer<StringSet> trainer =
        new Trainer<>(wider, TrainingDigest.DATA, TrainingDigest.config(), Compute.of(1))) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.resume(file, trainer));
      assertEquals(
          file + ": cannot resume, model.priorHidden was 19 and is now 20", e.getMessage());
    }
  }

  @Test
  void loadedModelExplainsAsTheTrainedOne() throws IOException {
    Path file = folder.resolve("checkpoint");
    List<StringSet> novel = List.of(StringSet.of("1:2", "33:4"), StringSet.of("", "x"));
    List<ConceptPosterior> expected;
    try (Trainer<StringSet> trainer = TrainingDigest.trainer(1)) {
      trainer.step();
      Checkpoint.save(file, trainer);
      RegexModel model = (RegexModel) trainer.model();
      expected = new RegexExplainer(model, Compute.of(1)).explainAll(novel, 3, 30);
    }
    List<ConceptPosterior> found = RegexExplainer.load(file).explainAll(novel, 3, 30);
    for (int i = 0; i < novel.size(); i++) {
      assertTrue(expected.get(i).programs().size() > 0);
      assertEquals(expected.get(i).programs(), found.get(i).programs());
      assertEquals(expected.get(i).bound(), found.get(i).bound());
      assertEquals(expected.get(i).oddness("1:3"), found.get(i).oddness("1:3"));
    }
  }

  /** Finite parameters whose products are not: named where it shows, nothing learnt from it. */
  @Test
  void overflowStopsTheStepAndChangesNothing() {
    for (String set : List.of("prior", "recognition")) {
      try (Trainer<StringSet> trainer = TrainingDigest.trainer(2)) {
        trainer.step();
        RegexModel model = (RegexModel) trainer.model();
        var parameters =
            set.equals("prior") ? model.parameters().prior() : model.parameters().recognition();
        parameters.get("output.weight").fill(Float.MAX_VALUE);
        parameters.get("output.bias").fill(Float.MAX_VALUE);
        float[] before = model.parameters().prior().get("lstm.bias").value().data.clone();
        NonFiniteException e = assertThrows(NonFiniteException.class, trainer::step);
        assertTrue(e.getMessage().startsWith("step 1: "), e.getMessage());
        assertTrue(
            Arrays.equals(before, model.parameters().prior().get("lstm.bias").value().data), set);
        assertEquals(1, trainer.steps());
      }
    }
  }

  @Test
  void oddnessOfWhatNoProgramMakesIsInfinite() {
    RegexModel model = new RegexModel(new RegexSettings(10, 7, 19, 21), 1);
    model.countBackground(TrainingDigest.DATA);
    ConceptPosterior posterior =
        new RegexExplainer(model, Compute.of(1))
            .explainAll(List.of(StringSet.of("1", "22")), 1, 3)
            .get(0);
    assertEquals(Double.NEGATIVE_INFINITY, posterior.logPredictive("\u00e9"));
    assertEquals(Double.POSITIVE_INFINITY, posterior.oddness("\u00e9"));
    assertTrue(Double.isFinite(posterior.oddness("3")));
    double mass = 0;
    for (int rank = 0; rank < posterior.programs().size(); rank++) {
      mass += posterior.mass(rank);
    }
    assertEquals(1, mass, 1e-9);
  }
}

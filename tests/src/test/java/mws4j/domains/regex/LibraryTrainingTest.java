package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose programs are written with macros are trained, stored and asked. */
final class LibraryTrainingTest {
  private static TrainingConfig config(int steps) {
    return RegexModel.trainingDefaults()
        .withBatch(4)
        .withParticles(3, 6)
        .withRates(1e-2, 1e-2, 1e-2)
        .withSchedule(5, steps);
  }

  private static RegexModel trained(int steps, int threads, Path file) throws IOException {
    RegexModel model =
        new RegexModel(LibraryModels.settings(12).withLibrary(LibraryModels.LIBRARY), 7);
    model.countBackground(LibraryModels.DATA);
    try (Trainer<StringSet> trainer =
        new Trainer<>(model, LibraryModels.DATA, config(steps), Compute.of(threads))) {
      while (trainer.steps() < steps) {
        trainer.step();
      }
      Checkpoint.save(file, trainer);
      checkMemory(trainer.memory());
    }
    return model;
  }

  /** Each regex once, written in the shortest way, many with macros. */
  private static void checkMemory(Memory memory) {
    int macros = 0;
    for (int i = 0; i < memory.instances(); i++) {
      HashSet<RegexProgram> different = new HashSet<>();
      ProgramBatch programs = new ProgramBatch();
      memory.addTo(i, programs);
      LibraryModels.assertShortest(programs);
      for (int rank = 0; rank < memory.size(i); rank++) {
        different.add(LibraryModels.LIBRARY.program(memory.program(i, rank)));
        macros += Arrays.stream(memory.program(i, rank)).anyMatch(RegexTokens::isMacro) ? 1 : 0;
      }
      assertEquals(memory.size(i), different.size());
    }
    assertTrue(macros > 3, "programs with a macro: " + macros);
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void everyAlgorithmTrains(String algorithm) {
    RegexModel model =
        new RegexModel(LibraryModels.settings(12).withLibrary(LibraryModels.LIBRARY), 7);
    model.countBackground(LibraryModels.DATA);
    int samples = algorithm.equals("reinforce") ? 1 : 12;
    TrainingConfig config =
        config(40).with(new Particles(3, samples, 1.5, 0)).withAlgorithm(algorithm);
    double explained = 0;
    try (Trainer<StringSet> trainer =
        new Trainer<>(model, LibraryModels.DATA, config, Compute.of(1))) {
      while (trainer.steps() < 40) {
        StepReport report = trainer.step();
        explained += report.metrics().mean(Metric.EXPLAINED);
        for (Part part : Part.values()) {
          assertTrue(Double.isFinite(report.norm(part)), part.toString());
        }
      }
    }
    assertTrue(explained > 0, "some instance is explained in some step");
  }

  private static Stream<String> algorithms() {
    return Algorithms.names().stream();
  }

  @Test
  void learnsTheSameOnAnyThreadsAndIsLoadedAgain(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    RegexModel model = trained(60, 1, one);
    trained(60, 2, two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    RegexModel loaded = RegexModel.load(one);
    assertEquals(LibraryModels.LIBRARY, loaded.library());
    assertEquals(model.settings(), loaded.settings());
    ProgramBatch programs =
        LibraryModels.batch(LibraryModels.write("\\d\\d:\\d\\d"), LibraryModels.write("\\X+"));
    assertArrayEquals(
        LibraryModels.score(model.prior(KernelProvider.create()), programs),
        LibraryModels.score(loaded.prior(KernelProvider.create()), programs));
    Path alone = folder.resolve("alone");
    Checkpoint.exportModel(one, alone);
    assertEquals(LibraryModels.LIBRARY, RegexModel.load(alone).library());
  }

  @Test
  void answersAreRegexesWithoutMacrosEachOnce(@TempDir Path folder) throws IOException {
    RegexModel model = trained(60, 1, folder.resolve("run"));
    RegexExplainer explainer = new RegexExplainer(model, Compute.of(1));
    for (ConceptPosterior posterior :
        List.of(
            explainer.explain(List.of("12:30", "09:15", "22:00"), 1, 5),
            explainer.explainAll(LibraryModels.DATA, 1, 5).get(0))) {
      List<RegexProgram> programs = posterior.programs();
      assertEquals(programs.size(), new HashSet<>(programs).size());
      assertFalse(programs.isEmpty());
      double before = Double.POSITIVE_INFINITY;
      for (int rank = 0; rank < programs.size(); rank++) {
        assertEquals(programs.get(rank), RegexProgram.parse(programs.get(rank).toString()));
        assertTrue(posterior.logJoint(rank) <= before);
        before = posterior.logJoint(rank);
      }
    }
  }

  @Test
  void memoriesOfAnotherLibraryAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run");
    trained(5, 1, file);
    RegexModel other =
        new RegexModel(LibraryModels.settings(12).withLibrary(RegexLibrary.parse("two \\d\\d")), 7);
    other.countBackground(LibraryModels.DATA);
    try (Trainer<StringSet> trainer =
        new Trainer<>(other, LibraryModels.DATA, config(5), Compute.of(1))) {
      assertTrue(
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.resume(file, trainer))
              .getMessage()
              .contains("cannot resume, model.library was two"));
    }
  }
}

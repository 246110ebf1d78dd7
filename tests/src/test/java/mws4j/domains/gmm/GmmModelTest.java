package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Scalars;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmModelTest {
  @TempDir Path folder;

  private static TrainingConfig config() {
    return GmmModel.trainingDefaults().withBatch(8).withShards(3).withSchedule(2, 40);
  }

  private static Trainer<MiniDataset> trainer(int threads) throws IOException {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    return new Trainer<>(model, GmmData.readSample(), config(), Compute.of(threads));
  }

  private byte[] run(int steps, int threads, String name) throws IOException {
    try (Trainer<MiniDataset> trainer = trainer(threads)) {
      for (int step = 0; step < steps; step++) {
        trainer.step();
      }
      Checkpoint.save(folder.resolve(name), trainer);
    }
    return Files.readAllBytes(folder.resolve(name));
  }

  @Test
  void startsFromTheIdentity() {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, model.sigma());
    assertEquals(7, model.maxProgramLength());
    assertEquals("0100000", model.print(new int[] {0, 1, 0, 0, 0, 0, 0}));
    assertEquals(14 * 16 + 16 + 16 * 49 + 49, Scalars.in(model.parameters().recognition()));
  }

  @Test
  void varianceMakesRoundClusters() {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    model.parameters().likelihood().get("theta").fill(0.5);
    assertEquals(0.5, model.sigma()[0][1], 0);
    model.setVariance(0.03);
    double[][] sigma = model.sigma();
    assertEquals(0.03, sigma[0][0], 1e-8);
    assertEquals(0.03, sigma[1][1], 1e-8);
    assertEquals(0, sigma[0][1]);
    assertEquals(0, sigma[1][0]);
    model.setVariance(1e-8);
    model.likelihood(KernelProvider.create()).refresh();
  }

  @Test
  void checkpointGivesTheSameModelBack() throws IOException {
    run(5, 1, "checkpoint");
    GmmModel trained;
    try (Trainer<MiniDataset> again = trainer(1)) {
      Checkpoint.resume(folder.resolve("checkpoint"), again);
      trained = (GmmModel) again.model();
    }
    GmmModel loaded = GmmModel.load(folder.resolve("checkpoint"));
    assertEquals(trained.structure(), loaded.structure());
    assertArrayEquals(trained.sigma(), loaded.sigma());
    for (Parameter parameter : trained.parameters().recognition()) {
      assertArrayEquals(
          parameter.value().data,
          loaded.parameters().recognition().get(parameter.name()).value().data);
    }
  }

  @Test
  void refusesACheckpointOfAnotherDomain() throws IOException {
    Path file = folder.resolve("walk");
    try (Trainer<Integer> walk =
        new Trainer<>(new WalkModel(), List.of(1), TrainingConfig.defaults(), Compute.of(1))) {
      Checkpoint.save(file, walk);
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> GmmModel.load(file));
    assertEquals(file + ": this is a checkpoint of domain walk, not gmm", e.getMessage());
  }

  @Test
  void threadsAndInterruptionsDoNotChangeABit() throws IOException {
    byte[] expected = run(12, 1, "one");
    assertArrayEquals(expected, run(12, 2, "two"));
    run(6, 2, "half");
    try (Trainer<MiniDataset> resumed = trainer(3)) {
      Checkpoint.resume(folder.resolve("half"), resumed);
      while (resumed.steps() < 12) {
        resumed.step();
      }
      Checkpoint.save(folder.resolve("resumed"), resumed);
    }
    assertArrayEquals(expected, Files.readAllBytes(folder.resolve("resumed")));
  }

  @Test
  void freshRecognitionSharesTheGenerativeModelOnly() {
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    GmmModel fresh = model.withFreshRecognition(2);
    assertSame(model.parameters().prior(), fresh.parameters().prior());
    assertSame(model.parameters().likelihood(), fresh.parameters().likelihood());
    model.setVariance(0.25);
    assertEquals(0.25, fresh.sigma()[0][0]);
    Parameter old = model.parameters().recognition().get("hidden.weight");
    Parameter own = fresh.parameters().recognition().get("hidden.weight");
    assertNotEquals(old.value().data[0], own.value().data[0]);
    assertEquals(
        new GmmModel(GmmModel.Settings.defaults(), 2)
            .parameters()
            .recognition()
            .get("hidden.weight")
            .value()
            .data[0],
        own.value().data[0]);
  }

  @Test
  void refusesSizesThatAreNone() {
    refused("number of points must be 1 to 10, not 11", () -> new GmmModel.Settings(11, 16));
    refused("number of points must be 1 to 10, not 0", () -> new GmmModel.Settings(0, 16));
    refused(
        "width of the recognition network must be 1 to 4096, not 0",
        () -> new GmmModel.Settings(7, 0));
    refused(
        "gmm model: setting \"hidden\" is missing; the model was made by another version",
        () -> GmmModel.Settings.of(Map.of("points", "7")));
    GmmModel.Settings sizes = new GmmModel.Settings(5, 9);
    assertEquals(sizes, GmmModel.Settings.of(new GmmModel(sizes, 1).settings()));
  }

  private static void refused(String message, Runnable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }

  /** {@code log p(x)} of each mini-dataset by enumeration. */
  static double[] logEvidence(GmmModel model, List<MiniDataset> data) {
    JointScorer<MiniDataset> joint = new JointScorer<>(model, KernelProvider.create());
    ProgramBatch programs = model.allPrograms().orElseThrow();
    double[] evidence = new double[data.size()];
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = LogWeights.logSumExp(joint.score(programs, data.get(i)), 0, programs.size());
    }
    return evidence;
  }

  @ParameterizedTest
  @ValueSource(strings = {"train.csv", "test.csv"})
  void evidenceOfTheOfficialDataAgreesWithTheDenseGaussian(String name) throws IOException {
    List<MiniDataset> data = GmmData.read(GmmDataTest.official(name));
    GmmModel model = new GmmModel(GmmModel.Settings.defaults(), 1);
    model.setVariance(0.03);
    double[] found = logEvidence(model, data);
    double[][] truth = {{0.03, 0}, {0, 0.03}};
    double mean = 0;
    for (int i = 0; i < found.length; i++) {
      // Theta is a float, so Sigma is off by 1e-7 of itself.
      double expected = DenseTwin.logEvidence(data.get(i), truth);
      assertEquals(expected, found[i], 1e-5);
      mean += expected / found.length;
    }
    double ours = Arrays.stream(found).average().orElseThrow();
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "mean log p of {0}: {1}, twin {2}", name, ours, mean);
    assertEquals(mean, ours, 1e-5);
    assertTrue(ours < 0);
  }
}

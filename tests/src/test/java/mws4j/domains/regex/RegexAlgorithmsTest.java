package mws4j.domains.regex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.Part;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strings, where most programs are impossible, with every algorithm. */
final class RegexAlgorithmsTest {
  private static final int STEPS = 8;

  @TempDir Path folder;

  private static Stream<String> names() {
    return Algorithms.names().stream();
  }

  private static Trainer<StringSet> trainer(String algorithm, int threads) {
    TrainingConfig config =
        TrainingDigest.config()
            .with(new Particles(3, algorithm.equals("reinforce") ? 1 : 12, 1.5, 0))
            .withAlgorithm(algorithm);
    RegexModel model = new RegexModel(new RegexSettings(10, 7, 19, 21), 1);
    model.countBackground(TrainingDigest.DATA);
    return new Trainer<>(model, TrainingDigest.DATA, config, Compute.of(threads));
  }

  @ParameterizedTest
  @MethodSource("names")
  void trainsTheSameWhateverTheThreadsAndPauses(String algorithm) throws IOException {
    Path straight = folder.resolve("straight");
    double explained = 0;
    try (Trainer<StringSet> trainer = trainer(algorithm, 1)) {
      while (trainer.steps() < STEPS) {
        StepReport report = trainer.step();
        explained += report.metrics().mean(Metric.EXPLAINED);
        assertTrue(Double.isFinite(report.norm(Part.RECOGNITION)));
      }
      Checkpoint.save(straight, trainer);
    }
    assertTrue(explained > 0, "some instance is explained in some step");
    assertTrue(explained < STEPS, "some is not");
    Path half = folder.resolve("half");
    Path resumed = folder.resolve("resumed");
    try (Trainer<StringSet> first = trainer(algorithm, 2);
        Trainer<StringSet> second = trainer(algorithm, 3)) {
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
}

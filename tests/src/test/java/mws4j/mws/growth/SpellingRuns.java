package mws4j.mws.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.TrainingConfig;

/** Short runs on the language that spells. */
final class SpellingRuns {
  static final List<String> TEXTS =
      List.of("ab", "ba", "aab", "abab", "abba", "babab", "ababab", "abababab", "bbbbbb");

  /** Steps of an iteration. */
  static final int STEPS = 5;

  private SpellingRuns() {}

  static TrainingConfig training() {
    TrainingConfig config =
        TrainingConfig.defaults()
            .withAlgorithm("mws-mixed")
            .withBatch(4)
            .withShards(3)
            .withParticles(3, 2)
            .withRates(0.1, 0.1, 0.1)
            .withSchedule(2, STEPS);
    return config.with(config.variations().withReplay(Replay.BEST));
  }

  static GrowthConfig growth() {
    return new GrowthConfig(
        3, new SearchLimits(3, 60), new SearchLimits(3, 40), 4, 2, Recognition.KEPT, true);
  }

  static GrowingTrainer<String> trainer(GrowthConfig growth, int threads) {
    return new GrowingTrainer<>(
        new SpellingModel(1), TEXTS, training(), growth, Compute.of(threads));
  }

  /** The checkpoint of a whole run. */
  static byte[] run(GrowthConfig growth, int threads, Path file) throws IOException {
    try (GrowingTrainer<String> trainer = trainer(growth, threads)) {
      trainer.run(() -> false, new GrowthListener() {});
      return saved(trainer, file);
    }
  }

  static byte[] saved(GrowingTrainer<?> trainer, Path file) throws IOException {
    trainer.save(file);
    return Files.readAllBytes(file);
  }

  /** Everything that a listener is told. */
  static final class Log implements GrowthListener {
    final List<String> events = new ArrayList<>();
    final List<StageReport> reports = new ArrayList<>();
    final List<StepReport> steps = new ArrayList<>();

    @Override
    public void begins(int iteration, Stage stage) {
      events.add("begins " + iteration + " " + stage.label());
    }

    @Override
    public void stepped(StepReport report) {
      steps.add(report);
      events.add("step " + report.step());
    }

    @Override
    public void finished(StageReport report) {
      reports.add(report);
      events.add("finished " + report.iteration() + " " + report.stage().label());
    }
  }

  /** Stops at some question, and from then on. */
  static final class StopAt implements BooleanSupplier {
    private final int question;
    private int asked;

    StopAt(int question) {
      this.question = question;
    }

    @Override
    public synchronized boolean getAsBoolean() {
      return asked++ >= question;
    }
  }
}

package mws4j.cli.functional.growth;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.Progress;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.StopRequest;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthListener;
import mws4j.mws.growth.Stage;
import mws4j.mws.growth.StageReport;
import mws4j.mws.training.StepReport;

/** Lets a language grow, shows how it goes and keeps the run folder up to date. */
final class GrowthLoop implements GrowthListener {
  private static final double CHECKPOINT_SECONDS = 120;
  private static final double FLUSH_SECONDS = 5;

  private static final Map<Stage, String> WORDS =
      Map.of(
          Stage.SEARCH_PRIOR, "search under the prior",
          Stage.TRAIN, "training",
          Stage.SEARCH_RECOGNITION, "search under recognition",
          Stage.GROW, "growth");

  /** Why a run came to its end. */
  enum End {
    /** All iterations are done. */
    DONE,
    /** The time is over. */
    TIME,
    /** The user asked to stop. */
    INTERRUPTED
  }

  private final GrowingTrainer<?> trainer;
  private final RunFolder folder;
  private final StagesCsv stages;
  private final MetricsCsv metrics;
  private final long checkpointEvery;
  private final double seconds;
  private final StopRequest stop;
  private final Progress progress;

  private final long start = System.nanoTime();
  private double lastCheckpoint;
  private double lastFlush;
  private long saved;
  private String stage = "";
  private String standing = "";
  private long stepsBefore;

  /**
   * A loop over the iterations that are left.
   *
   * @param checkpointEvery steps between checkpoints within a training, or 0 for every two minutes
   * @param seconds to train, may be infinite
   */
  GrowthLoop(
      GrowingTrainer<?> trainer,
      RunFolder folder,
      StagesCsv stages,
      MetricsCsv metrics,
      long checkpointEvery,
      double seconds,
      StopRequest stop,
      Progress progress) {
    this.trainer = trainer;
    this.folder = folder;
    this.stages = stages;
    this.metrics = metrics;
    this.checkpointEvery = checkpointEvery;
    this.seconds = seconds;
    this.stop = stop;
    this.progress = progress;
    saved = number(trainer);
  }

  /**
   * The number of the checkpoint that a trainer would write now: stages and steps that it has
   * behind it.
   */
  static long number(GrowingTrainer<?> trainer) {
    return StagesCsv.done(trainer) + trainer.trainer().steps();
  }

  /** A stage in words. */
  static String words(Stage stage) {
    return WORDS.get(stage);
  }

  /** Goes on up to a checkpoint of all that is done. */
  End run() throws IOException {
    try {
      return train();
    } catch (IOException e) {
      folder.requireThere(); // else the message is of some file in it
      throw e;
    }
  }

  private End train() throws IOException {
    boolean done = trainer.run(() -> stop.requested() || elapsed() >= seconds, this);
    save();
    if (done) {
      return End.DONE;
    }
    return stop.requested() ? End.INTERRUPTED : End.TIME;
  }

  private double elapsed() {
    return (System.nanoTime() - start) * 1e-9;
  }

  @Override
  public void begins(int iteration, Stage next) {
    stage = words(next);
    stepsBefore = trainer.trainer().steps();
    show(stage);
  }

  @Override
  public void stepped(StepReport report) throws IOException {
    double now = elapsed();
    metrics.add(report, now);
    boolean due =
        checkpointEvery > 0
            ? report.step() % checkpointEvery == 0
            : now - lastCheckpoint >= CHECKPOINT_SECONDS;
    if (due) {
      save();
    }
    if (now - lastFlush >= FLUSH_SECONDS) {
      folder.requireThere();
      metrics.flush();
      lastFlush = now;
    }
    show(stage + " step " + (report.step() - stepsBefore));
  }

  @Override
  public void finished(StageReport report) throws IOException {
    stages.add(report);
    standing =
        String.format(
            Locale.ROOT,
            "%d of %d solved, %s%d abstractions",
            report.solved(),
            report.instances(),
            report.solved() == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f nats, ", -report.meanLogJoint()),
            report.library().size());
    save();
    show(stage);
  }

  private void show(String doing) {
    progress.update(trainer.iterations(), standing.isEmpty() ? doing : standing + ", " + doing);
  }

  /** The rows first, onto the disk: a checkpoint must not be ahead of them. */
  private void save() throws IOException {
    metrics.force();
    stages.force();
    long number = number(trainer);
    if (number != saved || folder.needsCheckpoint()) {
      trainer.save(folder.checkpoint(number));
      saved = number;
      lastCheckpoint = elapsed();
      folder.prune();
      folder.forgetReplaced();
    }
  }
}

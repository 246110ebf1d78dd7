package mws4j.cli.train;

import java.io.IOException;
import java.util.Locale;
import mws4j.cli.run.MetricsCsv;
import mws4j.cli.run.Progress;
import mws4j.cli.run.RunFolder;
import mws4j.cli.run.StopRequest;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.StepReport;
import mws4j.mws.training.Trainer;

/**
 * Takes training steps, shows how it goes and keeps the run folder up to date.
 *
 * @param <X> an observation
 * @param <M> the model
 */
final class TrainingLoop<X, M extends ProgramModel<X>> {
  private static final double CHECKPOINT_SECONDS = 120;
  private static final double FLUSH_SECONDS = 5;

  /** Between looks whether the run folder is still there. */
  private static final double WATCH_SECONDS = 1;

  /** The means that are shown are over about this many of the last steps. */
  private static final double SHOWN_STEPS = 20;

  /** Why a run came to its end. */
  enum End {
    /** All steps are done. */
    DONE,
    /** The time is over. */
    TIME,
    /** The user asked to stop. */
    INTERRUPTED
  }

  private final TrainedModel<X, M> trained;
  private final Trainer<X> trainer;
  private final TrainingSet<X, M> set;
  private final RunFolder folder;
  private final MetricsCsv metrics;
  private final ExactCurve<X, M> exact;
  private final long checkpointEvery;
  private final double seconds;
  private final StopRequest stop;

  private final long start = System.nanoTime();
  private double lastCheckpoint;
  private double lastFlush;
  private double lastWatch;
  private final long first;
  private long saved;

  private double shownBound = Double.NaN;
  private double shownExplained = Double.NaN;
  private double shownDream = Double.NaN;
  private double shownSeconds = Double.NaN;

  /**
   * A loop over the steps that are left.
   *
   * @param checkpointEvery steps between checkpoints, or 0 for every two minutes
   * @param seconds to train, may be infinite
   */
  TrainingLoop(
      TrainedModel<X, M> trained,
      TrainingSet<X, M> set,
      RunFolder folder,
      MetricsCsv metrics,
      ExactCurve<X, M> exact,
      long checkpointEvery,
      double seconds,
      StopRequest stop) {
    this.trained = trained;
    trainer = trained.trainer();
    this.set = set;
    this.folder = folder;
    this.metrics = metrics;
    this.exact = exact;
    this.checkpointEvery = checkpointEvery;
    this.seconds = seconds;
    this.stop = stop;
    first = trainer.steps();
    saved = first;
  }

  /** Trains, up to a checkpoint of the last step. */
  End run(Progress progress) throws IOException {
    try {
      return train(progress);
    } catch (IOException e) {
      folder.requireThere(); // else the message is of some file in it
      throw e;
    }
  }

  private End train(Progress progress) throws IOException {
    long total = trainer.config().steps();
    End end = End.DONE;
    while (trainer.steps() < total) {
      if (stop.requested()) {
        end = End.INTERRUPTED;
        break;
      }
      if (elapsed() >= seconds && trainer.steps() > first) { // no model without a step
        end = End.TIME;
        break;
      }
      StepReport report = trainer.step();
      metrics.add(report, elapsed());
      exact.follow(trained);
      show(report, progress);
      keep();
    }
    save();
    return end;
  }

  /** Seconds since the loop was made. */
  double elapsed() {
    return (System.nanoTime() - start) * 1e-9;
  }

  private void keep() throws IOException {
    double now = elapsed();
    if (now - lastWatch >= WATCH_SECONDS) {
      folder.requireThere();
      lastWatch = now;
    }
    boolean due =
        checkpointEvery > 0
            ? trainer.steps() % checkpointEvery == 0
            : now - lastCheckpoint >= CHECKPOINT_SECONDS;
    if (due) {
      save();
      lastCheckpoint = now;
    }
    if (now - lastFlush >= FLUSH_SECONDS) {
      metrics.flush();
      lastFlush = now;
    }
  }

  /** The metrics first, onto the disk: a checkpoint must not be ahead of them. */
  private void save() throws IOException {
    metrics.force();
    if (trainer.steps() != saved || folder.needsCheckpoint()) {
      Checkpoint.save(folder.checkpoint(trainer.steps()), trainer);
      saved = trainer.steps();
      folder.prune();
      folder.forgetReplaced();
    }
  }

  private void show(StepReport report, Progress progress) {
    shownBound = mean(shownBound, report.metrics().mean(Metric.ELBO));
    shownExplained = mean(shownExplained, report.metrics().mean(Metric.EXPLAINED));
    shownDream = mean(shownDream, report.metrics().mean(Metric.LOG_DREAM));
    shownSeconds = mean(shownSeconds, report.seconds());
    String speed = String.format(Locale.ROOT, "%.1f step/s, ", 1 / shownSeconds);
    progress.update(trainer.steps(), speed + (dreams(report) ? dreaming() : explaining()));
  }

  /** Whether a step learnt from dreams alone and looked at no data. */
  private static boolean dreams(StepReport report) {
    return Double.isNaN(report.metrics().mean(Metric.EXPLAINED));
  }

  private String dreaming() {
    return String.format(
        Locale.ROOT,
        "dreams first (of %d), log r(z|x) of dreams %.1f",
        trainer.config().variations().pretraining(),
        shownDream);
  }

  private String explaining() {
    String bound = Double.isNaN(shownBound) ? "" : set.bound(shownBound) + ", ";
    return bound + String.format(Locale.ROOT, "explained %.0f%%", 100 * shownExplained);
  }

  private static double mean(double before, double value) {
    if (!Double.isFinite(value)) {
      return before;
    }
    return Double.isNaN(before) ? value : before + (value - before) / SHOWN_STEPS;
  }
}

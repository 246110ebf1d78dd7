package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mws4j.cli.run.StepPlan;
import mws4j.mws.training.TrainingConfig;

/**
 * An experiment whose runs have as many steps as fit into the same time. Their number is planned
 * from seconds per step that are measured before the first run, one kind of run after the other, so
 * that what else the machine does during a run changes nothing.
 */
final class EqualTime implements Experiment {
  private final TimedExperiment experiment;
  private final Duration budget;
  private final boolean limitsDreams;
  private StepSecondsCsv paces;

  /**
   * Plans.
   *
   * @param budget of one run's training on one thread
   * @param limitsDreams whether dreams at the start are at most a quarter of it
   */
  EqualTime(TimedExperiment experiment, Duration budget, boolean limitsDreams) {
    this.limitsDreams = limitsDreams;
    this.experiment = experiment;
    this.budget = budget;
  }

  private double seconds() {
    return budget.toNanos() * 1e-9;
  }

  @Override
  public void prepare(Path folder, List<Job> jobs, BooleanSupplier stop, Consumer<String> progress)
      throws IOException {
    paces = StepSecondsCsv.open(folder.resolve("step-seconds.csv"));
    for (Job job : jobs) {
      if (!paces.has(job) && !stop.getAsBoolean()) {
        progress.accept("measuring " + job.algorithm() + " K=" + job.k());
        paces.add(job, experiment.pace(job, seconds()));
      }
    }
  }

  @Override
  public TrainingConfig config(Job job) {
    return StepPlan.fitted(paces.get(job), experiment.config(job), seconds(), limitsDreams);
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop)
      throws IOException {
    return experiment.run(job, config, stop);
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> configuration = experiment.configuration();
    configuration.remove("steps");
    configuration.remove("warmup");
    configuration.put("budgetSeconds", String.valueOf(seconds()));
    return configuration;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(experiment.notes());
    notes.add(
        "Every run has as many steps as fit into "
            + seconds()
            + " s on one thread; seconds per step were measured once, before the first run"
            + " (step-seconds.csv).");
    return notes;
  }

  @Override
  public String name() {
    return experiment.name();
  }

  @Override
  public String title() {
    return experiment.title();
  }

  @Override
  public TrainingConfig base() {
    return experiment.base();
  }

  @Override
  public KConvention convention() {
    return experiment.convention();
  }

  @Override
  public Map<String, String> settings() {
    return experiment.settings();
  }

  @Override
  public List<Figure> figures() {
    return experiment.figures();
  }
}

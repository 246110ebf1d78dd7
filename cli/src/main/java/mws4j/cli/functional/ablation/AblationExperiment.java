package mws4j.cli.functional.ablation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.functional.evaluation.TestedTasks;
import mws4j.cli.functional.growth.GrowthPlan;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.Outcome;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthConfig.Recognition;
import mws4j.mws.growth.GrowthListener;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * What each part of the system is worth: it is trained without the part, and tested on tasks that
 * were held back. K is the number of iterations.
 *
 * @param training tasks to learn from
 * @param held tasks that were held back, perhaps none
 * @param testBudget expansions of the search for one of these under the recognition model, and for
 *     all of a type together under the prior
 */
record AblationExperiment(
    ProgramKind language,
    List<Task> training,
    List<KnownTask> held,
    GrowthPlan plan,
    FunctionalSettings sizes,
    long testBudget)
    implements Experiment {
  static final String NAME = "dreamcoder";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "mws4j: what the parts of a growing language are worth (" + language.domain() + ")";
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "%d tasks to learn from, %d held back. K is the number of iterations. Tasks that were held"
                .formatted(training.size(), held.size())
            + " back are searched for from empty memories with language, weights and network as"
            + " they are after the last iteration: under the network with a budget for each task,"
            + " under the prior with one for all of a type. All budgets are expansions.");
    for (Variant variant : Variant.values()) {
      notes.add(variant.label() + ": " + variant.description() + ".");
    }
    return notes;
  }

  @Override
  public String kind() {
    return "variant";
  }

  @Override
  public TrainingConfig base() {
    return plan.training();
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("language", language.domain());
    settings.put("tasks", Checkpoint.fingerprint(training));
    settings.put("heldBack", Checkpoint.fingerprint(held.stream().map(KnownTask::task).toList()));
    settings.put("testBudget", String.valueOf(testBudget));
    plan.growth().toMap().forEach((name, value) -> settings.put("growth." + name, value));
    settings.put("model", sizes.toString());
    return settings;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("solved", "tasks solved in training"),
        Figure.of("nats", "nats of their programs, mean"),
        Figure.of("library", "productions learned"),
        Figure.of("test_recognition", "held-back tasks solved under the network"),
        Figure.of("test_prior", "held-back tasks solved under the prior"));
  }

  @Override
  public boolean defined(String variant, int k) {
    return true;
  }

  @Override
  public TrainingConfig config(Job job) {
    return base().withSeed(job.seed());
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop)
      throws IOException {
    Variant variant = Variant.of(job.algorithm());
    FunctionalModel model =
        FunctionalModel.of(language.domain(), language.primitives(), sizes, job.seed());
    GrowthConfig growth = variant.apply(plan.growth()).withIterations(job.k());
    Compute compute = Compute.of(1);
    try (GrowingTrainer<Task> trainer =
        new GrowingTrainer<>(new AblatedModel(model, variant), training, config, growth, compute)) {
      if (!trainer.run(stop, new GrowthListener() {})) {
        return Optional.empty();
      }
      double[] logJoint = solved(trainer.memory());
      TestedTasks tests = new TestedTasks(model, testBudget, compute, stop);
      double recognition =
          growth.recognition() == Recognition.NONE || held.isEmpty()
              ? Double.NaN
              : tests.solved(held, SearchOrder.RECOGNITION);
      double prior = held.isEmpty() ? Double.NaN : tests.solved(held, SearchOrder.PRIOR);
      return stop.getAsBoolean()
          ? Optional.empty()
          : Optional.of(
              Outcome.of(
                  logJoint.length,
                  -Arrays.stream(logJoint).average().orElse(Double.NaN),
                  model.language().abstractions().size(),
                  recognition,
                  prior));
    }
  }

  /** {@code log p(z,x)} of the best program of each solved task. */
  private static double[] solved(Memory memory) {
    double[] best = new double[memory.instances()];
    int solved = 0;
    for (int i = 0; i < best.length; i++) {
      if (memory.size(i) > 0) {
        best[solved++] = memory.logJoint(i, 0);
      }
    }
    return Arrays.copyOf(best, solved);
  }
}

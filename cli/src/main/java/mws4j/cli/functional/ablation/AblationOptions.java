package mws4j.cli.functional.ablation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mws4j.cli.functional.growth.GrowthNumbers;
import mws4j.cli.functional.growth.GrowthPlan;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.functional.task.KnownTasks;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ThreadsOption;
import mws4j.cli.reproduce.Sweep;
import mws4j.cli.reproduce.SweepRun;
import mws4j.domains.functional.FunctionalSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code mws4j reproduce dreamcoder}, and what it does. */
public final class AblationOptions {
  private static final int MOST_SEEDS = 10_000;

  /** Of the sample, every so many tasks one is held back. */
  private static final int HELD_BACK = 3;

  /** For the sample, as its iterations are. */
  private static final int SAMPLE_ITERATIONS = 3;

  @Option(
      names = "--language",
      paramLabel = "lists|texts",
      description = "Which domain (default: ${DEFAULT-VALUE}).")
  private String language = "lists";

  @Option(
      names = "--tasks",
      paramLabel = "FILE",
      description =
          "Tasks to learn from, those of split \"train\" if the file has parts (default: two thirds"
              + " of the sample).")
  private Path tasks;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description =
          "Tasks held back, those of split \"test\" if the file has parts (default: those of"
              + " --tasks, or the last third of the sample).")
  private Path test;

  @Option(
      names = "--variants",
      paramLabel = "NAME",
      split = ",",
      description =
          "full, no-library, no-recognition, neither, memorise, plain-dreams (default: all).")
  private List<String> variants = Variant.labels();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Runs of each kind, with the seeds 1 to N (default: ${DEFAULT-VALUE}).")
  private int seeds = 1;

  @Mixin private GrowthNumbers numbers;

  @Option(
      names = "--test-budget",
      paramLabel = "N",
      description =
          "Expansions for each held-back task under the network, and for all of a type under the"
              + " prior (default: that of the search under recognition).")
  private Long testBudget;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results (default: runs/reproduce-dreamcoder).")
  private Path out;

  @Mixin private ThreadsOption threads;

  @Mixin private JsonOption format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Runs what is left of the sweep and returns the exit code. */
  public int run() throws IOException {
    numbers.check();
    Checks.range("--seeds", seeds, 1, MOST_SEEDS);
    threads.check();
    variants.forEach(Variant::of);
    ProgramKind kind = kind();
    GrowthPlan plan = plan();
    long budget = testBudget == null ? plan.growth().recognitionSearch().budget() : testBudget;
    Checks.range("--test-budget", budget, 1, Long.MAX_VALUE);
    List<KnownTask> training = new ArrayList<>();
    List<KnownTask> held = new ArrayList<>();
    read(kind, training, held);
    AblationExperiment experiment =
        new AblationExperiment(
            kind,
            training.stream().map(KnownTask::task).toList(),
            held,
            plan,
            numbers.apply(FunctionalSettings.defaults()),
            budget);
    List<Integer> iterations = List.of(plan.growth().iterations());
    Sweep sweep = Sweep.of(experiment, variants, iterations, seeds);
    return new SweepRun(experiment, sweep, threads.count(), format, spec)
        .into(Optional.ofNullable(out));
  }

  private ProgramKind kind() {
    for (ProgramKind each : ProgramKind.values()) {
      if (each.domain().equals(language.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new IllegalArgumentException("--language must be lists or texts, not " + language);
  }

  private GrowthPlan plan() {
    GrowthPlan base = GrowthPlan.defaults();
    if (tasks == null) {
      GrowthPlan sample = GrowthPlan.ofSample();
      base = new GrowthPlan(sample.training(), sample.growth().withIterations(SAMPLE_ITERATIONS));
    }
    return numbers.apply(base);
  }

  private void read(ProgramKind kind, List<KnownTask> training, List<KnownTask> held)
      throws IOException {
    if (tasks == null) {
      List<KnownTask> all = KnownTasks.sample(kind).known();
      for (int i = 0; i < all.size(); i++) {
        (i % HELD_BACK == HELD_BACK - 1 ? held : training).add(all.get(i));
      }
    } else {
      KnownTasks all = KnownTasks.read(tasks, kind);
      training.addAll(all.part(Optional.empty(), "train", tasks.toString()).known());
      if (test == null && training.size() < all.size()) {
        held.addAll(all.part(Optional.of("test"), "test", tasks.toString()).known());
      }
    }
    if (test != null) {
      held.clear();
      held.addAll(
          KnownTasks.read(test, kind).part(Optional.empty(), "test", test.toString()).known());
    }
  }
}

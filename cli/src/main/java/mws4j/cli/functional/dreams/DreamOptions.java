package mws4j.cli.functional.dreams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.cli.functional.library.LoadedModel;
import mws4j.cli.functional.task.KnownTasks;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.run.Drawn;
import mws4j.cli.run.RunConfig;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.task.Task;
import mws4j.mws.compute.Compute;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code mws4j sample} in domains of functional programs, and what it does. */
public final class DreamOptions {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/sample-functional");
  private static final int MOST = 10_000;

  /** Rounds of draws: of many programs no input has a value. */
  private static final int ROUNDS = 50;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of draws (default: ${DEFAULT-VALUE}).")
  private int n = 10;

  @Option(
      names = "--canonical",
      description =
          "Those that the recognition model learns from: of all programs that behave the same the"
              + " most probable one, each equally often.")
  private boolean canonical;

  @Option(
      names = "--tasks",
      paramLabel = "FILE",
      description = "Tasks whose inputs are used (default: those that the model was trained on).")
  private Path tasks;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other draws (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private JsonOption format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Draws, prints and returns the exit code. */
  public int run(ProgramKind kind) throws IOException {
    Checks.range("--n", n, 1, MOST);
    Path checkpoint = model.checkpoint(kind.domain());
    FunctionalModel trained = LoadedModel.of(checkpoint, kind);
    List<Task> inputs = inputs(checkpoint, kind).tasks();
    RandomGenerator rng = RandomStreams.of(seed, DRAWS);
    Compute compute = Compute.ofAllProcessors();
    trained.prepareDreams(inputs, compute, rng, () -> false);
    List<Drawn<Task>> drawn = draw(trained, compute.kernels(), rng);
    if (drawn.isEmpty()) {
      throw new IllegalStateException(
          "no program has values at enough inputs; name tasks with more examples by --tasks");
    }
    DreamtTasks dreams = new DreamtTasks(checkpoint.toString(), seed, canonical, trained, drawn);
    format.print(dreams, spec.commandLine().getOut());
    return 0;
  }

  private KnownTasks inputs(Path checkpoint, ProgramKind kind) throws IOException {
    if (tasks != null) {
      return KnownTasks.read(tasks, kind);
    }
    RunConfig run =
        RunConfig.beside(
            checkpoint, "it says on which tasks the model was trained; or give --tasks");
    return run.data().equals(RunConfig.SAMPLE)
        ? KnownTasks.sample(kind)
        : KnownTasks.read(Path.of(run.data()), kind)
            .part(Optional.ofNullable(run.selection().get("split")), "train", run.data());
  }

  private List<Drawn<Task>> draw(FunctionalModel trained, Kernels kernels, RandomGenerator rng) {
    List<Drawn<Task>> drawn = new ArrayList<>();
    for (int round = 0; round < ROUNDS && drawn.size() < n; round++) {
      drawn.addAll(
          canonical
              ? Drawn.of(
                  trained,
                  trained.dreams(kernels).draw(drawn.size(), n - drawn.size(), rng),
                  kernels)
              : Drawn.of(trained, n, rng));
    }
    return drawn.stream().limit(n).toList();
  }
}

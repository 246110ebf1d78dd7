package mws4j.cli.functional.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.functional.library.LoadedModel;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.functional.task.KnownTasks;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.Checks;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.ThreadsOption;
import mws4j.cli.run.Progress;
import mws4j.cli.run.RunConfig;
import mws4j.domains.functional.FunctionalModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code mws4j evaluate} in domains of functional programs, and what it does. */
public final class TaskEvaluationOptions {

  @Mixin private EvaluationOptions options;

  @Option(
      names = "--tasks",
      paramLabel = "FILE",
      description = "Tasks as for 'train' (default: the sample that is built in).")
  private Path tasks;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The part of the file (default: \"test\" if the file has parts, else all).")
  private String split;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "Expansions for each task; except under recognition for all tasks of a type together"
              + " (default: ${DEFAULT-VALUE}).")
  private long budget = 1_000_000;

  @Option(
      names = "--under",
      paramLabel = "prior|usage|recognition",
      description =
          "What the search follows: the prior, the language as remembered programs use it, or the"
              + " recognition model (default: recognition).")
  private SearchOrder under;

  @Option(
      names = "--base",
      description = "No model: the base language with equal weights, searched under the prior.")
  private boolean base;

  @Option(
      names = "--fresh",
      paramLabel = "FILE|rule",
      description =
          "Examples that no search sees, to tell right programs from others: a file with tasks of"
              + " the same names, or inputs drawn like those of the task, where its program or its"
              + " name tells what is meant.")
  private String fresh;

  @Mixin private ThreadsOption threads;

  /** Evaluates and returns the exit code. */
  public int run(ProgramKind kind) throws IOException {
    Checks.range("--budget", budget, 1, Long.MAX_VALUE);
    threads.check();
    if (base && (options.model().given() || (under != null && under != SearchOrder.PRIOR))) {
      throw new IllegalArgumentException(
          "--base stands for no model; leave --model and --under out");
    }
    Path checkpoint = base ? null : options.checkpoint(kind.domain());
    FunctionalModel model =
        base ? LoadedModel.base(kind, kind.primitives()) : LoadedModel.of(checkpoint, kind);
    String source = tasks == null ? RunConfig.SAMPLE : tasks.toString();
    KnownTasks known = read(kind, source);
    FreshExamples examples = FreshExamples.of(Optional.ofNullable(fresh), kind, options.seed());
    examples.check(known.known(), fresh);
    SearchOrder order = base ? SearchOrder.PRIOR : under == null ? SearchOrder.RECOGNITION : under;
    Evaluator evaluator =
        new Evaluator(model, order, !base, budget, examples, threads.compute(), () -> false);
    options.say("evaluating %d tasks, %d expansions ...%n", known.size(), budget);
    known.warnings().forEach(warning -> options.say("%s%n", warning));
    List<EvaluatedTask> evaluated;
    try (Progress progress = Progress.onStandardError("searching", known.size(), "tasks")) {
      evaluated = evaluator.evaluate(known.known(), done -> progress.update(done, ""));
    }
    return options.print(
        new TaskEvaluation(
            base ? "base language" : checkpoint.toString(),
            source,
            order.toString(),
            budget,
            evaluated));
  }

  private KnownTasks read(ProgramKind kind, String source) throws IOException {
    return tasks == null
        ? KnownTasks.sample(kind, Optional.ofNullable(split))
        : KnownTasks.read(tasks, kind).part(Optional.ofNullable(split), "test", source);
  }
}

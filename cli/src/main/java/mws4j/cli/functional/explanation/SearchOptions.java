package mws4j.cli.functional.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.functional.library.LoadedModel;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.functional.task.PrimitiveWords;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.Checks;
import mws4j.cli.options.ModelOption;
import mws4j.cli.options.ThreadsOption;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Examples;
import mws4j.lambda.task.Task;
import mws4j.lambda.task.TextConstants;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ListValue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code mws4j explain} in domains of functional programs. */
public final class SearchOptions {
  private static final int MOST_PROGRAMS = 1_000;
  private static final double MOST_SECONDS = 60 * 60 * 24 * 365.0;

  @Option(
      names = "--example",
      paramLabel = "'IN -> OUT'",
      required = true,
      description = "An input and its output; once for each example.")
  private List<String> examples;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Expansions to spend at most (default: ${DEFAULT-VALUE}).")
  private long budget = 2_000_000;

  @Option(
      names = "--seconds",
      paramLabel = "T",
      description =
          "Time after which the search ends with the last window that it has finished"
              + " (default: none).")
  private Double seconds;

  @Option(
      names = "--programs",
      paramLabel = "N",
      description = "Programs to find; the search ends with so many (default: ${DEFAULT-VALUE}).")
  private int programs = 5;

  @Mixin private ModelOption model;

  @Option(
      names = "--under",
      paramLabel = "prior|usage|recognition",
      description =
          "The order in which programs are tried: that of the prior, of the language as remembered"
              + " programs use it, or of the recognition model (default: the last with --model, else"
              + " by length).")
  private SearchOrder under;

  @Option(
      names = "--primitives",
      paramLabel = "FILE",
      description = "Without --model: the words of the language, as for 'train'.")
  private Path primitives;

  @Mixin private ThreadsOption threads;

  /** What is asked, and the language in which it is answered. */
  record Question(Task task, ProgramFinder finder) {}

  /**
   * Reads the options.
   *
   * @param constants that a program of texts may use, beside those that are guessed
   */
  Question question(ProgramKind kind, List<String> constants) throws IOException {
    Checks.range("--budget", budget, 1, Long.MAX_VALUE);
    Checks.range("--programs", programs, 1, MOST_PROGRAMS);
    threads.check();
    if (seconds != null) {
      Checks.positive("--seconds", seconds, MOST_SECONDS);
    }
    Task task = task(kind, constants);
    SearchOrder order =
        under != null ? under : model.given() ? SearchOrder.RECOGNITION : SearchOrder.PRIOR;
    if (order != SearchOrder.PRIOR && !model.given()) {
      throw new IllegalArgumentException("--under " + order + " needs a model; name it by --model");
    }
    return new Question(
        task, new ProgramFinder(model(kind), order, programs, budget, threads.compute()));
  }

  private FunctionalModel model(ProgramKind kind) throws IOException {
    if (model.given()) {
      if (primitives != null) {
        throw new IllegalArgumentException("--primitives is for searches without --model");
      }
      return LoadedModel.of(model.checkpoint(kind.domain()), kind);
    }
    PrimitiveSet words = primitives == null ? kind.primitives() : PrimitiveWords.read(primitives);
    return LoadedModel.base(kind, words);
  }

  private Task task(ProgramKind kind, List<String> constants) {
    ExampleText reader = new ExampleText(kind);
    List<Example> read = examples.stream().map(reader::example).toList();
    Type request = Examples.request(read, kind.element());
    List<Object> all = new ArrayList<>();
    if (kind.isText()) {
      all.addAll(TextConstants.guess(request, read));
      constants.stream()
          .map(ListValue::ofText)
          .filter(each -> !all.contains(each))
          .forEach(all::add);
    }
    Task task = new Task("examples", request, read, all);
    Optional<Example> contradiction = task.contradiction();
    if (contradiction.isPresent()) {
      throw new IllegalArgumentException(
          "the example "
              + contradiction.get()
              + " has the inputs of one before it, and another output");
    }
    return task;
  }

  /** Says when the time is over. */
  BooleanSupplier deadline() {
    if (seconds == null) {
      return () -> false;
    }
    long end = System.nanoTime() + (long) (1e9 * seconds);
    return () -> System.nanoTime() - end >= 0;
  }
}

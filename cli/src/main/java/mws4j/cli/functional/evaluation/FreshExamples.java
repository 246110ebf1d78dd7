package mws4j.cli.functional.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mws4j.cli.functional.task.KnownTask;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.functional.task.TaskFile;
import mws4j.domains.DataException;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.value.Failure;
import mws4j.mws.probability.RandomStreams;

/**
 * Examples that no search has seen: those of a file, or inputs drawn like the task's own with the
 * outputs that are meant, which the task's program tells or, for DreamCoder's list tasks, its name.
 */
final class FreshExamples {
  /** Stands for inputs by rule in place of a file. */
  static final String RULE = "rule";

  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/fresh-inputs");
  private static final int WANTED = 20;
  private static final int DRAWS_AT_MOST = 1_000;

  private final ProgramKind kind;
  private final long seed;
  private final boolean byRule;
  private final Map<String, Task> file = new HashMap<>();

  /** What a task means. */
  @FunctionalInterface
  private interface Meaning {
    Optional<Object> output(List<Object> inputs);
  }

  private FreshExamples(ProgramKind kind, long seed, boolean byRule) {
    this.kind = kind;
    this.seed = seed;
    this.byRule = byRule;
  }

  /**
   * Reads what {@code --fresh} names.
   *
   * @param fresh a file of tasks with other examples, {@link #RULE}, or empty for none
   */
  static FreshExamples of(Optional<String> fresh, ProgramKind kind, long seed) throws IOException {
    boolean byRule = fresh.equals(Optional.of(RULE));
    FreshExamples examples = new FreshExamples(kind, seed, byRule);
    if (fresh.isPresent() && !byRule) {
      TaskFile.read(Path.of(fresh.get()), kind)
          .forEach(known -> examples.file.put(known.task().name(), known.task()));
    }
    return examples;
  }

  /**
   * Fails if a file has none of some tasks, or of another type.
   *
   * @throws DataException names the file
   */
  void check(List<KnownTask> tasks, String source) {
    if (file.isEmpty()) {
      return;
    }
    int found = 0;
    for (KnownTask known : tasks) {
      Task fresh = file.get(known.task().name());
      if (fresh != null) {
        found++;
        if (!fresh.request().equals(known.task().request())) {
          throw DataException.in(
              source,
              known.task().name()
                  + " is of type "
                  + fresh.request()
                  + ", the task of type "
                  + known.task().request());
        }
      }
    }
    if (found == 0) {
      throw DataException.in(source, "has none of the tasks; they are found by their names");
    }
  }

  /** Fresh examples of a task; none if it is not known what is meant. */
  List<Example> of(KnownTask known) {
    Task task = known.task();
    if (!byRule) {
      return file.containsKey(task.name()) ? file.get(task.name()).examples() : List.of();
    }
    Optional<Meaning> meaning = meaning(known);
    if (meaning.isEmpty()) {
      return List.of();
    }
    FreshInputs inputs =
        new FreshInputs(task, RandomStreams.of(seed, DRAWS, task.name().hashCode()));
    Set<List<Object>> seen = new HashSet<>();
    task.examples().forEach(example -> seen.add(example.inputs()));
    List<Example> fresh = new ArrayList<>();
    for (int draw = 0; draw < DRAWS_AT_MOST && fresh.size() < WANTED; draw++) {
      List<Object> drawn = inputs.draw();
      if (seen.add(drawn)) {
        meaning.get().output(drawn).ifPresent(output -> fresh.add(new Example(drawn, output)));
      }
    }
    return fresh;
  }

  /** What gives all the outputs of the task itself. */
  private Optional<Meaning> meaning(KnownTask known) {
    Task task = known.task();
    Meaning meaning =
        known
            .program()
            .map(program -> ofProgram(program, task))
            .orElse(inputs -> ListRules.output(task.name(), inputs));
    boolean right =
        task.examples().stream()
            .allMatch(e -> meaning.output(e.inputs()).equals(Optional.of(e.output())));
    return right ? Optional.of(meaning) : Optional.empty();
  }

  private Meaning ofProgram(Term term, Task task) {
    TaskProgram program = new TaskProgram(new Library(kind.primitives()), task, term);
    return inputs -> {
      Object value = program.value(inputs);
      return value instanceof Failure ? Optional.empty() : Optional.of(value);
    };
  }
}

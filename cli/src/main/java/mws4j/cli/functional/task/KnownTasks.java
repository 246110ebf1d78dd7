package mws4j.cli.functional.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mws4j.cli.data.DataFiles;
import mws4j.domains.DataException;
import mws4j.domains.functional.data.TaskFile;
import mws4j.domains.functional.data.TaskRow;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.solve.TaskProgram;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;

/**
 * Tasks of a file, see {@link TaskFile}, with the labels that the commands look at: {@code split},
 * {@code easy} and {@code program}, which is what is meant, in the base language.
 *
 * @param known at least one
 * @param warnings on tasks that no program can solve
 */
public record KnownTasks(List<KnownTask> known, List<String> warnings) {
  /** Copies the lists. */
  public KnownTasks {
    known = List.copyOf(known);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file.
   *
   * @throws DataException if it is malformed, or a program does not solve its task
   */
  public static KnownTasks read(Path file, ProgramKind kind) throws IOException {
    DataFiles.require(file);
    return of(TaskFile.read(file), file.toString(), kind);
  }

  /** The tasks that come with the command. */
  public static KnownTasks sample(ProgramKind kind) throws IOException {
    String name = kind.domain() + ".jsonl";
    try (InputStream in = KnownTasks.class.getResourceAsStream(name)) {
      return of(TaskFile.read(in, name), name, kind);
    }
  }

  /**
   * The same where a part might be asked for: it has none.
   *
   * @throws IllegalArgumentException if one is
   */
  public static KnownTasks sample(ProgramKind kind, Optional<String> split) throws IOException {
    if (split.isPresent()) {
      throw new IllegalArgumentException(
          "--split goes with --tasks FILE; the sample that is built in has no parts");
    }
    return sample(kind);
  }

  private static KnownTasks of(TaskFile file, String source, ProgramKind kind) {
    Library library = new Library(kind.primitives());
    return new KnownTasks(
        file.rows().stream().map(row -> known(row, source, library)).toList(), file.warnings());
  }

  private static KnownTask known(TaskRow row, String source, Library library) {
    return new KnownTask(
        row.task(),
        Optional.ofNullable(row.labels().get("split")),
        "true".equals(row.labels().get("easy")),
        Optional.ofNullable(row.labels().get("program"))
            .map(text -> program(text, row, source, library)));
  }

  private static Term program(String text, TaskRow row, String source, Library library) {
    try {
      Term program = TermReader.read(text);
      if (new TaskProgram(library, row.task(), program).solves()) {
        return program;
      }
    } catch (IllegalArgumentException e) {
      throw DataException.at(source, row.line(), "its program: " + e.getMessage(), e);
    }
    throw DataException.at(source, row.line(), "its program does not solve it: " + text);
  }

  /**
   * The tasks of a part of a file.
   *
   * @param split the part; if it is not given, and the file has parts, the usual one
   * @throws DataException if there are none; says which parts there are
   */
  public KnownTasks part(Optional<String> split, String usual, String source) {
    Set<String> parts =
        known.stream().flatMap(task -> task.split().stream()).collect(Collectors.toSet());
    if (split.isEmpty() && parts.isEmpty()) {
      return this;
    }
    String wanted = split.orElse(usual);
    List<KnownTask> chosen =
        known.stream().filter(task -> task.split().equals(Optional.of(wanted))).toList();
    if (chosen.isEmpty()) {
      throw DataException.in(
          source,
          "no task of split \""
              + wanted
              + "\"; "
              + (parts.isEmpty()
                  ? "the file has none, leave --split out"
                  : "--split may be " + String.join(" or ", parts.stream().sorted().toList())));
    }
    return new KnownTasks(chosen, warnings);
  }

  /** The tasks alone. */
  public List<Task> tasks() {
    return known.stream().map(KnownTask::task).toList();
  }

  /** Number of tasks. */
  public int size() {
    return known.size();
  }

  /** Prints the warnings. */
  public void warn(PrintWriter err) {
    warnings.forEach(err::println);
    err.flush();
  }
}

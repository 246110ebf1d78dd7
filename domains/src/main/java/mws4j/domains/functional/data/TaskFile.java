package mws4j.domains.functional.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.lambda.task.Example;
import mws4j.nn.json.JsonException;

/**
 * Tasks from JSON lines, one object per line:
 *
 * <pre>{"name": "add-k", "type": "list(int) -> list(int)", "constants": ["text"],
 *  "examples": [{"in": [[1, 2]], "out": [2, 3]}]}</pre>
 *
 * A value is an integer of 64 bits, a truth value, an array, or a string for a {@code list(char)};
 * {@code in} has one for each argument of the type. {@code constants} are guessed if they are
 * absent, see {@link mws4j.lambda.task.TextConstants}; other keys are labels. Names are unique, at
 * least one task and one example are there. Every violation is a {@link DataException} with line
 * and column.
 *
 * @param rows the tasks in their order
 * @param warnings a line each on tasks that no program can solve, as two examples have the same
 *     inputs and different outputs; published files have such tasks
 */
public record TaskFile(List<TaskRow> rows, List<String> warnings) {
  private static final int MAX_LINE_BYTES = 1 << 22;
  private static final long MAX_BYTES = 1L << 28;
  private static final int MAX_TASKS = 100_000;

  /** Copies the lists. */
  public TaskFile {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /** Reads a file. */
  public static TaskFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /** Reads a stream, which stays open; {@code source} is its name in messages. */
  public static TaskFile read(InputStream in, String source) throws IOException {
    LineReader lines = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    List<TaskRow> rows = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Map<String, Long> names = new HashMap<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (rows.size() == MAX_TASKS) {
        throw DataException.at(
            source, lines.number(), "more than " + MAX_TASKS + " tasks; split the file");
      }
      TaskRow row = row(source, lines.number(), line.get());
      Long before = names.putIfAbsent(row.task().name(), row.line());
      if (before != null) {
        throw DataException.at(
            source,
            row.line(),
            "a task is named \"%s\" as that of line %d; rename one of them"
                .formatted(row.task().name(), before));
      }
      rows.add(row);
      warning(source, row).ifPresent(warnings::add);
    }
    if (rows.isEmpty()) {
      throw DataException.in(
          source, "has no tasks; write one JSON object with name, type and examples per line");
    }
    return new TaskFile(rows, warnings);
  }

  private static TaskRow row(String source, long number, String line) {
    try {
      return new TaskParser(line).row(number);
    } catch (JsonException e) {
      throw DataException.at(
          source,
          number,
          line.codePointCount(0, e.offset()) + 1,
          e.getMessage()
              + "; a line is like {\"name\": \"add\", \"type\": \"int -> int\", \"examples\":"
              + " [{\"in\": [1], \"out\": 2}]}");
    }
  }

  private static Optional<String> warning(String source, TaskRow row) {
    Optional<Example> contradiction = row.task().contradiction();
    return contradiction.map(
        example ->
            "%s:%d: task \"%s\": the inputs of %s have another output before; nothing solves it"
                .formatted(source, row.line(), row.task().name(), example));
  }
}

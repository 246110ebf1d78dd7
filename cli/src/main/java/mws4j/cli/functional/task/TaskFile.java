package mws4j.cli.functional.task;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mws4j.cli.data.DataFiles;
import mws4j.cli.json.Json;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.lambda.task.Task;

/**
 * Files of tasks, one JSON object per line:
 *
 * <pre>{"name": "each plus one", "examples": [{"in": [[3, 1]], "out": [4, 2]}, ..]}</pre>
 *
 * <p>{@code type} ({@code "list(int) -> list(int)"}) is found from the examples if it is missing,
 * {@code constants} of texts are guessed. {@code split}, {@code easy} and {@code program} (what is
 * meant, in the base language) are for judging. Others are not looked at.
 */
public final class TaskFile {
  private static final int MAX_LINE_BYTES = 4 << 20;
  private static final long MAX_BYTES = 256L << 20;
  private static final int MOST_TASKS = 10_000;

  private TaskFile() {}

  /**
   * Reads a file.
   *
   * @return at least one task; their names differ
   * @throws DataException if it is malformed
   */
  public static List<KnownTask> read(Path file, ProgramKind kind) throws IOException {
    DataFiles.require(file);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), kind);
    }
  }

  /** The tasks that come with the command. */
  public static List<KnownTask> sample(ProgramKind kind) throws IOException {
    String name = kind.domain() + ".jsonl";
    try (InputStream in = TaskFile.class.getResourceAsStream(name)) {
      return read(in, name, kind);
    }
  }

  private static List<KnownTask> read(InputStream in, String source, ProgramKind kind)
      throws IOException {
    LineReader lines = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    List<KnownTask> tasks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isBlank()) {
        continue;
      }
      JsonObject json = Json.parseObject(line.get(), source + ":" + lines.number());
      KnownTask task;
      try {
        task = TaskJson.task(json, tasks.size() + 1, kind);
      } catch (IllegalArgumentException e) {
        throw DataException.at(source, lines.number(), e.getMessage(), e);
      }
      if (!names.add(task.task().name()) || names.size() > MOST_TASKS) {
        throw DataException.at(
            source,
            lines.number(),
            names.size() > MOST_TASKS
                ? "more than " + MOST_TASKS + " tasks; split the file"
                : "a second task is named \"" + task.task().name() + "\"");
      }
      tasks.add(task);
    }
    if (tasks.isEmpty()) {
      throw DataException.in(source, "has no tasks; give a JSON object per line");
    }
    return tasks;
  }

  /**
   * The tasks of a part of a file.
   *
   * @param split the part; if it is not given, and the file has parts, the usual one
   * @throws IllegalArgumentException if there are none; says which parts there are
   */
  public static List<KnownTask> part(
      List<KnownTask> tasks, Optional<String> split, String usual, String source) {
    Set<String> parts =
        tasks.stream().flatMap(task -> task.split().stream()).collect(Collectors.toSet());
    if (split.isEmpty() && parts.isEmpty()) {
      return tasks;
    }
    String wanted = split.orElse(usual);
    List<KnownTask> chosen =
        tasks.stream().filter(task -> task.split().equals(Optional.of(wanted))).toList();
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
    return chosen;
  }

  /** The tasks alone. */
  public static List<Task> tasks(List<KnownTask> known) {
    return known.stream().map(KnownTask::task).toList();
  }
}

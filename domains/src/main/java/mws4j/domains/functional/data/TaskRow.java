package mws4j.domains.functional.data;

import java.util.Map;
import mws4j.lambda.task.Task;

/**
 * A task of a file.
 *
 * @param task the task
 * @param line where it stands, counted from 1
 * @param labels what else is said of it by strings and truth values, as text: {@code split}, {@code
 *     easy}, ..
 */
public record TaskRow(Task task, long line, Map<String, String> labels) {
  /** Copies the map. */
  public TaskRow {
    labels = Map.copyOf(labels);
  }
}

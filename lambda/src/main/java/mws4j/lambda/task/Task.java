package mws4j.lambda.task;

import java.util.List;
import mws4j.lambda.type.Type;

/**
 * A program to be found, given by examples.
 *
 * @param name for human readers
 * @param request the type of the program
 * @param examples at least one
 * @param constants values that the primitive that stands for the task's constant may have
 */
public record Task(String name, Type request, List<Example> examples, List<Object> constants) {
  /** Copies the lists. */
  public Task {
    examples = List.copyOf(examples);
    constants = List.copyOf(constants);
  }
}

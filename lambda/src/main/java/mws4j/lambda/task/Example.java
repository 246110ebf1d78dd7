package mws4j.lambda.task;

import java.util.List;

/**
 * What a program is to give.
 *
 * @param inputs values of its arguments
 * @param output its value at them
 */
public record Example(List<Object> inputs, Object output) {
  /** Copies the list. */
  public Example {
    inputs = List.copyOf(inputs);
  }
}

package mws4j.lambda.task;

import java.util.List;
import java.util.stream.Collectors;
import mws4j.lambda.value.ValuePrinter;

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

  @Override
  public String toString() {
    String written = inputs.stream().map(ValuePrinter::print).collect(Collectors.joining(", "));
    return written + " -> " + ValuePrinter.print(output);
  }
}

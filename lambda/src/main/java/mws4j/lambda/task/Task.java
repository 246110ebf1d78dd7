package mws4j.lambda.task;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.ValuePrinter;

/**
 * A program to be found, given by examples. {@link #toString} tells different tasks apart.
 *
 * @param name for human readers
 * @param request the type of the program
 * @param examples at least one
 * @param constants texts that the primitive that stands for the task's constant may be
 */
public record Task(String name, Type request, List<Example> examples, List<Object> constants) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are no examples, or one is not of the type
   */
  public Task {
    examples = List.copyOf(examples);
    constants = List.copyOf(constants);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("task " + name + ": there are no examples");
    }
    for (Example example : examples) {
      if (!Examples.fits(example, request)) {
        throw new IllegalArgumentException(
            "task %s: an example is not of type %s: %s".formatted(name, request, example));
      }
    }
    for (Object constant : constants) {
      if (!(constant instanceof ListValue list)
          || list.toList().stream().anyMatch(c -> !(c instanceof Character))) {
        throw new IllegalArgumentException(
            "task %s: a constant is no text: %s".formatted(name, ValuePrinter.print(constant)));
      }
    }
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(ValuePrinter.print(ListValue.ofText(name)) + " : " + request);
    examples.forEach(example -> parts.add(example.toString()));
    if (!constants.isEmpty()) {
      parts.add(
          constants.stream()
              .map(ValuePrinter::print)
              .collect(Collectors.joining(", ", "constants ", "")));
    }
    return String.join("; ", parts);
  }
}

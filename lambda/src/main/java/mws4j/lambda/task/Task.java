package mws4j.lambda.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.ValuePrinter;
import mws4j.lambda.value.ValueTypes;

/**
 * A program to be found, given by examples. {@link #toString} tells different tasks apart.
 *
 * @param name for human readers
 * @param request the type of the program
 * @param examples at least one
 * @param constants texts that the primitive that stands for the task's constant may be
 */
public record Task(String name, Type request, List<Example> examples, List<Object> constants) {
  private static final Type TEXT = Type.list(Type.CHAR);

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are no examples, or a value is not of its type
   */
  public Task {
    examples = List.copyOf(examples);
    constants = List.copyOf(constants);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("task " + name + ": there are no examples");
    }
    List<Type> types = request.parameters();
    for (Example example : examples) {
      if (example.inputs().size() != types.size()) {
        throw new IllegalArgumentException(
            "task %s: %d inputs for a program of type %s: %s"
                .formatted(name, example.inputs().size(), request, example));
      }
      for (int i = 0; i < types.size(); i++) {
        check(name, example.inputs().get(i), types.get(i));
      }
      check(name, example.output(), request.returned());
    }
    constants.forEach(constant -> check(name, constant, TEXT));
  }

  private static void check(String name, Object value, Type type) {
    if (!ValueTypes.fits(value, type)) {
      throw new IllegalArgumentException(
          "task %s: %s is not of type %s".formatted(name, ValuePrinter.print(value), type));
    }
  }

  /** Numbers of tasks by the type that is asked for, in the order in which types come. */
  public static Map<Type, List<Integer>> byRequest(List<Task> tasks) {
    Map<Type, List<Integer>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      numbers.computeIfAbsent(tasks.get(i).request(), type -> new ArrayList<>()).add(i);
    }
    return numbers;
  }

  /**
   * An example whose inputs have another output in an example before it; no program solves such a
   * task.
   */
  public Optional<Example> contradiction() {
    Map<List<Object>, Object> outputs = new HashMap<>();
    for (Example example : examples) {
      Object before = outputs.putIfAbsent(example.inputs(), example.output());
      if (before != null && !before.equals(example.output())) {
        return Optional.of(example);
      }
    }
    return Optional.empty();
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

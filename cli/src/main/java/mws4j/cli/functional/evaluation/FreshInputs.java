package mws4j.cli.functional.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/**
 * Inputs like those of a task, by a rule: an integer from the least seen to as far beyond the
 * largest as these are apart; a list of a length between the shortest and the longest seen, whose
 * elements are drawn from all that were seen in its place; a text is one that was seen with each
 * letter and digit replaced by another of its kind, so that what stands between them stays.
 */
final class FreshInputs {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  private final List<List<Object>> seen = new ArrayList<>(); // by argument
  private final RandomGenerator rng;

  /** Inputs of a task. */
  FreshInputs(Task task, RandomGenerator rng) {
    this.rng = rng;
    for (int i = 0; i < task.request().parameters().size(); i++) {
      int argument = i;
      seen.add(task.examples().stream().map((Example e) -> e.inputs().get(argument)).toList());
    }
  }

  /** A value for each argument. */
  List<Object> draw() {
    return seen.stream().map(this::like).toList();
  }

  private Object like(List<Object> values) {
    Object one = choose(values);
    if (one instanceof Long) {
      long least = values.stream().mapToLong(v -> (Long) v).min().orElseThrow();
      long most = values.stream().mapToLong(v -> (Long) v).max().orElseThrow();
      long beyond = Math.addExact(most, Math.subtractExact(most, least));
      return Values.integer(least == most ? least : rng.nextLong(least, beyond) + 1);
    }
    if (!(one instanceof ListValue list)) {
      return one;
    }
    List<Object> elements = new ArrayList<>();
    values.forEach(each -> elements.addAll(((ListValue) each).toList()));
    if (!elements.isEmpty() && elements.get(0) instanceof Character) {
      return text(list);
    }
    int shortest = values.stream().mapToInt(v -> ((ListValue) v).length()).min().orElseThrow();
    int longest = values.stream().mapToInt(v -> ((ListValue) v).length()).max().orElseThrow();
    int length = elements.isEmpty() ? 0 : rng.nextInt(shortest, longest + 1);
    boolean nested = !elements.isEmpty() && elements.get(0) instanceof ListValue;
    return ListValue.of(
        IntStream.range(0, length)
            .mapToObj(i -> nested ? like(elements) : choose(elements))
            .toList());
  }

  private ListValue text(ListValue seenText) {
    return ListValue.of(
        seenText.toList().stream().map(c -> (Object) replaced((Character) c)).toList());
  }

  private char replaced(char c) {
    for (String alphabet : List.of(LOWER, UPPER, DIGITS)) {
      if (alphabet.indexOf(c) >= 0) {
        return alphabet.charAt(rng.nextInt(alphabet.length()));
      }
    }
    return c;
  }

  private Object choose(List<Object> values) {
    return values.get(rng.nextInt(values.size()));
  }
}

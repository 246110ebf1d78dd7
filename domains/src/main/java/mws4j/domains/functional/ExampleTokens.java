package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.IntList;
import mws4j.lambda.value.ListValue;

/**
 * Examples as the recognition network reads them: the inputs, a mark before the output, the output,
 * an end. Lists stand between brackets, but texts, whose end is where they end; integers outside
 * -64..255 share two tokens, characters outside ASCII one.
 */
final class ExampleTokens {
  private static final int END = 0;
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OPEN = 3;
  private static final int CLOSE = 4;
  private static final int FALSE = 5;
  private static final int TRUE = 6;
  private static final int CONSTANT = 7;
  private static final int LOW = 8;
  private static final int HIGH = 9;
  private static final int INTEGERS = 10;
  private static final int LEAST = -64;
  private static final int MOST = 255;
  private static final int OTHER_CHARACTER = INTEGERS + MOST - LEAST + 1;
  private static final int CHARACTERS = OTHER_CHARACTER + 1;
  private static final int FIRST_CHARACTER = 32;
  private static final int LAST_CHARACTER = 126;

  /** Number of different tokens. */
  static final int VOCABULARY = CHARACTERS + LAST_CHARACTER - FIRST_CHARACTER + 1;

  private ExampleTokens() {}

  /**
   * The token sequences of a task, none of them empty.
   *
   * @param most examples that are read: those with the most to see among the ones that fit, in the
   *     order of the task
   * @param longest tokens of an example; longer ones are cut if there are too few others
   */
  static List<int[]> of(Task task, int most, int longest) {
    List<int[]> all = task.examples().stream().map(e -> of(task, e, longest)).toList();
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> all.get(i).length >= longest)
                .thenComparing(i -> -all.get(i).length))
        .limit(most)
        .sorted()
        .map(all::get)
        .toList();
  }

  private static int[] of(Task task, Example example, int longest) {
    IntList tokens = new IntList();
    for (Object input : example.inputs()) {
      tokens.add(INPUT);
      add(input, longest, tokens);
    }
    tokens.add(OUTPUT);
    add(example.output(), 2 * longest, tokens);
    for (Object constant : task.constants()) {
      tokens.add(CONSTANT);
      add(constant, 2 * longest, tokens);
    }
    tokens.add(END);
    int[] cut = tokens.toArray();
    return cut.length <= longest ? cut : java.util.Arrays.copyOf(cut, longest);
  }

  private static void add(Object value, int most, IntList tokens) {
    if (value instanceof ListValue list) {
      boolean text = !list.isEmpty() && list.head() instanceof Character;
      if (!text) {
        tokens.add(OPEN);
      }
      for (ListValue at = list; !at.isEmpty() && tokens.size() < most; at = at.tail()) {
        add(at.head(), most, tokens);
      }
      if (!text) {
        tokens.add(CLOSE);
      }
    } else {
      tokens.add(token(value));
    }
  }

  private static int token(Object value) {
    if (value instanceof Long integer) {
      if (integer < LEAST) {
        return LOW;
      }
      return integer > MOST ? HIGH : INTEGERS + (int) (integer - LEAST);
    }
    if (value instanceof Boolean truth) {
      return truth ? TRUE : FALSE;
    }
    char c = (Character) value;
    return c < FIRST_CHARACTER || c > LAST_CHARACTER
        ? OTHER_CHARACTER
        : CHARACTERS + c - FIRST_CHARACTER;
  }

  /** The same sequence from its end. */
  static int[] reversed(int[] tokens) {
    int[] reversed = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      reversed[i] = tokens[tokens.length - 1 - i];
    }
    return reversed;
  }

  /** All sequences behind one another. */
  static List<int[]> reversed(List<int[]> sequences) {
    List<int[]> reversed = new ArrayList<>();
    sequences.forEach(tokens -> reversed.add(reversed(tokens)));
    return reversed;
  }
}

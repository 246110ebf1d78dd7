package mws4j.cli.functional.explanation;

import java.util.ArrayList;
import java.util.List;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.lambda.task.Example;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.ValueReader;

/**
 * Reads examples as they are typed: {@code [3,1,2] -> [1,2,3]}, of several arguments {@code [1,2]
 * -> 3 -> [1,2,3]} or {@code ([1,2], 3) -> [1,2,3]}. Texts may stand without quotes, without the
 * blanks around them: {@code Ada -> Lovelace -> A.L.}; those that have an arrow, blanks at an end,
 * or stand between parentheses, are quoted.
 */
final class ExampleText {
  private static final String ARROW = "->";
  private static final String QUOTED = "(?s)\\(\\s*\".*|\".*|\\[.*";

  private final ProgramKind kind;

  /** Examples of a domain. */
  ExampleText(ProgramKind kind) {
    this.kind = kind;
  }

  /**
   * An example.
   *
   * @throws IllegalArgumentException if it is none
   */
  Example example(String text) {
    List<Object> values = values(text);
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "example \"" + text + "\": no output; write INPUT -> OUTPUT");
    }
    int last = values.size() - 1;
    return new Example(values.subList(0, last), values.get(last));
  }

  /** Inputs alone. */
  List<Object> inputs(String text) {
    return values(text);
  }

  private List<Object> values(String text) {
    if (!kind.isText() || text.strip().matches(QUOTED)) {
      return ValueReader.readArrows(text);
    }
    List<Object> values = new ArrayList<>();
    for (String part : text.split(ARROW, -1)) {
      String plain = part.strip();
      boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
      values.add(quoted ? ValueReader.read(plain) : ListValue.ofText(plain));
    }
    return values;
  }
}

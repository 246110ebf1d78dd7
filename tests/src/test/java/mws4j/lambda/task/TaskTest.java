package mws4j.lambda.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;

final class TaskTest {
  private static final Type REQUEST = TypeReader.read("int -> list(char) -> bool");

  private static Example example(Object one, Object two, Object output) {
    return new Example(List.of(one, two), output);
  }

  @Test
  void aTaskIsWrittenInOneLine() {
    Example one = example(3L, ListValue.ofText("a\"b"), true);
    Example two = example(-1L, ListValue.EMPTY, false);
    Task task =
        new Task("is \"x\"", REQUEST, List.of(one, two), List.of(ListValue.ofText("const")));
    assertEquals(
        "\"is \\\"x\\\"\" : int -> list(char) -> bool; 3, \"a\\\"b\" -> true; -1, [] -> false;"
            + " constants \"const\"",
        task.toString());
  }

  @Test
  void valuesAreOfTheTypesOfTheRequest() {
    assertRefused(List.of(), "task t: there are no examples");
    assertRefused(
        List.of(new Example(List.of(3L), true)),
        "task t: 1 inputs for a program of type int -> list(char) -> bool: 3 -> true");
    assertRefused(
        List.of(example(3L, ListValue.ofIntegers(1), true)),
        "task t: [1] is not of type list(char)");
    assertRefused(List.of(example(3L, ListValue.EMPTY, 1L)), "task t: 1 is not of type bool");
  }

  private static void assertRefused(List<Example> examples, String message) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> new Task("t", REQUEST, examples, List.of()));
    assertEquals(message, error.getMessage());
  }

  @Test
  void constantsAreTexts() {
    List<Example> examples = List.of(example(3L, ListValue.EMPTY, true));
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> new Task("t", REQUEST, examples, List.of(1L)));
    assertEquals("task t: 1 is not of type list(char)", error.getMessage());
  }

  @Test
  void contradictionsAreFound() {
    Example one = example(3L, ListValue.ofText("a"), true);
    Example again = example(3L, ListValue.ofText("a"), true);
    Example other = example(3L, ListValue.ofText("a"), false);
    assertEquals(Optional.empty(), Examples.contradiction(List.of(one, again)));
    assertEquals(
        Optional.of("examples 1 and 3 have the same inputs and different outputs"),
        Examples.contradiction(List.of(one, again, other)));
  }
}

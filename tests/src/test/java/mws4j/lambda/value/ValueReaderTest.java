package mws4j.lambda.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.lambda.SyntaxException;
import org.junit.jupiter.api.Test;

final class ValueReaderTest {
  private static final long SEED = 6;

  @Test
  void whatIsPrintedIsReadBack() {
    String[] texts = {
      "0",
      "-3",
      "9223372036854775807",
      "-9223372036854775808",
      "true",
      "false",
      "[]",
      "[3, 1, 2]",
      "[[], [1]]",
      "\"text\"",
      "\"a \\\"b\\\" \\\\ c\"",
      "'x'",
      "'\\''",
      "'\\u0009'",
      "[\"a\", \"b\"]",
      "[true, false]",
      "\"\\u0007é\"",
    };
    for (String text : texts) {
      assertEquals(text, ValuePrinter.print(ValueReader.read(text)));
    }
    assertEquals(ListValue.ofText("\t\n\r'"), ValueReader.read("\"\\t\\n\\r\\'\""));
    assertEquals(ListValue.EMPTY, ValueReader.read("\"\""));
  }

  @Test
  void randomValuesAreReadBack() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      Object value = random(rng, i % 3, rng.nextInt(4));
      assertEquals(value, ValueReader.read(ValuePrinter.print(value)));
    }
  }

  /** Integers, truth values or characters, in lists of so many levels. */
  private static Object random(RandomGenerator rng, int kind, int levels) {
    if (levels > 0) {
      return ListValue.of(
          IntStream.range(0, rng.nextInt(5)).mapToObj(i -> random(rng, kind, levels - 1)).toList());
    }
    return switch (kind) {
      case 0 -> rng.nextBoolean() ? rng.nextLong() : (Object) (long) rng.nextInt(-5, 5);
      case 1 -> rng.nextBoolean();
      default -> (char) rng.nextInt(0x10000);
    };
  }

  @Test
  void severalValuesAreRead() {
    assertEquals(
        List.of(ListValue.ofIntegers(1, -2), 3L, ListValue.EMPTY),
        ValueReader.readArrows(" [1,-2]->3 -> [] "));
    assertEquals(List.of(5L), ValueReader.readArrows("5"));
    assertEquals(
        List.of(true, ListValue.ofText("a)b"), 1L), ValueReader.readArrows("(true, \"a)b\") -> 1"));
  }

  @Test
  void whatIsNoValueIsToldWithItsPlace() {
    String[][] cases = {
      {"", "expected a value at offset 0"},
      {"[1 2]", "expected ',' or ']' at offset 3"},
      {"[1", "expected ',' or ']' at offset 2"},
      {"3 4", "expected the end of the value at offset 2"},
      {"3.5", "expected the end of the value at offset 1"},
      {"yes", "expected an integer, true, false, [, \" or ' at offset 0"},
      {"9223372036854775808", "an integer of more than 64 bits at offset 0"},
      {"\"a", "the quote is not closed at offset 0"},
      {"''", "not one character between the quotes at offset 0"},
      {"\"\\x\"", "a backslash means nothing here at offset 2"},
      {"\"\\u00g0\"", "a backslash means nothing here at offset 2"},
      {"[".repeat(200), "more than 100 levels at offset 100"},
    };
    for (String[] each : cases) {
      SyntaxException e =
          assertThrows(SyntaxException.class, () -> ValueReader.read(each[0]), each[0]);
      assertTrue(e.getMessage().contains(each[1]), each[0] + ": " + e.getMessage());
    }
    assertThrows(SyntaxException.class, () -> ValueReader.readArrows("1 -> "));
    assertThrows(SyntaxException.class, () -> ValueReader.readArrows("1, 2"));
    assertThrows(SyntaxException.class, () -> ValueReader.readArrows("(1, 2 -> 3"));
    assertThrows(SyntaxException.class, () -> ValueReader.readArrows("()"));
  }
}

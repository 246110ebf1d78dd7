package mws4j.lambda.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import mws4j.lambda.SyntaxException;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedValueReaderTest {
  private static final long SEED = 6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "int | 3 | 3",
        "int | % -9223372036854775808 % | -9223372036854775808",
        "bool | true | true",
        "char | 'x' | 'x'",
        "char | '\\'' | '\\''",
        "char | '\"' | '\"'",
        "list(int) | [] | []",
        "list(int) | [3,1 , -2] | [3, 1, -2]",
        "list(list(bool)) | [[true],[], [false,true]] | [[true], [], [false, true]]",
        "list(char) | \"a \\\"b\\\" \\\\ \\u0041\\n\" | \"a \\\"b\\\" \\\\ A\\u000a\"",
        "list(char) | Alan Turing | \"Alan Turing\"",
        "list(char) | a\\b\"c | \"a\\\\b\\\"c\"",
        "list(char) | ['a', 'b'] | \"ab\"",
        "list(char) | \"\" | []",
        "list(char) | %% | []",
        "list(list(char)) | [\"a\", \"\", ['b']] | [\"a\", [], \"b\"]"
      })
  void valuesAreReadAndPrinted(String type, String text, String printed) {
    Object value = TypedValueReader.read(TypeReader.read(type), text);
    assertEquals(printed, ValuePrinter.print(value));
    assertEquals(value, TypedValueReader.read(TypeReader.read(type), printed));
  }

  @Test
  void randomValuesAreReadBack() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      Type type = Type.list(List.of(Type.INT, Type.BOOL, Type.CHAR).get(i % 3));
      for (int depth = rng.nextInt(3); depth > 0; depth--) {
        type = Type.list(type);
      }
      Object value = random(rng, type);
      assertTrue(ValueTypes.fits(value, type));
      assertEquals(value, TypedValueReader.read(type, ValuePrinter.print(value)));
    }
  }

  private static Object random(RandomGenerator rng, Type type) {
    if (ValueTypes.isList(type)) {
      Type element = ValueTypes.element(type);
      return ListValue.of(rng.ints(rng.nextInt(5)).mapToObj(i -> random(rng, element)).toList());
    }
    if (type.equals(Type.INT)) {
      return rng.nextBoolean() ? rng.nextLong() : (Object) (long) rng.nextInt(-5, 5);
    }
    return type.equals(Type.BOOL) ? rng.nextBoolean() : (Object) (char) rng.nextInt(0x10000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "int | %% | expected an integer | 0",
        "int | x | expected an integer | 0",
        "int | 3.5 | expected the end of the value | 1",
        "int | 9223372036854775808 | an integer of more than 64 bits | 0",
        "bool | maybe | expected true or false | 0",
        "char | x | expected a character in single quotes | 0",
        "char | 'xy' | expected \"'\" | 2",
        "list(int) | 3 | expected '[' | 0",
        "list(int) | [3 | expected ',' or ']' | 2",
        "list(int) | [3,] | expected an integer | 3",
        "list(int) | [3, true] | expected an integer | 4",
        "list(int) | [3] 4 | expected the end of the value | 4",
        "list(list(char)) | [a] | expected '[' or '\"' | 1",
        "list(char) | \"a | the quotes are not closed | 2",
        "list(char) | \"a\\x\" | unknown escape '\\x' | 3",
        "list(char) | \"\\u00g0\" | expected four hexadecimal digits | 3"
      })
  void errorsSayWhere(String type, String text, String problem, int offset) {
    SyntaxException error =
        assertThrows(
            SyntaxException.class, () -> TypedValueReader.read(TypeReader.read(type), text));
    assertEquals(
        "value: " + problem + " at offset " + offset + " of \"" + text + "\"", error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"a", "int -> int", "list(a)", "float"})
  void someTypesHaveNoValues(String type) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> TypedValueReader.read(TypeReader.read(type), "1"));
    assertEquals("value: none can be written of type " + TypeReader.read(type), error.getMessage());
  }

  @Test
  void valuesFitTheirTypesOnly() {
    assertTrue(ValueTypes.fits(ListValue.EMPTY, TypeReader.read("list(list(int))")));
    assertTrue(ValueTypes.fits(ListValue.ofText("a"), TypeReader.read("list(char)")));
    assertFalse(ValueTypes.fits(ListValue.ofText("a"), TypeReader.read("list(int)")));
    assertFalse(ValueTypes.fits(1L, Type.BOOL));
    assertFalse(ValueTypes.fits(1, Type.INT)); // a program's integers are longs
    assertFalse(ValueTypes.fits(ListValue.EMPTY, Type.INT));
    assertFalse(ValueTypes.fits("text", TypeReader.read("list(char)")));
  }
}

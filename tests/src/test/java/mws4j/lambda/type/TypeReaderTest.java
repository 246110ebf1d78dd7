package mws4j.lambda.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import mws4j.lambda.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeReaderTest {
  private static final long SEED = 4;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | int",
        "a | t0",
        "b -> a -> b | t0 -> t1 -> t0",
        "(a -> b) -> list(a) -> list(b) | (t0 -> t1) -> list(t0) -> list(t1)",
        "' ( int )->( list( list(bool) ) ) ' | int -> list(list(bool))",
        "pair(int,a -> x12) | pair(int, t0 -> t1)",
        "a -> ((a -> b) -> a -> b) -> b | t0 -> ((t0 -> t1) -> t0 -> t1) -> t1"
      })
  void typesAreReadAndPrinted(String text, String printed) {
    Type type = TypeReader.read(text);
    assertEquals(printed, type.toString());
    assertEquals(type, TypeReader.read(printed));
  }

  @Test
  void randomTypesAreReadBack() {
    RandomGenerator rng = new Random(SEED);
    for (int i = 0; i < 5000; i++) {
      Type type = random(rng, 6);
      assertEquals(type.canonical(), TypeReader.read(type.toString()));
      assertEquals(type.canonical(), type.canonical().canonical());
      assertEquals(type, Type.function(type.parameters(), type.returned()));
      assertFalse(type.returned().isArrow());
    }
  }

  static Type random(RandomGenerator rng, int depth) {
    return switch (depth == 0 ? rng.nextInt(3) : rng.nextInt(6)) {
      case 0 -> Type.INT;
      case 1 -> Type.variable(rng.nextInt(4));
      case 2 -> Type.CHAR;
      case 3 -> Type.list(random(rng, depth - 1));
      case 4 -> Type.of("pair", random(rng, depth - 1), random(rng, depth - 1));
      default -> Type.arrow(random(rng, depth - 1), random(rng, depth - 1));
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | expected a type | 0",
        "'int ->' | expected a type | 6",
        "'(int' | expected ')' | 4",
        "'list(int' | expected ')' | 8",
        "'list()' | expected a type | 5",
        "'list(int,)' | expected a type | 9",
        "'int int' | expected the end of the type | 4",
        "'int)' | expected the end of the type | 3",
        "'a(int)' | expected the end of the type | 1",
        "'int - > int' | expected the end of the type | 4"
      })
  void errorsSayWhere(String text, String problem, int offset) {
    SyntaxException error = assertThrows(SyntaxException.class, () -> TypeReader.read(text));
    assertEquals(
        "type: " + problem + " at offset " + offset + " of \"" + text + "\"", error.getMessage());
  }

  @Test
  void nestingAndLengthAreLimited() {
    String arrows = "a -> ".repeat(99) + "a";
    assertEquals(99, TypeReader.read(arrows).parameters().size());
    assertRefused("a -> " + arrows, "more than 100 levels");
    String lists = "list(".repeat(99) + "int" + ")".repeat(99);
    assertEquals(lists, TypeReader.read(lists).toString());
    assertRefused("list(" + lists + ")", "more than 100 levels");
    assertRefused("(".repeat(5000), "more than 100 levels");
    String both = ("a -> ".repeat(50) + "(").repeat(30);
    assertRefused(both, "more than 100 levels");
    assertRefused("x".repeat(10_001), "more than 10000 characters");
  }

  private static void assertRefused(String text, String problem) {
    SyntaxException error = assertThrows(SyntaxException.class, () -> TypeReader.read(text));
    assertEquals("type: " + problem, error.getMessage().replaceFirst(" at offset .*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "t12", "my type", "list(int)"})
  void constructorsThatCannotBeReadBackAreRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> Type.of(name));
  }

  @Test
  void arrowsHaveTwoTypes() {
    assertThrows(IllegalArgumentException.class, () -> Type.of(Type.ARROW, Type.INT));
    assertTrue(Type.of(Type.ARROW, Type.INT, Type.INT).isArrow());
  }

  @Test
  void partsOfFunctions() {
    Type type = TypeReader.read("(a -> b) -> list(a) -> list(b)");
    assertEquals(
        List.of(TypeReader.read("a -> b"), Type.list(Type.variable(0))), type.parameters());
    assertEquals(Type.list(Type.variable(1)), type.returned());
    assertEquals(2, type.variables());
    assertFalse(type.isClosed());
    assertEquals(List.of(), Type.INT.parameters());
  }
}

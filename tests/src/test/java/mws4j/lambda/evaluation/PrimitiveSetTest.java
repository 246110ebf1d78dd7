package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrimitiveSetTest {
  private static List<String> names(PrimitiveSet set) {
    return set.primitives().stream().map(Primitive::name).toList();
  }

  @Test
  void setsHaveTheNamesOfTheLiterature() {
    String shared = "map unfold range index fold length if + - empty cons car cdr empty? 0 1";
    assertEquals(
        Arrays.asList((shared + " * mod gt? eq? is-prime is-square").split(" ")),
        names(ListPrimitives.set()));
    assertEquals(
        Arrays.asList((shared + " char-eq? '.' ',' '-' SPACE LPAREN RPAREN STRING").split(" ")),
        names(TextPrimitives.set()));
    assertEquals(
        Arrays.asList("if + - empty cons car cdr empty? 0 1 gt? eq? fix1".split(" ")),
        names(LispPrimitives.set()));
    assertEquals(22, ListPrimitives.set().size());
    assertEquals(24, TextPrimitives.set().size());
    assertEquals(13, LispPrimitives.set().size());
    assertEquals(23, TextPrimitives.set().indexOfTaskConstant());
    assertEquals(-1, ListPrimitives.set().indexOfTaskConstant());
    assertEquals(4, ListPrimitives.set().indexOf("fold"));
    assertEquals(-1, ListPrimitives.set().indexOf("fix1"));
    assertEquals("lisp", LispPrimitives.set().name());
  }

  /** A domain of the reader's own: roman-like marks, the largest of a list, a lazy choice. */
  @Test
  void anOwnSetIsAListOfPrimitives() {
    Failure nothing = new Failure("no marks");
    PrimitiveSet set =
        new PrimitiveSet(
            "marks",
            List.of(
                Primitive.constant("ten", "int", 10L),
                Primitive.unary(
                    "half",
                    "int -> int",
                    (machine, a) -> (Long) a % 2 == 0 ? Values.integer((Long) a / 2) : nothing),
                Primitive.ternary(
                    "clip",
                    "int -> int -> int -> int",
                    (machine, low, high, a) ->
                        Math.max((Long) low, Math.min((Long) high, (Long) a))),
                Primitive.form(
                    "first-of",
                    "a -> a -> a",
                    (machine, first, frame) -> machine.evaluate(first, frame)),
                Primitive.binary("twice", "(a -> a) -> a -> a", PrimitiveSetTest::twice)));
    assertEquals(5L, run(set, "(half ten)"));
    assertEquals("no marks", ((Failure) run(set, "(half (half ten))")).reason());
    assertEquals(10L, run(set, "(first-of ten (half (half ten)))"));
    assertEquals(5L, run(set, "(clip (half ten) ten (first-of (half ten) ten))"));
    assertEquals("no marks", ((Failure) run(set, "(twice half ten)")).reason());
    assertEquals(10L, run(set, "(twice (clip ten ten) (half ten))"));
  }

  private static Object twice(Machine machine, Object function, Object start) {
    Object once = machine.apply(function, start);
    return once instanceof Failure ? once : machine.apply(function, once);
  }

  private static Object run(PrimitiveSet set, String program) {
    ProgramRunner runner = new ProgramRunner(new Library(set), Type.INT);
    runner.load(TermReader.read(program));
    return runner.run(runner.input(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "(", "x)", "lambda", "lam", "$0", "#", "#x"})
  void namesAreWordsOfPrograms(String name) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Primitive.constant(name, "int", 1L));
    assertEquals("Primitive: \"" + name + "\" cannot be a word of a program", error.getMessage());
  }

  @Test
  void implementationsTakeTheArgumentsOfTheType() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> Primitive.unary("f", "int -> int -> int", (machine, a) -> a));
    assertEquals(
        "Primitive f: its type int -> int -> int shows 2 arguments, its implementation takes 1",
        error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Primitive.constant("f", "int -> int", 1L));
    assertThrows(IllegalArgumentException.class, () -> Primitive.taskConstant("f", "int -> int"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Primitive.form("f", "int", (machine, first, frame) -> 1L));
    assertThrows(
        IllegalArgumentException.class, () -> Primitive.unary("f", "int ->", (machine, a) -> a));
  }

  @Test
  void setsHaveDifferentNames() {
    Primitive one = Primitive.constant("one", "int", 1L);
    Primitive text = Primitive.taskConstant("text", "list(char)");
    Primitive other = Primitive.taskConstant("other", "list(char)");
    assertRefused(List.of(one, one), "two primitives are named one");
    assertRefused(List.of(), "no primitives");
    assertRefused(List.of(text, other), "more than one constant that differs from task to task");
  }

  private static void assertRefused(List<Primitive> primitives, String problem) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new PrimitiveSet("own", primitives));
    assertEquals("PrimitiveSet own: " + problem, error.getMessage());
  }

  @Test
  void typesOfTheSetAreKnown() {
    assertEquals(
        TypeReader.read("list(a) -> int"),
        ListPrimitives.set().inference().of(TermReader.read("length")));
  }
}

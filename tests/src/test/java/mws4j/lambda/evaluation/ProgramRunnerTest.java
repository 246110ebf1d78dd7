package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgramRunnerTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Library LISTS_ONLY = new Library(ListPrimitives.set());

  private static Object run(String program, Type request, Object... inputs) {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, request);
    runner.load(TermReader.read(program));
    return runner.run(runner.input(List.of(inputs)));
  }

  /** Heads that are evaluated, and cells that are made. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(lambda $0) | 1",
        "(lambda empty) | 1",
        "(lambda (cdr $0)) | 2",
        "(lambda (cons 1 $0)) | 4",
        "(lambda (range (+ 1 1))) | 6",
        "(lambda (if (empty? $0) (car empty) empty)) | 4",
        "(lambda (map (lambda $0) $0)) | 8", // map, $0; for each of 3: $0 and a cell
        "(lambda (map (lambda (+ $0 $0)) $0)) | 14",
        "(lambda (fold $0 $0 (lambda (lambda $0)))) | 6",
        "(lambda (unfold $0 (lambda (empty? $0)) (lambda 1) (lambda (cdr $0)))) | 22",
        "(lambda ((lambda empty) (car empty))) | 2", // not the argument
        "(lambda (#(lambda (+ $0 $0)) (car $0))) | 6", // the argument once
        "(lambda (#(lambda (cons 1 $0)) $0)) | 5" // handed on as it is, evaluated inside
      })
  void fuelIsUsedAsItIsDefined(String program, int units) {
    Type type = ListPrimitives.set().inference().of(TermReader.read(program));
    for (int fuel : new int[] {units - 1, units}) {
      ProgramRunner runner = new ProgramRunner(LISTS_ONLY, type, fuel);
      runner.load(TermReader.read(program));
      Object value = runner.run(runner.input(List.of(ListValue.ofIntegers(1, 2, 3))));
      assertEquals(fuel < units, value == Failure.OUT_OF_FUEL, fuel + " gives " + value);
    }
  }

  @Test
  void eachRunHasItsOwnFuel() {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, LISTS, 8);
    runner.load(TermReader.read("(lambda (map (lambda $0) $0))"));
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(1, 2, 3)));
    for (int i = 0; i < 3; i++) {
      assertTrue(runner.gives(input, ListValue.ofIntegers(1, 2, 3)));
    }
    assertEquals(8, runner.fuel());
    assertEquals(10_000, new ProgramRunner(LISTS_ONLY, LISTS).fuel());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdr | [2, 3]",
        "(map (+ 1)) | [2, 3, 4]",
        "(lambda (map (#(lambda (lambda (- $1 $0))) 1) $0)) | [0, -1, -2]",
        "((lambda (lambda (map $1 $0))) (lambda (* $0 $0))) | [1, 4, 9]",
        "(lambda ((lambda (lambda $1)) $0 (car empty))) | [1, 2, 3]",
        "(lambda (#(lambda (lambda (lambda ($2 $1 $0)))) cons 1 $0)) | [1, 1, 2, 3]",
        "(lambda (if (empty? empty) cdr (lambda $0) $0)) | [2, 3]",
        "(lambda (#(lambda (lambda ($1 ($1 $0)))) cdr $0)) | [3]",
        "(lambda (#(lambda (lambda (map (lambda ($2 $0)) $0))) #(+ 1) $0)) | [2, 3, 4]",
        "(lambda (fold $0 (lambda $0) (lambda (lambda (lambda (cons $2 ($1 $0))))) empty)) | [1,"
            + " 2, 3]",
        "(lambda (car (map (lambda (+ $0)) $0) 1)) | failed",
        "(lambda (cons (index 0 (map (lambda (+ $0)) $0) 1) empty)) | [2]",
        "#(#(cdr)) | [2, 3]"
      })
  void termsOfAnyFormAreRun(String program, String value) {
    if (value.equals("failed")) {
      assertThrows(TypeException.class, () -> run(program, LISTS, ListValue.ofIntegers(1, 2, 3)));
    } else {
      assertEquals(value, run(program, LISTS, ListValue.ofIntegers(1, 2, 3)).toString());
    }
  }

  @Test
  void abstractionsOfTheLibraryAreRunFromHeads() {
    Library library =
        LISTS_ONLY
            .with((Term.Abstraction) TermReader.read("#(lambda (+ $0))"))
            .with(
                (Term.Abstraction)
                    TermReader.read("#(lambda (lambda (map (#(lambda (+ $0)) $0) $1)))"))
            .with((Term.Abstraction) TermReader.read("#(lambda (fold $0 1))"))
            .with((Term.Abstraction) TermReader.read("#(+ 1 1)"));
    ProgramCode code = new ProgramCode(library.language());
    ProgramRunner runner = new ProgramRunner(library, LISTS);
    String two = "#(+ 1 1)";
    String product = "(#(lambda (fold $0 1)) $0 (lambda (lambda (* $1 $0))))";
    Term term =
        TermReader.read(
            "(lambda (#(lambda (lambda (map (#(lambda (+ $0)) $0) $1))) $0 (#(lambda (+ $0)) "
                + two
                + " "
                + product
                + ")))");
    runner.load(term);
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(2, 3)));
    assertEquals("[10, 11]", runner.run(input).toString());
    int[] heads = code.encode(term);
    runner.load(heads, 0, heads.length);
    assertEquals("[10, 11]", runner.run(input).toString());
    assertTrue(runner.inputsRead());
  }

  @Test
  void functionsAreHandedOn() {
    String fold = "#(lambda (lambda (fold $0 0 (lambda (lambda ($3 $1 $0))))))";
    Library library = LISTS_ONLY.with((Term.Abstraction) TermReader.read(fold));
    ProgramRunner runner = new ProgramRunner(library, TypeReader.read("list(int) -> int"));
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(1, 2, 3)));
    runner.load(TermReader.read("(lambda (" + fold + " - $0))"));
    assertEquals(2L, runner.run(input));
    int[] heads = {22, ListPrimitives.set().indexOf("-"), ~1, ~0, ~0};
    runner.load(heads, 0, heads.length);
    assertEquals(2L, runner.run(input));
  }

  @Test
  void inputsThatAreNotReadDoNotMatter() {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, LISTS);
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofIntegers(1)));
    String[][] cases = {
      {"(lambda (cons (car empty) $0))", "false"},
      {"(lambda (if (empty? empty) (range 1) $0))", "false"},
      {"(lambda (if (empty? $0) (range 1) empty))", "true"},
      {"(lambda (#(lambda empty) (car $0)))", "false"}
    };
    for (String[] one : cases) {
      runner.load(TermReader.read(one[0]));
      runner.run(input);
      assertEquals(one[1], String.valueOf(runner.inputsRead()), one[0]);
    }
  }

  @Test
  void taskConstantsAreSet() {
    Type request = TypeReader.read("list(char) -> list(char)");
    ProgramRunner runner = new ProgramRunner(new Library(TextPrimitives.set()), request);
    ProgramRunner.Input input = runner.input(List.of(ListValue.ofText("a")));
    runner.load(TermReader.read("(lambda (cons (car $0) STRING))"));
    assertTrue(runner.usesTaskConstant());
    runner.setTaskConstant(ListValue.ofText("bc"));
    assertEquals("\"abc\"", runner.run(input).toString());
    runner.setTaskConstant(ListValue.ofText("d"));
    assertEquals("\"ad\"", runner.run(input).toString());
    runner.load(TermReader.read("(lambda (#(lambda (#(lambda STRING) $0)) $0))"));
    assertTrue(runner.usesTaskConstant());
    int[] heads = {TextPrimitives.set().indexOf("STRING")};
    runner.load(heads, 0, 1);
    assertTrue(runner.usesTaskConstant());
    assertEquals("\"d\"", runner.run(input).toString());
    assertTrue(runner.inputsRead()); // what it gives depends on the task
    runner.load(TermReader.read("(lambda (cdr $0))"));
    assertFalse(runner.usesTaskConstant());
  }

  @Test
  void headsMustBeOneProgram() {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, LISTS);
    int cdr = ListPrimitives.set().indexOf("cdr");
    assertRefused(runner, "program: it is not complete", cdr, cdr);
    assertRefused(runner, "program: it is not complete");
    assertRefused(runner, "program: it is complete after 2 of 3 heads", cdr, ~0, ~0);
    assertRefused(runner, "program: $1 is bound by no lambda", cdr, ~1);
    assertRefused(runner, "program: nothing has the number 22", 22, ~0);
    int[] heads = {9, cdr, ~0, 9};
    runner.load(heads, 1, 3);
    assertEquals("[2]", runner.run(runner.input(List.of(ListValue.ofIntegers(1, 2)))).toString());
  }

  private static void assertRefused(ProgramRunner runner, String message, int... heads) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> runner.load(heads, 0, heads.length));
    assertEquals(message, error.getMessage());
    ProgramRunner.Input input = runner.input(List.of(ListValue.EMPTY));
    assertThrows(IllegalStateException.class, () -> runner.run(input));
  }

  @Test
  void termsMustBeOfTheType() {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, LISTS);
    assertMessage(runner, "car", "program: car of type list(t0) -> t0 is not of type " + LISTS);
    assertMessage(runner, "(lambda (f $0))", "type: unknown primitive f");
    assertMessage(runner, "(lambda $1)", "type: $1 is bound by no lambda");
    assertMessage(
        runner,
        "(lambda (+ $0 empty))",
        "type: (+ $0) of type int -> int cannot take empty of type list(t0)");
  }

  private static void assertMessage(ProgramRunner runner, String program, String message) {
    TypeException error =
        assertThrows(TypeException.class, () -> runner.load(TermReader.read(program)));
    assertEquals(message, error.getMessage());
  }

  @Test
  void inputsAreAsManyAsArguments() {
    ProgramRunner runner = new ProgramRunner(LISTS_ONLY, LISTS);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> runner.input(List.of()));
    assertEquals(
        "ProgramRunner: 0 inputs for programs of type list(int) -> list(int)", error.getMessage());
    assertThrows(
        IllegalStateException.class, () -> runner.run(runner.input(List.of(ListValue.EMPTY))));
  }
}

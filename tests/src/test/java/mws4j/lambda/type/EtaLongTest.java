package mws4j.lambda.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EtaLongTest {
  private static final EtaLong ETA_LONG = new EtaLong(ListPrimitives.set().inference());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdr | list(int) -> list(int) | (lambda (cdr $0))",
        "+ | int -> int -> int | (lambda (lambda (+ $1 $0)))",
        "(+ 1) | int -> int | (lambda (+ 1 $0))",
        "(map (+ 1)) | list(int) -> list(int) | (lambda (map (lambda (+ 1 $0)) $0))",
        "(lambda (+ $0)) | int -> int -> int | (lambda (lambda (+ $1 $0)))",
        "(lambda (map is-prime $0)) | list(int) -> list(bool) | (lambda (map (lambda (is-prime"
            + " $0)) $0))",
        "(lambda (fold $0 0 +)) | list(int) -> int | (lambda (fold $0 0 (lambda (lambda (+ $1"
            + " $0)))))",
        "(lambda (map #(+ 1) $0)) | list(int) -> list(int) | (lambda (map (lambda (#(+ 1) $0))"
            + " $0))",
        "(lambda (lambda ($1 $0))) | (int -> int) -> int -> int | (lambda (lambda ($1 $0)))",
        "(lambda $0) | (int -> int -> int) -> int -> int -> int | (lambda (lambda (lambda ($2 $1"
            + " $0))))",
        "(lambda (lambda ($1 $0))) | ((int -> int) -> int) -> (int -> int) -> int | (lambda"
            + " (lambda ($1 (lambda ($1 $0)))))",
        "(lambda $0) | a -> a | (lambda $0)",
        "1 | int | 1"
      })
  void argumentsAreAdded(String term, String request, String form) {
    Type type = TypeReader.read(request);
    Term made = ETA_LONG.of(TermReader.read(term), type);
    assertEquals(form, made.toString());
    assertEquals(made, ETA_LONG.of(made, type)); // once is enough
    assertEquals(made, Normaliser.normal(made));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(lambda $0) | int | type: (lambda $0) does not fit int",
        "cdr | list(int) -> int | type: (cdr $0) does not fit int",
        "((lambda $0) 1) | int | eta-long form: not in normal form: ((lambda $0) 1)",
        "(lambda (f $0)) | int -> int | type: unknown primitive f",
        "(lambda (1 $0)) | int -> int | type: (1 $0) does not fit int"
      })
  void whatDoesNotFitIsRefused(String term, String request, String message) {
    TypeException error =
        assertThrows(
            TypeException.class,
            () -> ETA_LONG.of(TermReader.read(term), TypeReader.read(request)));
    assertEquals(message, error.getMessage());
  }

  @Test
  void abstractionsAreOfTheirOwnTypeEachTime() {
    Term term = TermReader.read("(lambda (#(lambda $0) (map #(lambda $0) $0)))");
    assertEquals(
        "(lambda (#(lambda $0) (map (lambda (#(lambda $0) $0)) $0)))",
        ETA_LONG.of(term, TypeReader.read("list(int) -> list(int)")).toString());
  }
}

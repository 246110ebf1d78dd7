package mws4j.lambda.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mws4j.lambda.evaluation.LispPrimitives;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypeInferenceTest {
  private static TypeInference inference() {
    return ListPrimitives.set().inference();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "map | (t0 -> t1) -> list(t0) -> list(t1)",
        "(lambda $0) | t0 -> t0",
        "(lambda (lambda $1)) | t0 -> t1 -> t0",
        "(lambda (lambda (lambda ($2 $0 ($1 $0))))) | (t0 -> t1 -> t2) -> (t0 -> t1) -> t0 -> t2",
        "(lambda (map (lambda (+ $0 1)) $0)) | list(int) -> list(int)",
        "(lambda (fold $0 empty (lambda (lambda (cons $1 $0))))) | list(t0) -> list(t0)",
        "(lambda (if (empty? $0) 0 (car $0))) | list(int) -> int",
        "(cons empty empty) | list(list(t0))",
        "(map (+ 1)) | list(int) -> list(int)",
        "#(lambda $0) | t0 -> t0",
        "(#(lambda $0) #(lambda $0) 1) | int",
        "((lambda $0) (lambda $0)) | t0 -> t0",
        "(lambda (cons (#(lambda $0) 1) (cons (if (#(lambda $0) (empty? $0)) 0 1) empty))) |"
            + " list(t0) -> list(int)",
        "#(lambda (lambda (#(lambda (lambda ($1 $0))) $0 $1))) | t0 -> (t0 -> t1) -> t1"
      })
  void mostGeneralTypes(String term, String type) {
    assertEquals(type, inference().of(TermReader.read(term)).toString());
  }

  @Test
  void recursionHasAType() {
    Term term =
        TermReader.read("(lambda (fix1 $0 (lambda (lambda (if (empty? $0) 0 ($1 (cdr $0)))))))");
    assertEquals("list(t0) -> int", LispPrimitives.set().inference().of(term).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$0 | type: $0 is bound by no lambda",
        "(lambda $1) | type: $1 is bound by no lambda",
        "(lambda (f $0)) | type: unknown primitive f",
        "(+ 1 empty) | type: (+ 1) of type int -> int cannot take empty of type list(t0)",
        "(1 0) | type: 1 of type int cannot take 0 of type int",
        "(lambda ($0 $0)) | type: $0 of type t0 cannot take $0 of type t0",
        "(cons 1 (cons empty empty)) | type: (cons 1) of type list(int) -> list(int) cannot take"
            + " (cons empty empty) of type list(list(t0))",
        "(lambda #(lambda ($0 $0))) | type: $0 of type t0 cannot take $0 of type t0"
      })
  void whatHasNoTypeIsRefused(String term, String message) {
    TypeException error =
        assertThrows(TypeException.class, () -> inference().of(TermReader.read(term)));
    assertEquals(message, error.getMessage());
  }

  @Test
  void termsFitTypesThatAreNoMoreGeneral() {
    Term length = TermReader.read("(lambda (length $0))");
    assertTrue(inference().fits(length, TypeReader.read("list(int) -> int")));
    assertTrue(inference().fits(length, TypeReader.read("list(a) -> int")));
    assertFalse(inference().fits(length, TypeReader.read("list(int) -> bool")));
    assertFalse(inference().fits(length, TypeReader.read("int -> int")));
    assertFalse(inference().fits(TermReader.read("(lambda ($0 $0))"), TypeReader.read("a -> b")));
  }

  /** A type that doubles with each application has 2^200 parts when it is written out. */
  @Test
  void termsOfEnormousTypesAreRefused() {
    String doubling = "((lambda (lambda ($0 $1 $1))) ";
    Term term = TermReader.read("(lambda " + doubling.repeat(200) + "$0" + ")".repeat(201));
    TypeException error = assertThrows(TypeException.class, () -> inference().of(term));
    assertEquals("type: it is too large", error.getMessage());
  }

  @Test
  void deepTermsHaveTypes() {
    String deep = "(+ 1 ".repeat(330) + "0" + ")".repeat(330);
    assertEquals(Type.INT, inference().of(TermReader.read(deep)));
  }
}

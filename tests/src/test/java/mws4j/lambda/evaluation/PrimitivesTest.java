package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ValuePrinter;
import mws4j.lambda.value.ValueReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each primitive does, at its edges too. */
final class PrimitivesTest {
  private static final String MOST = "9223372036854775807";
  private static final String LEAST = "-9223372036854775808";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+ | int -> int -> int | 2 ; 3 | 5",
        "+ | int -> int -> int | " + MOST + " ; 1 | failed: overflow",
        "+ | int -> int -> int | " + LEAST + " ; -1 | failed: overflow",
        "+ | int -> int -> int | " + MOST + " ; " + LEAST + " | -1",
        "- | int -> int -> int | 2 ; 3 | -1",
        "- | int -> int -> int | " + LEAST + " ; 1 | failed: overflow",
        "- | int -> int -> int | 0 ; " + LEAST + " | failed: overflow",
        "- | int -> int -> int | -1 ; " + LEAST + " | " + MOST,
        "* | int -> int -> int | -4 ; 3 | -12",
        "* | int -> int -> int | 3037000500 ; 3037000500 | failed: overflow",
        "* | int -> int -> int | 3037000499 ; 3037000499 | 9223372030926249001",
        "* | int -> int -> int | " + LEAST + " ; -1 | failed: overflow",
        "* | int -> int -> int | " + LEAST + " ; 1 | " + LEAST,
        "mod | int -> int -> int | 7 ; 3 | 1",
        "mod | int -> int -> int | -7 ; 3 | -1",
        "mod | int -> int -> int | 7 ; -3 | 1",
        "mod | int -> int -> int | " + LEAST + " ; -1 | 0",
        "mod | int -> int -> int | 7 ; 0 | failed: division by zero",
        "gt? | int -> int -> bool | 2 ; 1 | true",
        "gt? | int -> int -> bool | 1 ; 1 | false",
        "eq? | int -> int -> bool | 100000 ; 100000 | true",
        "eq? | int -> int -> bool | 1 ; 2 | false",
        "is-prime | int -> bool | 2 | true",
        "is-prime | int -> bool | 1 | false",
        "is-prime | int -> bool | 199 | true",
        "is-prime | int -> bool | 197 | true",
        "is-prime | int -> bool | 187 | false",
        "is-prime | int -> bool | 211 | false",
        "is-prime | int -> bool | -3 | false",
        "is-prime | int -> bool | " + LEAST + " | false",
        "is-square | int -> bool | 0 | true",
        "is-square | int -> bool | 1 | true",
        "is-square | int -> bool | 2 | false",
        "is-square | int -> bool | -4 | failed: negative",
        "is-square | int -> bool | 9223372030926249001 | true",
        "is-square | int -> bool | 9223372030926249000 | false",
        "is-square | int -> bool | 9223372030926249002 | false",
        "is-square | int -> bool | " + MOST + " | false",
        "range | int -> list(int) | 3 | [0, 1, 2]",
        "range | int -> list(int) | 0 | []",
        "range | int -> list(int) | -5 | []",
        "range | int -> list(int) | " + MOST + " | failed: step limit",
        "index | int -> list(int) -> int | 1 ; [4, 5] | 5",
        "index | int -> list(int) -> int | 2 ; [4, 5] | failed: index out of range",
        "index | int -> list(int) -> int | -1 ; [4, 5] | failed: index out of range",
        "index | int -> list(int) -> int | 4294967296 ; [4, 5] | failed: index out of range",
        "length | list(int) -> int | [] | 0",
        "length | list(list(int)) -> int | [[], [1, 2]] | 2",
        "cons | int -> list(int) -> list(int) | 1 ; [2] | [1, 2]",
        "car | list(int) -> int | [1, 2] | 1",
        "car | list(int) -> int | [] | failed: empty list",
        "cdr | list(int) -> list(int) | [1, 2] | [2]",
        "cdr | list(int) -> list(int) | [] | failed: empty list",
        "empty? | list(int) -> bool | [] | true",
        "empty? | list(int) -> bool | [1] | false",
        "if | bool -> int -> int -> int | true ; 1 ; 2 | 1",
        "if | bool -> int -> int -> int | false ; 1 ; 2 | 2",
        "(lambda (if $0 (car empty) 0)) | bool -> int | false | 0",
        "(lambda (if $0 (car empty) 0)) | bool -> int | true | failed: empty list",
        "(lambda (map (lambda (+ $0 1)) $0)) | list(int) -> list(int) | [3, 1] | [4, 2]",
        "(map (lambda (mod 1 $0))) | list(int) -> list(int) | [1, 0] | failed: division by zero",
        "(lambda (map (lambda (car empty)) $0)) | list(int) -> list(int) | [] | []",
        "(lambda (fold $0 0 -)) | list(int) -> int | [1, 2, 3] | 2",
        "(lambda (fold $0 empty (lambda (lambda (cons $1 (cons $1 $0)))))) | list(int) ->"
            + " list(int) | [1, 2] | [1, 1, 2, 2]",
        "(lambda (fold $0 (car empty) (lambda (lambda 1)))) | list(int) -> int | [1] | failed:"
            + " empty list",
        "(lambda (fold $0 0 (lambda (lambda (car empty))))) | list(int) -> int | [] | 0",
        "(lambda (unfold $0 (eq? 0) (lambda $0) (lambda (- $0 1)))) | int -> list(int) | 3 | [3,"
            + " 2, 1]",
        "(lambda (unfold $0 (lambda (eq? 0 $0)) (lambda (mod 1 $0)) (lambda (- $0 1)))) | int ->"
            + " list(int) | 0 | []",
        "(lambda (unfold $0 empty? car cdr)) | list(int) -> list(int) | [5, 6] | [5, 6]"
      })
  void listPrimitives(String program, String type, String inputs, String result) {
    assertEquals(result, run(ListPrimitives.set(), program, type, inputs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "char-eq? | char -> char -> bool | 'a' ; 'a' | true",
        "char-eq? | char -> char -> bool | 'a' ; '\\u0101' | false",
        "char-eq? | char -> char -> bool | '\\u0101' ; '\\u0101' | true",
        "(cons '.' (cons ',' (cons '-' (cons SPACE (cons LPAREN (cons RPAREN STRING)))))) |"
            + " list(char) | | \".,- ()\"",
        "(lambda (map (lambda (if (char-eq? $0 SPACE) '-' $0)) $0)) | list(char) -> list(char) |"
            + " \"a b c\" | \"a-b-c\""
      })
  void textPrimitives(String program, String type, String inputs, String result) {
    assertEquals(result, run(TextPrimitives.set(), program, type, inputs == null ? "" : inputs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(lambda (fix1 $0 (lambda (lambda (if (empty? $0) 0 (+ (car $0) ($1 (cdr $0)))))))) |"
            + " list(int) -> int | [5, 6, 7] | 18",
        // 49 calls by the body are allowed, the 50th is not.
        "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) 0 ($1 (- $0 1))))))) | int -> int | 49 |"
            + " 0",
        "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) 0 ($1 (- $0 1))))))) | int -> int | 50 |"
            + " failed: too many recursive calls",
        // The count is that of all calls, not of their depth.
        "(lambda (fix1 $0 (lambda (lambda (if (gt? 1 $0) 1 (+ ($1 (- $0 1)) ($1 (- $0 1)))))))) |"
            + " int -> int | 4 | 16",
        "(lambda (fix1 $0 (lambda (lambda (if (gt? 1 $0) 1 (+ ($1 (- $0 1)) ($1 (- $0 1)))))))) |"
            + " int -> int | 5 | failed: too many recursive calls",
        // The argument is computed only if it is used, also that of a call.
        "(lambda (fix1 (car empty) (lambda (lambda 1)))) | int -> int | 0 | 1",
        "(lambda (fix1 $0 (lambda (lambda (if (eq? $0 0) ($1 (car empty)) 1))))) | int -> int | 1 |"
            + " 1",
        "(lambda (fix1 (cons $0 empty) (lambda (lambda (if (empty? $0) 1 ($1 (cdr $0))))))) | int"
            + " -> int | 0 | 1"
      })
  void lispPrimitives(String program, String type, String inputs, String result) {
    assertEquals(result, run(LispPrimitives.set(), program, type, inputs));
  }

  private static String run(PrimitiveSet set, String program, String type, String inputs) {
    Type request = TypeReader.read(type);
    Term term = TermReader.read(program);
    ProgramRunner runner = new ProgramRunner(new Library(set), request);
    runner.load(term);
    List<Type> types = request.parameters();
    String[] texts = inputs.split(" ; ", -1);
    Object[] values = new Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ValueReader.read(texts[i]);
    }
    Object value = runner.run(runner.input(List.of(values)));
    return value instanceof Failure ? value.toString() : ValuePrinter.print(value);
  }
}

package mws4j.cli.functional.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ValueReader;

/**
 * Recognises functions that have a name among those that were learned: by their type and their
 * values at a few arguments, in whatever order these are taken.
 */
final class KnownFunctions {
  /**
   * Name, type, arguments and value; an argument that is a function is a term. A function is known
   * if all its lines hold, those left out whose terms have words that the language lacks.
   */
  private static final String TABLE =
      """
      filter | (int -> bool) -> list(int) -> list(int) | (lambda (gt? $0 1)) ; [3, 0, 2, 1] | [3, 2]
      filter | (int -> bool) -> list(int) -> list(int) | (lambda (eq? $0 0)) ; [0, 4, 0] | [0, 0]
      filter | (char -> bool) -> list(char) -> list(char) | (lambda (char-eq? $0 ',')) ; "a,b," | ",,"
      reject | (int -> bool) -> list(int) -> list(int) | (lambda (gt? $0 1)) ; [3, 0, 2, 1] | [0, 1]
      reject | (int -> bool) -> list(int) -> list(int) | (lambda (eq? $0 0)) ; [0, 4, 0] | [4]
      reject | (char -> bool) -> list(char) -> list(char) | (lambda (char-eq? $0 ',')) ; "a,b," | "ab"
      any | (int -> bool) -> list(int) -> bool | (lambda (gt? $0 1)) ; [0, 2, 1] | true
      any | (int -> bool) -> list(int) -> bool | (lambda (gt? $0 1)) ; [0, 1] | false
      all | (int -> bool) -> list(int) -> bool | (lambda (gt? $0 1)) ; [4, 2, 3] | true
      all | (int -> bool) -> list(int) -> bool | (lambda (gt? $0 1)) ; [4, 1, 3] | false
      count | (int -> bool) -> list(int) -> int | (lambda (gt? $0 1)) ; [4, 1, 3, 0] | 2
      count | (int -> bool) -> list(int) -> int | (lambda (eq? $0 0)) ; [4, 1, 3, 0] | 1
      append | list(int) -> list(int) -> list(int) | [1, 2] ; [3] | [1, 2, 3]
      append | list(int) -> list(int) -> list(int) | [] ; [3, 4] | [3, 4]
      append | list(char) -> list(char) -> list(char) | "ab" ; "c" | "abc"
      append-one | int -> list(int) -> list(int) | 7 ; [1, 2] | [1, 2, 7]
      append-one | int -> list(int) -> list(int) | 0 ; [5] | [5, 0]
      append-one | char -> list(char) -> list(char) | '.' ; "ab" | "ab."
      append-self | list(int) -> list(int) | [1, 2] | [1, 2, 1, 2]
      append-self | list(char) -> list(char) | "ab" | "abab"
      stutter | list(int) -> list(int) | [1, 2] | [1, 1, 2, 2]
      reverse | list(int) -> list(int) | [1, 2, 3] | [3, 2, 1]
      reverse | list(char) -> list(char) | "abc" | "cba"
      last | list(int) -> int | [4, 1, 3] | 3
      last | list(int) -> int | [9, 2] | 2
      sum | list(int) -> int | [4, 1, 3] | 8
      sum | list(int) -> int | [] | 0
      product | list(int) -> int | [4, 1, 3] | 12
      product | list(int) -> int | [2, 5] | 10
      maximum | list(int) -> int | [4, 1, 9, 3] | 9
      maximum | list(int) -> int | [6, 2] | 6
      minimum | list(int) -> int | [4, 1, 9, 3] | 1
      minimum | list(int) -> int | [6, 7] | 6
      larger | int -> int -> int | 3 ; 8 | 8
      larger | int -> int -> int | 8 ; 3 | 8
      smaller | int -> int -> int | 3 ; 8 | 3
      smaller | int -> int -> int | 8 ; 3 | 3
      member | int -> list(int) -> bool | 3 ; [1, 3] | true
      member | int -> list(int) -> bool | 2 ; [1, 3] | false
      take | int -> list(int) -> list(int) | 2 ; [5, 6, 7] | [5, 6]
      take | int -> list(char) -> list(char) | 2 ; "abc" | "ab"
      drop | int -> list(int) -> list(int) | 2 ; [5, 6, 7] | [7]
      drop | int -> list(char) -> list(char) | 2 ; "abc" | "c"
      sort | list(int) -> list(int) | [3, 1, 2] | [1, 2, 3]
      increment | int -> int | 4 | 5
      decrement | int -> int | 4 | 3
      double | int -> int | 3 | 6
      square | int -> int | 3 | 9
      negate | int -> int | 3 | -3
      not | bool -> bool | true | false
      and | bool -> bool -> bool | true ; false | false
      and | bool -> bool -> bool | false ; true | false
      and | bool -> bool -> bool | true ; true | true
      or | bool -> bool -> bool | true ; false | true
      or | bool -> bool -> bool | false ; true | true
      or | bool -> bool -> bool | false ; false | false
      one-to | int -> list(int) | 3 | [1, 2, 3]
      countdown | int -> list(int) | 3 | [3, 2, 1]
      """;

  /** Arguments and the value that they should have. */
  private record Case(List<String> arguments, Object value) {}

  /** A function with a name, at a type. */
  private record Known(String name, Type type) {}

  private final Library library;
  private final Map<Known, List<Case>> table = new LinkedHashMap<>();

  /** Functions written in a language. */
  KnownFunctions(Library library) {
    this.library = library;
    TABLE
        .lines()
        .map(line -> line.split(" \\| ", -1))
        .forEach(
            part ->
                table
                    .computeIfAbsent(
                        new Known(part[0], TypeReader.read(part[1])), k -> new ArrayList<>())
                    .add(new Case(List.of(part[2].split(" ; ", -1)), ValueReader.read(part[3]))));
  }

  /** The name of a function, if it has one. */
  Optional<String> name(Term.Abstraction function, Type type) {
    int arity = type.parameters().size();
    for (Map.Entry<Known, List<Case>> entry : table.entrySet()) {
      Type known = entry.getKey().type();
      if (known.parameters().size() == arity) {
        for (List<Integer> order : orders(arity)) {
          if (fits(function, known, order) && holds(function, known, order, entry.getValue())) {
            return Optional.of(entry.getKey().name());
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean fits(Term function, Type known, List<Integer> order) {
    List<Type> taken = order.stream().map(known.parameters()::get).toList();
    return library.primitives().inference().fits(function, Type.function(taken, known.returned()));
  }

  private boolean holds(Term function, Type known, List<Integer> order, List<Case> cases) {
    int held = 0;
    for (Case each : cases) {
      Optional<Boolean> outcome = tried(function, known, order, each);
      if (outcome.equals(Optional.of(false))) {
        return false;
      }
      held += outcome.isPresent() ? 1 : 0;
    }
    return held > 0;
  }

  /** Whether a case holds; empty if the language lacks a word that it takes. */
  private Optional<Boolean> tried(Term function, Type known, List<Integer> order, Case each) {
    try {
      return Optional.of(holds(function, known, order, each));
    } catch (TypeException e) {
      return Optional.empty();
    }
  }

  /** Arguments that are no functions become those of a program that calls the function. */
  private boolean holds(Term function, Type known, List<Integer> order, Case one) {
    List<Type> types = new ArrayList<>();
    List<Object> inputs = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < one.arguments().size(); i++) {
      boolean isFunction = known.parameters().get(i).isArrow();
      places.add(isFunction ? -1 : inputs.size());
      if (!isFunction) {
        types.add(known.parameters().get(i));
        inputs.add(ValueReader.read(one.arguments().get(i)));
      }
    }
    Term call = function;
    for (int i : order) {
      Term argument =
          places.get(i) < 0
              ? TermReader.read(one.arguments().get(i))
              : new Term.Variable(inputs.size() - 1 - places.get(i));
      call = new Term.Application(call, argument);
    }
    for (int i = 0; i < inputs.size(); i++) {
      call = new Term.Lambda(call);
    }
    ProgramRunner runner = new ProgramRunner(library, Type.function(types, known.returned()));
    runner.load(call);
    Object value = runner.run(runner.input(inputs));
    return !(value instanceof Failure) && value.equals(one.value());
  }

  /** All orders of so many arguments. */
  private static List<List<Integer>> orders(int arity) {
    List<List<Integer>> orders = List.of(List.of());
    for (int next = 0; next < arity; next++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int place = 0; place <= order.size(); place++) {
          List<Integer> with = new ArrayList<>(order);
          with.add(place, next);
          longer.add(with);
        }
      }
      orders = longer;
    }
    return orders;
  }
}

package mws4j.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.TypeReader;

/** The languages of the real tasks, without what their primitives do. */
public final class BaseLanguages {
  private BaseLanguages() {}

  private static final String[] BOTH = {
    "map : (a -> b) -> list(a) -> list(b)",
    "unfold : a -> (a -> bool) -> (a -> b) -> (a -> a) -> list(b)",
    "range : int -> list(int)",
    "index : int -> list(a) -> a",
    "fold : list(a) -> b -> (a -> b -> b) -> b",
    "length : list(a) -> int",
    "if : bool -> a -> a -> a",
    "+ : int -> int -> int",
    "- : int -> int -> int",
    "empty : list(a)",
    "cons : a -> list(a) -> list(a)",
    "car : list(a) -> a",
    "cdr : list(a) -> list(a)",
    "empty? : list(a) -> bool",
    "0 : int",
    "1 : int"
  };

  /** The 22 primitives of the list tasks. */
  public static Language list() {
    return of(
        "* : int -> int -> int",
        "mod : int -> int -> int",
        "gt? : int -> int -> bool",
        "eq? : int -> int -> bool",
        "is-prime : int -> bool",
        "is-square : int -> bool");
  }

  /** The 24 primitives of the text tasks. */
  public static Language text() {
    return of(
        "char-eq? : char -> char -> bool",
        "'.' : char",
        "',' : char",
        "'-' : char",
        "SPACE : char",
        "LPAREN : char",
        "RPAREN : char",
        "STRING : list(char)");
  }

  /** The 13 primitives of the 1959 Lisp. */
  public static Language lisp() {
    String[] shared = Stream.of(BOTH).skip(6).toArray(String[]::new);
    return of(
        shared,
        "gt? : int -> int -> bool",
        "eq? : int -> int -> bool",
        "fix1 : a -> ((a -> b) -> a -> b) -> b");
  }

  private static Language of(String... more) {
    return of(BOTH, more);
  }

  private static Language of(String[] shared, String... more) {
    List<Production> productions = new ArrayList<>();
    for (String[] some : new String[][] {shared, more}) {
      for (String line : some) {
        String[] parts = line.split(" : ", 2);
        productions.add(new Production(new Term.Symbol(parts[0]), TypeReader.read(parts[1])));
      }
    }
    return new Language(productions);
  }
}

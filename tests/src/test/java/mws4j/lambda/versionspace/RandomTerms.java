package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.type.TypeReader;

/** Terms by chance. */
final class RandomTerms {
  /** The primitives of the list language, and the recursion of the 1959 Lisp. */
  static final Map<String, Type> PRIMITIVES =
      Stream.of(
              "map: (a -> b) -> list(a) -> list(b)",
              "unfold: a -> (a -> bool) -> (a -> b) -> (a -> a) -> list(b)",
              "range: int -> list(int)",
              "index: int -> list(a) -> a",
              "fold: list(a) -> b -> (a -> b -> b) -> b",
              "length: list(a) -> int",
              "if: bool -> a -> a -> a",
              "+: int -> int -> int",
              "-: int -> int -> int",
              "*: int -> int -> int",
              "mod: int -> int -> int",
              "empty: list(a)",
              "cons: a -> list(a) -> list(a)",
              "car: list(a) -> a",
              "cdr: list(a) -> list(a)",
              "empty?: list(a) -> bool",
              "0: int",
              "1: int",
              "gt?: int -> int -> bool",
              "eq?: int -> int -> bool",
              "is-prime: int -> bool",
              "is-square: int -> bool",
              "fix1: a -> ((a -> b) -> a -> b) -> b")
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(parts -> parts[0], parts -> TypeReader.read(parts[1])));

  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("map", "(int -> int) -> list(int) -> list(int)"),
          Map.entry(
              "fold", "list(int) -> list(int) -> (int -> list(int) -> list(int)) -> list(int)"),
          Map.entry("cons", "int -> list(int) -> list(int)"),
          Map.entry("cdr", "list(int) -> list(int)"),
          Map.entry("car", "list(int) -> int"),
          Map.entry("empty", "list(int)"),
          Map.entry("if", "bool -> list(int) -> list(int) -> list(int)"),
          Map.entry("eq?", "int -> int -> bool"),
          Map.entry("+", "int -> int -> int"),
          Map.entry("1", "int"));

  private static final List<Term> LEAVES =
      Stream.of("f", "g", "1", "#(lambda (f $0 $0))", "#(lambda (lambda ($1 $0)))", "#(g 1)")
          .map(TermReader::read)
          .toList();

  private final RandomGenerator random;

  RandomTerms(RandomGenerator random) {
    this.random = random;
  }

  /** Inference over the primitives. */
  static TypeInference types() {
    return new TypeInference(PRIMITIVES::get);
  }

  /**
   * A term in normal form without regard to types.
   *
   * @param leaves how many
   * @param bound lambdas around it
   */
  Term untyped(int leaves, int bound) {
    if (random.nextInt(4) == 0) {
      return new Term.Lambda(untyped(leaves, bound + 1));
    }
    return spine(leaves, bound);
  }

  private Term spine(int leaves, int bound) {
    if (leaves == 1) {
      return random.nextInt(LEAVES.size() + 2 * bound) < 2 * bound
          ? new Term.Variable(random.nextInt(bound))
          : LEAVES.get(random.nextInt(LEAVES.size()));
    }
    int ofArgument = random.nextInt(1, leaves);
    return new Term.Application(spine(leaves - ofArgument, bound), untyped(ofArgument, bound));
  }

  /** A program in normal form of a type without variables. */
  Term typed(Type type, int depth) {
    return typed(type, depth, new ArrayList<>());
  }

  private Term typed(Type type, int depth, List<Type> scope) {
    if (type.isArrow()) {
      scope.add(type.parameters().get(0));
      Type result = ((Type.Constructed) type).arguments().get(1);
      Term body = typed(result, depth, scope);
      scope.remove(scope.size() - 1);
      return new Term.Lambda(body);
    }
    List<Term> heads = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < scope.size(); i++) {
      if (scope.get(i).equals(type)) {
        heads.add(new Term.Variable(scope.size() - 1 - i));
        types.add(type);
      }
    }
    SIMPLE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              Type of = TypeReader.read(entry.getValue());
              if (of.returned().equals(type) && (depth > 0 || !of.isArrow())) {
                heads.add(new Term.Symbol(entry.getKey()));
                types.add(of);
              }
            });
    if (heads.isEmpty()) {
      return typed(type, depth + 1, scope); // a truth value has no leaf
    }
    int chosen = random.nextInt(heads.size());
    Term made = heads.get(chosen);
    for (Type parameter : types.get(chosen).parameters()) {
      made = new Term.Application(made, typed(parameter, depth - 1, scope));
    }
    return made;
  }
}

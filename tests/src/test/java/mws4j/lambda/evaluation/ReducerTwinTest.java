package mws4j.lambda.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.grammar.ProgramSampler;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.IntList;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.ListValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random programs against their plain meaning, given by heads, as terms, and in other forms. */
final class ReducerTwinTest {
  private static final long SEED = 7;
  private static final int PROGRAMS = 1500;
  private static final int FEWEST_HEADS = 4;
  private static final int MOST_HEADS = 24;
  private static final int STEPS = 3000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list | list(int) -> list(int)",
        "list | list(int) -> int -> bool",
        "list | list(list(int)) -> list(int)",
        "text | list(char) -> list(char) -> list(char)",
        "lisp | list(int) -> int",
        "lisp | int -> list(int)",
        "list with abstractions | list(int) -> list(int)"
      })
  void programsHaveTheirPlainMeaning(String language, String type) {
    RandomGenerator rng = new Random(SEED);
    Library library = library(language);
    Type request = TypeReader.read(type);
    Grammar grammar = Grammar.uniform(library.language());
    ProgramSampler sampler = new ProgramSampler(library.language());
    ProgramCode code = new ProgramCode(library.language());
    ProgramRunner runner = new ProgramRunner(library, request, 1_000_000);
    runner.setTaskConstant(ListValue.ofText("xy"));
    Map<String, Integer> outcomes = new TreeMap<>();
    IntList heads = new IntList();
    for (int i = 0; i < PROGRAMS; ) {
      boolean whole = sampler.sample(grammar, request, MOST_HEADS, rng, heads);
      if (!whole || heads.size() < FEWEST_HEADS) {
        continue;
      }
      i++;
      Term program = code.decode(heads.toArray(), request);
      List<Object> inputs = inputs(request, rng);
      String expected = plain(program, inputs);
      runner.load(heads.toArray(), 0, heads.size());
      assertSame(expected, runner, inputs, program);
      runner.load(program);
      assertSame(expected, runner, inputs, program);
      runner.load(otherForm(program, rng));
      assertSame(expected, runner, inputs, program);
      outcomes.merge(expected.replaceFirst("^[^f].*", "value"), 1, Integer::sum);
    }
    assertTrue(outcomes.get("value") > PROGRAMS / 10, outcomes.toString());
  }

  private static Library library(String name) {
    return switch (name) {
      case "list" -> new Library(ListPrimitives.set());
      case "text" -> new Library(TextPrimitives.set());
      case "lisp" -> new Library(LispPrimitives.set());
      default -> withAbstractions();
    };
  }

  private static Library withAbstractions() {
    Library library = new Library(ListPrimitives.set());
    for (String text :
        new String[] {
          "#(lambda (lambda $1))",
          "#(+ 1)",
          "#(lambda (map (#(lambda (lambda (- $0 $1))) $0)))",
          "#(lambda (lambda (lambda (map (lambda ($2 $0 ($3 (range $0)))) $0))))",
          "#(lambda (lambda (fold $0 $1 (lambda (lambda (cons $1 $0))))))",
          "#(lambda (lambda (if ($1 $0) (#(lambda (cons $0 empty)) $0) empty)))"
        }) {
      library = library.with((Term.Abstraction) TermReader.read(text));
    }
    return library;
  }

  private static String plain(Term program, List<Object> inputs) {
    List<Object> written = inputs.stream().map(ReducerTwinTest::written).toList();
    try {
      Object text = List.of('x', 'y');
      return new SubstitutionReducer(text, STEPS).run(program, written).toString();
    } catch (SubstitutionReducer.NoValue e) {
      return "failed: " + e.getMessage();
    }
  }

  /**
   * The plain meaning takes more steps where arguments are used several times: then nothing is
   * said. What would not end is given up before an error that it would come to.
   */
  private static void assertSame(
      String expected, ProgramRunner runner, List<Object> inputs, Term program) {
    Object value = runner.run(runner.input(inputs));
    boolean failed = expected.startsWith("failed");
    if (expected.equals("failed: steps") || (failed && value == Failure.OUT_OF_FUEL)) {
      return;
    }
    String found = value instanceof Failure ? value.toString() : written(value).toString();
    assertEquals(expected, found, program + " at " + inputs);
  }

  /** As the reducer writes values. */
  private static Object written(Object value) {
    if (value instanceof ListValue list) {
      return list.toList().stream().map(ReducerTwinTest::written).toList();
    }
    return value instanceof Long integer ? BigInteger.valueOf(integer) : value;
  }

  private static List<Object> inputs(Type request, RandomGenerator rng) {
    return request.parameters().stream().map(type -> random(type, rng)).toList();
  }

  private static Object random(Type type, RandomGenerator rng) {
    if (type.equals(Type.INT)) {
      return (long) rng.nextInt(-1, 6);
    }
    if (type.equals(Type.CHAR)) {
      return "ab.,- ()".charAt(rng.nextInt(8));
    }
    Type element = ((Type.Constructed) type).arguments().get(0);
    return ListValue.of(
        IntStream.range(0, rng.nextInt(6)).mapToObj(i -> random(element, rng)).toList());
  }

  /** The same program with needless lambdas and abstractions around some of its arguments. */
  private static Term otherForm(Term term, RandomGenerator rng) {
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(otherForm(lambda.body(), rng));
    }
    Term made = Terms.head(term);
    for (Term argument : new ArrayList<>(Terms.arguments(term))) {
      Term other = otherForm(argument, rng);
      made = new Term.Application(made, rng.nextInt(3) == 0 ? wrapped(other, rng) : other);
    }
    return made;
  }

  private static Term wrapped(Term term, RandomGenerator rng) {
    Term failing = TermReader.read("(car empty)");
    return switch (rng.nextInt(4)) {
      case 0 -> apply("(lambda $0)", term);
      case 1 -> new Term.Application(new Term.Lambda(Terms.shift(term, 1)), failing);
      case 2 -> apply("#(lambda (lambda $1))", term, failing);
      default -> apply("(lambda (lambda (#(lambda $0) $0)))", failing, term);
    };
  }

  private static Term apply(String function, Term... arguments) {
    return Term.apply(TermReader.read(function), Arrays.asList(arguments));
  }
}

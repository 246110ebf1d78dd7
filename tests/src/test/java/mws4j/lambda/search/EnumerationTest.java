package mws4j.lambda.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mws4j.lambda.BaseLanguages;
import mws4j.lambda.grammar.Goals;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnumerationTest {
  private static final Type LISTS = TypeReader.read("list(int) -> list(int)");
  private static final Parallel THREADS =
      (pieces, work) -> IntStream.range(0, pieces).parallel().forEach(work);

  private static Grammar random(Language language, boolean contextual, long seed) {
    SplittableRandom rng = new SplittableRandom(seed);
    double[][] weights = new double[contextual ? language.rows() : 1][language.size() + 1];
    for (double[] row : weights) {
      Arrays.setAll(row, i -> rng.nextDouble(-2, 2));
    }
    return contextual
        ? Grammar.contextual(language, weights)
        : Grammar.unigram(language, weights[0]);
  }

  /** Programs with their description lengths, by text; fails if one comes twice. */
  private static Map<String, Double> visited(
      Grammar grammar, Type request, double from, double to, Parallel parallel) {
    Map<String, Double> found = new TreeMap<>();
    ProgramCode code = new ProgramCode(grammar.language());
    new Enumeration(grammar, request, 60, parallel)
        .visit(
            from,
            to,
            Long.MAX_VALUE,
            part ->
                (heads, length, nats) -> {
                  Term term = code.decode(heads, 0, length, request);
                  synchronized (found) {
                    assertTrue(found.put(term.toString(), nats) == null, term.toString());
                  }
                },
            () -> false);
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list(int) -> list(int)",
        "int -> bool",
        "(int -> bool) -> list(int) -> list(int)",
        "list(a) -> a",
        "list(a)"
      })
  void findsWhatThePlainDefinitionDoes(String type) {
    Type request = TypeReader.read(type);
    for (boolean contextual : new boolean[] {false, true}) {
      Grammar grammar = random(BaseLanguages.list(), contextual, contextual ? 3 : 4);
      double limit = 10;
      List<NaiveEnumeration.Found> plain = new NaiveEnumeration(grammar).below(limit, request);
      assertTrue(plain.size() > 20, () -> type + ": " + plain.size());
      Map<String, Double> found = visited(grammar, request, 0, limit, Parallel.NONE);
      assertEquals(plain.size(), found.size(), type);
      plain.forEach(
          p -> assertEquals(p.nats(), found.get(p.program().toString()), 1e-9, p.toString()));
    }
  }

  @Test
  void findsHigherOrderAbstractions() {
    Language language =
        BaseLanguages.list()
            .with((Term.Abstraction) TermReader.read("#(lambda (lambda (fold $0 empty $1)))"))
            .with((Term.Abstraction) TermReader.read("#(lambda (fold $0))"))
            .with((Term.Abstraction) TermReader.read("#(lambda $0)"));
    Grammar grammar = random(language, true, 5);
    Map<String, Double> found = visited(grammar, LISTS, 0, 9, Parallel.NONE);
    List<NaiveEnumeration.Found> plain = new NaiveEnumeration(grammar).below(9, LISTS);
    assertEquals(plain.size(), found.size());
    assertTrue(found.keySet().stream().anyMatch(p -> p.contains("#(lambda (fold $0))")));
  }

  @Test
  void windowsTogetherAreTheWhole() {
    Grammar grammar = random(BaseLanguages.list(), false, 6);
    Map<String, Double> whole = visited(grammar, LISTS, 0, 12, Parallel.NONE);
    Map<String, Double> parts = new TreeMap<>();
    for (int w = 0; w < 8; w++) {
      Map<String, Double> window = visited(grammar, LISTS, 1.5 * w, 1.5 * (w + 1), THREADS);
      window.keySet().forEach(p -> assertFalse(parts.containsKey(p), p));
      parts.putAll(window);
    }
    assertEquals(whole, parts);
  }

  private static List<String> inOrder(Parallel parallel, long budget) {
    Grammar grammar = random(BaseLanguages.list(), false, 7);
    Enumeration search = new Enumeration(grammar, LISTS, 60, parallel);
    List<List<String>> byPart = new ArrayList<>();
    IntStream.range(0, search.parts()).forEach(p -> byPart.add(new ArrayList<>()));
    Enumeration.Window window =
        search.visit(
            0,
            16,
            budget,
            part ->
                (heads, length, nats) ->
                    byPart.get(part).add(Arrays.toString(Arrays.copyOf(heads, length)) + nats),
            () -> false);
    List<String> all = new ArrayList<>(List.of(window.toString()));
    byPart.forEach(all::addAll);
    return all;
  }

  @Test
  void threadsChangeNothing() {
    assertEquals(inOrder(Parallel.NONE, Long.MAX_VALUE), inOrder(THREADS, Long.MAX_VALUE));
    assertEquals(inOrder(Parallel.NONE, 3_000), inOrder(THREADS, 3_000));
    assertTrue(inOrder(THREADS, 3_000).size() < inOrder(THREADS, Long.MAX_VALUE).size());
  }

  @Test
  void isStoppedSoon() {
    AtomicInteger asked = new AtomicInteger();
    Enumeration search =
        new Enumeration(Grammar.uniform(BaseLanguages.list()), LISTS, 60, Parallel.NONE);
    Enumeration.Window window =
        search.visit(
            0, 100, 1_000_000_000, p -> (h, l, n) -> {}, () -> asked.incrementAndGet() > 3);
    assertFalse(window.complete());
    assertTrue(window.expansions() < 1_000_000, window.toString());
  }

  @Test
  void boundsAreNeverTooLarge() {
    Grammar grammar = random(BaseLanguages.list(), true, 8);
    for (String type : List.of("int", "bool", "list(int)", "list(bool)", "a", "list(a)", "tree")) {
      Type request = TypeReader.read(type);
      var goals = new Goals(grammar.language());
      CompletionBounds bounds = new CompletionBounds(grammar, goals.types());
      long goal = goals.request(request);
      double bound =
          bounds.of(Language.NO_PARENT, goals.types().constructorOf(goals.types().resolve(goal)));
      List<NaiveEnumeration.Found> plain = new NaiveEnumeration(grammar).below(9, request);
      double cheapest = plain.stream().mapToDouble(NaiveEnumeration.Found::nats).min().orElse(9);
      assertTrue(bound <= cheapest + 1e-9, type + ": " + bound + " > " + cheapest);
      assertTrue(bound > 0, type);
    }
  }

  @Test
  void goalsThatNothingFillsCostNothing() {
    Language language =
        new Language(List.of(new Production(new Term.Symbol("f"), TypeReader.read("int -> int"))));
    assertEquals(
        Map.of(),
        visited(Grammar.uniform(language), TypeReader.read("int"), 0, 1000, Parallel.NONE));
  }

  @Test
  void theLastWindowIsKnown() {
    Object[][] cases = { // words, and at which nats the programs of int -> int end
      {"0 : int", StrictMath.log(2)},
      {"car : list(int) -> int", StrictMath.log(2)},
      {"f : int -> int", 1e9},
    };
    for (Object[] each : cases) {
      String[] word = each[0].toString().split(" : ", -1);
      Language language =
          new Language(List.of(new Production(new Term.Symbol(word[0]), TypeReader.read(word[1]))));
      Enumeration search =
          new Enumeration(
              Grammar.uniform(language), TypeReader.read("int -> int"), 60, Parallel.NONE);
      double end = (Double) each[1];
      for (double to : new double[] {0.5, 1.5, 3}) {
        Enumeration.Window window =
            search.visit(0, to, 1000, part -> (heads, length, nats) -> {}, () -> false);
        assertTrue(window.complete());
        assertEquals(to > end, window.last(), each[0] + " to " + to);
      }
    }
  }

  @Test
  void rejectsAnEmptyLength() {
    assertEquals(
        "search: programs have at least one head, not 0",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Enumeration(Grammar.uniform(BaseLanguages.list()), LISTS, 0, Parallel.NONE))
            .getMessage());
  }
}

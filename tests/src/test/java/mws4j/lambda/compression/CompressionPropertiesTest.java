package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import org.junit.jupiter.api.Test;

/** What holds of every corpus. */
final class CompressionPropertiesTest {
  private static final int CORPORA = 300;

  private static CompressionSettings settings(int arity, int iterations) {
    return CompressionSettings.defaults().withMaxArity(arity).withIterations(iterations);
  }

  private static List<String> bodies(CompressionResult result) {
    return result.abstractions().stream().map(each -> each.body().toString()).toList();
  }

  @Test
  void expandingUndoesRewriting() {
    int found = 0;
    for (int seed = 0; seed < CORPORA; seed++) {
      RandomPrograms random = new RandomPrograms(seed, "a", "b", "f", "g");
      List<Term> programs = random.programs(12, 3 + seed % 4);
      Corpus corpus =
          seed % 2 == 0 ? Corpus.of(programs) : Corpus.of(programs, random.tasks(12, 5));
      CompressionSettings settings =
          settings(seed % 5, 4).withEtaLong(seed % 7 == 0).withSingleTask(seed % 3 == 0);
      CompressionResult result = Compression.compress(corpus, settings, () -> false);
      String what = seed + ": " + bodies(result);
      assertEquals(programs, Compression.expand(result.programs(), result.abstractions()), what);
      assertEquals(result.programs(), Compression.rewrite(programs, result.abstractions()), what);
      long cost = result.originalCost();
      for (Abstraction each : result.abstractions()) {
        assertTrue(each.utility() > 0, what);
        assertEquals(
            cost - each.cost() - ProgramCorpora.cost(each.body(), 0), each.utility(), what);
        cost = each.cost();
      }
      assertEquals(Corpus.of(result.programs(), corpus.tasks()).cost(), cost, what);
      assertEquals(result.finalCost(), cost, what);
      found += result.abstractions().size();
    }
    assertTrue(found > CORPORA / 2, found + " abstractions");
  }

  @Test
  void heldOutProgramsExpandToThemselvesAndDoNotGrow() {
    for (int seed = 0; seed < CORPORA / 3; seed++) {
      RandomPrograms random = new RandomPrograms(seed, "a", "b", "f");
      List<Abstraction> abstractions =
          Compression.compress(Corpus.of(random.programs(15, 5)), settings(2, 3), () -> false)
              .abstractions();
      List<Term> others = random.programs(15, 5);
      List<Term> rewritten = Compression.rewrite(others, abstractions);
      assertEquals(others, Compression.expand(rewritten, abstractions), "seed " + seed);
      for (int i = 0; i < others.size(); i++) {
        assertTrue(
            ProgramCorpora.cost(rewritten.get(i), 0) <= ProgramCorpora.cost(others.get(i), 0));
      }
    }
  }

  @Test
  void neitherThreadsNorTheOrderOfProgramsMatter() {
    for (int seed = 0; seed < 40; seed++) {
      // Few symbols: many abstractions are equally good.
      RandomPrograms random = new RandomPrograms(seed, "a", "f");
      List<Term> programs = random.programs(20, 5);
      CompressionSettings settings = settings(3, 5);
      CompressionResult expected = Compression.compress(Corpus.of(programs), settings, () -> false);
      for (int threads : new int[] {2, 3, 8}) {
        assertEquals(
            expected,
            Compression.compress(Corpus.of(programs), settings.withThreads(threads), () -> false),
            "seed " + seed);
      }
      List<Term> shuffled = new ArrayList<>(programs);
      Collections.shuffle(shuffled, new Random(seed));
      CompressionResult other = Compression.compress(Corpus.of(shuffled), settings, () -> false);
      assertEquals(expected.abstractions(), other.abstractions(), "seed " + seed);
      List<Candidate> candidates = Compression.best(Corpus.of(programs), settings, 20, () -> false);
      assertEquals(
          candidates,
          Compression.best(Corpus.of(programs), settings.withThreads(4), 20, () -> false));
    }
  }

  @Test
  void neitherDoesTheMemory() {
    for (int seed = 0; seed < 40; seed++) {
      Corpus corpus = Corpus.of(new RandomPrograms(seed, "a", "f").programs(20, 5));
      for (long integers : new long[] {0, 1000}) {
        List<Best.Found> found =
            Search.best(corpus.graph(), settings(3, 1), 10, integers, () -> false);
        assertEquals(
            Compression.best(corpus, 3, 10, () -> false).stream()
                .map(each -> each.abstraction().body().toString())
                .toList(),
            found.stream().map(Best.Found::text).toList());
      }
    }
  }

  /** Long rows of the same few things: the bounds are weak and the search takes minutes. */
  private static Corpus hard() {
    RandomPrograms random = new RandomPrograms(5, "a", "f");
    List<Term> programs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      programs.add(Term.apply(new Term.Symbol("r"), random.programs(150, 2)));
    }
    return Corpus.of(programs);
  }

  @Test
  void stopsWithinASecondWithWhatIsComplete() throws InterruptedException {
    for (int threads : new int[] {1, 3}) {
      CompressionSettings settings = settings(6, 50).withThreads(threads);
      AtomicInteger asked = new AtomicInteger();
      long[] stopped = new long[1];
      Corpus corpus = hard();
      CompressionResult result =
          Compression.compress(
              corpus,
              settings,
              () -> {
                boolean enough = asked.incrementAndGet() > 2000;
                if (enough && stopped[0] == 0) {
                  stopped[0] = System.nanoTime();
                }
                return enough;
              });
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stopped[0]);
      assertFalse(result.complete());
      assertTrue(millis < 1000, millis + " ms");
      assertEquals(corpus.programs(), Compression.expand(result.programs(), result.abstractions()));
      assertThrows(
          CancellationException.class, () -> Compression.best(corpus, settings, 5, () -> true));
    }
  }

  @Test
  void listenersHearOfAbstractionsAsTheyAreFound() {
    List<Abstraction> heard = new ArrayList<>();
    Corpus corpus = Corpus.of(new RandomPrograms(1, "a", "f").programs(20, 5));
    CompressionResult result =
        Compression.compress(corpus, settings(2, 3), () -> heard.size() == 2, heard::add);
    assertEquals(2, heard.size());
    assertEquals(heard, result.abstractions());
    assertFalse(result.complete());
  }

  @Test
  void refusesWhatIsTooDeepOrTooLargeOrAmbiguous() {
    Term deep = new Term.Symbol("a");
    for (int i = 0; i < 100_000; i++) {
      deep = new Term.Lambda(deep);
    }
    Term wide = new Term.Symbol("a");
    for (int i = 0; i < 60; i++) {
      wide = new Term.Application(wide, wide);
    }
    Object[][] cases = {
      {deep, "corpus: a program of more than 4000 levels"},
      {wide, "corpus: a program of more than 21474836 leaves"},
      {TermReader.read("(f #0)"), "corpus: #0 is an argument of an abstraction, no symbol"},
    };
    for (Object[] each : cases) {
      Corpus corpus = Corpus.of(List.of((Term) each[0]));
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, corpus::cost);
      assertEquals(each[1], e.getMessage());
    }
    List<Term> many = Collections.nCopies(30_000, Term.apply(new Term.Symbol("f"), row(1000)));
    Corpus corpus = Corpus.of(many);
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, corpus::cost);
    assertEquals(
        "corpus: more than 21474836 leaves; compress a part of the programs", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Corpus.of(List.of(deepest()), List.of()));
  }

  private static List<Term> row(int length) {
    return Stream.<Term>generate(() -> new Term.Symbol("a")).limit(length).toList();
  }

  /** The deepest program that is read. */
  private static Term deepest() {
    String text = "(f ".repeat(TermReader.DEEPEST / 2 - 1);
    return TermReader.read(text + "a" + ")".repeat(TermReader.DEEPEST / 2 - 1));
  }

  @Test
  void theDeepestProgramsThatAreReadAreCompressed() {
    List<Term> programs = List.of(deepest(), Term.apply(new Term.Symbol("g"), List.of(deepest())));
    CompressionResult result =
        Compression.compress(Corpus.of(programs), settings(2, 5), () -> false);
    assertEquals(programs, Compression.expand(result.programs(), result.abstractions()));
    assertTrue(result.ratio() > 100, "ratio " + result.ratio());
  }

  @Test
  void settingsAreChecked() {
    CompressionSettings usual = CompressionSettings.defaults();
    assertThrows(IllegalArgumentException.class, () -> usual.withMaxArity(-1));
    assertThrows(IllegalArgumentException.class, () -> usual.withMaxArity(17));
    assertThrows(IllegalArgumentException.class, () -> usual.withIterations(-1));
    assertThrows(IllegalArgumentException.class, () -> usual.withThreads(0));
    for (String prefix : new String[] {"", "a b", "f(", "#", "$"}) {
      assertThrows(IllegalArgumentException.class, () -> usual.withPrefix(prefix), prefix);
    }
  }
}

package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;
import org.junit.jupiter.api.Test;

/** Candidates, their scores and rewritten programs, against all terms of all spaces. */
final class ProposalsTwinTest {
  private static final long SEED = 23;
  private static final int CORPORA = 25;
  private static final int STEPS = 2;
  private static final Term CALLED = new Term.Symbol("called");
  private static final Term NO_PATTERN = new Term.Symbol("no pattern");

  private final Random random = new Random(SEED);

  /** Two or three tasks with one or two untyped programs each, which have much in common. */
  private Corpus corpus() {
    Term shared = new RandomTerms(random).untyped(3, 1);
    List<TaskPrograms> tasks = new ArrayList<>();
    for (int t = 0; t < 2 + random.nextInt(2); t++) {
      List<Term> programs = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        Term own = new RandomTerms(random).untyped(1 + random.nextInt(2), 0);
        Term program = Normaliser.normal(Terms.substitute(shared, own));
        programs.add(Terms.leaves(program) < 6 ? program : own);
      }
      tasks.add(new TaskPrograms(Type.INT, programs));
    }
    return new Corpus(tasks, VersionSpaceSettings.defaults().withSteps(STEPS), () -> false);
  }

  @Test
  void candidatesAreTheCheapestTermsOfSpacesOfSeveralTasks() {
    int found = 0;
    for (int i = 0; i < CORPORA; i++) {
      Corpus corpus = corpus();
      var costs = new PlainCosts(corpus.spaces());
      var inhabitants =
          new Inhabitants(corpus.spaces(), costs, Owners.ofSpaces(corpus), corpus.limit());
      List<Term> shared = inhabitants.shared(corpus.leaves());
      assertEquals(sharedByBruteForce(corpus), new HashSet<>(shared));
      assertEquals(shared.size(), new HashSet<>(shared).size(), "some were found twice");
      assertTrue(inhabitants.cut().isEmpty());
      found += (int) shared.stream().filter(OpenTerms::isWorthAName).count();
    }
    assertTrue(found > CORPORA, "only " + found);
  }

  private static Set<Term> sharedByBruteForce(Corpus corpus) {
    Map<Term, Set<Integer>> tasks = new HashMap<>();
    for (int t = 0; t < corpus.tasks().size(); t++) {
      for (int i = 0; i < corpus.tasks().get(t).programs().size(); i++) {
        for (int space : BruteForce.reachable(corpus.spaces(), corpus.root(t, i))) {
          for (Term term : cheapest(corpus, space)) {
            tasks.computeIfAbsent(term, x -> new HashSet<>()).add(t);
          }
        }
      }
    }
    tasks.values().removeIf(of -> of.size() < 2);
    return tasks.keySet();
  }

  private static List<Term> cheapest(Corpus corpus, int space) {
    int least = PlainCosts.INFINITE;
    List<Term> cheapest = new ArrayList<>();
    for (Term term : BruteForce.extension(corpus.spaces(), corpus.leaves(), space)) {
      int cost = BruteForce.cost(term, NO_PATTERN, 0, false);
      if (cost < least) {
        least = cost;
        cheapest.clear();
      }
      if (cost == least && cost < PlainCosts.INFINITE) {
        cheapest.add(term);
      }
    }
    return cheapest;
  }

  @Test
  void scoresAreThoseOfTheCheapestTermsWithCalls() {
    int lower = 0;
    for (int i = 0; i < CORPORA; i++) {
      Corpus corpus = corpus();
      var plain = new PlainCosts(corpus.spaces());
      List<Term> patterns = patterns(corpus, plain);
      var scores = new Scores(corpus, plain);
      long[] of = scores.of(patterns.stream().map(List::of).toList());
      assertEquals(0, scores.unknown());
      assertEquals(scoreByBruteForce(corpus, NO_PATTERN, 0), scores.without());
      for (int c = 0; c < of.length; c++) {
        int variables = OpenTerms.free(patterns.get(c)).size();
        long expected = scoreByBruteForce(corpus, patterns.get(c), 100 + 101 * variables);
        assertEquals(expected, of[c], patterns.get(c).toString());
        lower += expected < scores.without() ? 1 : 0;
      }
    }
    assertTrue(lower > CORPORA, "only " + lower);
  }

  private static List<Term> patterns(Corpus corpus, PlainCosts plain) {
    return new Inhabitants(corpus.spaces(), plain, Owners.ofSpaces(corpus), corpus.limit())
        .shared(corpus.leaves()).stream().filter(OpenTerms::isWorthAName).toList();
  }

  private static long scoreByBruteForce(Corpus corpus, Term pattern, int call) {
    long sum = 0;
    for (int t = 0; t < corpus.tasks().size(); t++) {
      int least = PlainCosts.INFINITE;
      for (int i = 0; i < corpus.tasks().get(t).programs().size(); i++) {
        least = Math.min(least, cheapest(corpus, corpus.root(t, i), pattern, call));
      }
      sum += least;
    }
    return sum;
  }

  private static int cheapest(Corpus corpus, int space, Term pattern, int call) {
    return BruteForce.extension(corpus.spaces(), corpus.leaves(), space).stream()
        .mapToInt(term -> BruteForce.cost(term, pattern, call, false))
        .min()
        .orElseThrow();
  }

  @Test
  void extractedTermsCostWhatTheyShouldAndAreInTheSpace() {
    int calls = 0;
    for (int i = 0; i < CORPORA; i++) {
      Corpus corpus = corpus();
      var plain = new PlainCosts(corpus.spaces());
      List<Term> patterns = patterns(corpus, plain);
      var costs =
          new RewritingCosts(
              corpus.spaces(),
              plain,
              new Patterns(
                  patterns.stream().map(List::of).toList(), corpus.leaves(), corpus.limit()),
              corpus.limit());
      for (int c = 0; c < patterns.size(); c++) {
        Term pattern = patterns.get(c);
        int call = 100 + 101 * OpenTerms.free(pattern).size();
        var extraction =
            new Rewriting.Extraction(corpus.spaces(), corpus.leaves(), costs, c, CALLED);
        int root = corpus.root(0, 0);
        Term extracted = uncalled(extraction.of(root), OpenTerms.call(CALLED, pattern), pattern);
        assertTrue(
            BruteForce.extension(corpus.spaces(), corpus.leaves(), root).contains(extracted));
        assertEquals(
            cheapest(corpus, root, pattern, call),
            BruteForce.cost(extracted, pattern, call, false),
            pattern + " in " + extracted);
        calls += extracted.toString().contains(pattern.toString()) ? 1 : 0;
      }
    }
    assertTrue(calls > CORPORA, "only " + calls);
  }

  /** A term with a pattern in place of its calls. */
  private static Term uncalled(Term term, Term call, Term pattern) {
    if (term.equals(call)) {
      return pattern;
    }
    if (term instanceof Term.Lambda lambda) {
      return new Term.Lambda(uncalled(lambda.body(), call, pattern));
    }
    return term instanceof Term.Application application
        ? new Term.Application(
            uncalled(application.function(), call, pattern),
            uncalled(application.argument(), call, pattern))
        : term;
  }
}

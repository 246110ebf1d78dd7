package mws4j.lambda.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mws4j.lambda.term.Term;
import org.junit.jupiter.api.Test;

/** The search finds what trying all patterns finds. */
final class ExhaustiveCompressionTest {
  private static final int CORPORA = 200;

  private static long bestUtility(Corpus corpus, int arity) {
    List<Candidate> best = Compression.best(corpus, arity, 1, () -> false);
    return best.isEmpty() ? 0 : best.get(0).abstraction().utility();
  }

  @Test
  void utilityIsTheGreatestOfAllPatterns() {
    int positive = 0;
    for (int seed = 0; seed < CORPORA; seed++) {
      RandomPrograms random = new RandomPrograms(seed, "a", "b", "f");
      List<Term> programs = random.programs(6, 3 + seed % 2);
      Corpus each = Corpus.of(programs);
      Corpus shared = Corpus.of(programs, random.tasks(6, 3));
      int arity = seed % 3;
      for (Corpus corpus : List.of(each, shared)) {
        if (programs.stream().anyMatch(program -> ProgramCorpora.cost(program, 0) > 700)) {
          continue; // too many patterns to try
        }
        long expected = ExhaustiveCompression.bestUtility(corpus, arity);
        assertEquals(expected, bestUtility(corpus, arity), arity + " of " + corpus);
        positive += expected > 0 ? 1 : 0;
      }
    }
    assertTrue(positive > CORPORA / 8, positive + " corpora could be compressed");
  }
}

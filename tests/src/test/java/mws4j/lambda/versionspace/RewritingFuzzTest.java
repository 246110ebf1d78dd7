package mws4j.lambda.versionspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mws4j.lambda.term.Normaliser;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.TermReader;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;
import mws4j.lambda.type.TypeReader;
import org.junit.jupiter.api.Test;

/** Programs by chance, rewritten with everything that is proposed for them. */
final class RewritingFuzzTest {
  private static final long SEED = 31;
  private static final int CORPORA = 40;
  private static final int ROUNDS = 2;
  private static final int LONGEST = 13;
  private static final Type REQUEST = TypeReader.read("list(int) -> list(int)");

  private final TypeInference types = RandomTerms.types();

  /** Also a second round, in which programs have abstractions that can be inlined. */
  @Test
  void everyRewrittenProgramExpandsToTheOriginal() {
    var random = new Random(SEED);
    int changed = 0;
    int nested = 0;
    for (int i = 0; i < CORPORA; i++) {
      List<TaskPrograms> tasks = tasks(random);
      for (int round = 0; round < ROUNDS; round++) {
        Proposals proposals = proposals(tasks);
        List<List<Term>> last = null;
        for (Candidate candidate : proposals.candidates()) {
          List<List<Term>> rewritten = proposals.rewrite(candidate);
          changed += check(tasks, rewritten, candidate);
          last = last == null || random.nextInt(20) == 0 ? rewritten : last;
        }
        tasks = last == null ? tasks : Frontiers.with(tasks, last);
        nested += tasks.toString().contains("#(") ? 1 : 0;
      }
    }
    assertTrue(changed > 10 * CORPORA, changed + " programs changed");
    assertTrue(nested > CORPORA, nested + " corpora had abstractions");
  }

  private static List<TaskPrograms> tasks(Random random) {
    List<TaskPrograms> tasks = new ArrayList<>();
    while (tasks.size() < 4) {
      Term program = new RandomTerms(random).typed(REQUEST, 3);
      if (Terms.leaves(program) <= LONGEST && Terms.leaves(program) > 3) {
        tasks.add(new TaskPrograms(REQUEST, List.of(program)));
      }
    }
    return tasks;
  }

  private Proposals proposals(List<TaskPrograms> tasks) {
    return new VersionSpaces(types)
        .candidates(tasks, VersionSpaceSettings.defaults().withSteps(2).withMost(60), () -> false)
        .orElseThrow();
  }

  private int check(List<TaskPrograms> tasks, List<List<Term>> rewritten, Candidate candidate) {
    int changed = 0;
    for (int t = 0; t < tasks.size(); t++) {
      for (int i = 0; i < tasks.get(t).programs().size(); i++) {
        Term original = tasks.get(t).programs().get(i);
        Term other = rewritten.get(t).get(i);
        assertEquals(Normaliser.expanded(original), Normaliser.expanded(other), candidate + "");
        assertTrue(types.fits(other, REQUEST), other.toString());
        assertEquals(other, TermReader.read(other.toString()));
        changed += original.equals(other) ? 0 : 1;
      }
    }
    return changed;
  }
}

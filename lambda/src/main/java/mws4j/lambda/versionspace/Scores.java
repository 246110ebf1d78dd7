package mws4j.lambda.versionspace;

import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.Term;

/**
 * What the tasks cost if a candidate may be called: the sum over tasks of the cheapest rewriting of
 * any of its programs.
 */
final class Scores {
  /** The score of a candidate for which there was not enough room. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private static final int MOST_AT_ONCE = 4_096;

  private final Corpus corpus;
  private final PlainCosts plain;
  private int unknown;

  Scores(Corpus corpus, PlainCosts plain) {
    this.corpus = corpus;
    this.plain = plain;
  }

  /**
   * The costs for the forms of all candidates; some thousands are tried at once, as many as there
   * is room.
   */
  long[] of(List<List<Term>> candidates) {
    long[] scores = new long[candidates.size()];
    int atOnce = MOST_AT_ONCE;
    int from = 0;
    while (from < scores.length) {
      int to = Math.min(scores.length, from + atOnce);
      try {
        score(candidates, from, to, scores);
        from = to;
      } catch (Limit.Reached e) {
        if (to - from > 1) {
          atOnce = (to - from) / 2;
        } else {
          scores[from++] = UNKNOWN;
          unknown++;
        }
      }
    }
    return scores;
  }

  private void score(List<List<Term>> candidates, int from, int to, long[] scores) {
    Patterns patterns = new Patterns(candidates.subList(from, to), corpus.leaves(), corpus.limit());
    RewritingCosts costs = new RewritingCosts(corpus.spaces(), plain, patterns, corpus.limit());
    int[] lowered = new int[to - from];
    for (int t = 0; t < corpus.tasks().size(); t++) {
      Arrays.fill(lowered, costWithout(t));
      for (int i = 0; i < corpus.tasks().get(t).programs().size(); i++) {
        if (!corpus.isLeftOut(t, i)) {
          costs.lower(corpus.root(t, i), lowered);
        }
      }
      for (int c = from; c < to; c++) {
        scores[c] += lowered[c - from];
      }
    }
  }

  /** The cost of the cheapest program of a task; 0 if it has none. */
  private int costWithout(int task) {
    int least = PlainCosts.INFINITE;
    List<Term> programs = corpus.tasks().get(task).programs();
    for (int i = 0; i < programs.size(); i++) {
      least =
          Math.min(
              least,
              corpus.isLeftOut(task, i)
                  ? PlainCosts.of(programs.get(i))
                  : plain.asArgument(corpus.root(task, i)));
    }
    return programs.isEmpty() ? 0 : least;
  }

  /** The cost of all tasks without any candidate. */
  long without() {
    long sum = 0;
    for (int t = 0; t < corpus.tasks().size(); t++) {
      sum += costWithout(t);
    }
    return sum;
  }

  /** How many candidates have no known score. */
  int unknown() {
    return unknown;
  }
}

package mws4j.domains.regex.data;

import java.util.Collection;

/**
 * The baseline that any model of strings must beat: a smoothed character bigram.
 *
 * <pre>
 * log p(c1 .. cn) = log p(c1 | start) + Σ log p(ci | ci-1) + log p(end | cn)
 *
 * p(c | b) = (n(b, c) + BIGRAM_WEIGHT p(c)) / (n(b) + BIGRAM_WEIGHT)
 * p(c)     = (n(c) + UNIGRAM_COUNT) / (n + 97 UNIGRAM_COUNT)
 * </pre>
 *
 * where {@code n} counts in the training strings, {@code c} is one of the 96 characters (32..126
 * and tab) or the end, {@code b} one of the characters or the start. All strings over the alphabet
 * together have probability one. Immutable.
 */
public final class CharacterBigram {
  /**
   * Occurrences that the unigram distribution stands for in every context: the best, on held-out
   * strings of a thousand real columns, out of 1, 2, 5, 10, 20, 40, 80 (flat from 10 on).
   */
  static final double BIGRAM_WEIGHT = 40;

  /** Occurrences added to every outcome of the unigram distribution. */
  static final double UNIGRAM_COUNT = 0.5;

  /** 95 printable characters, tab, and the boundary: start as a context, end as an outcome. */
  public static final int SYMBOLS = 97;

  private static final int TAB = 95;
  public static final int BOUNDARY = 96;

  private final double[] logProb; // (context x outcome)

  /**
   * Counts the strings; none at all is allowed and gives the uniform distribution over outcomes.
   *
   * @throws IllegalArgumentException if a string has a character outside the alphabet
   */
  public CharacterBigram(Collection<String> strings) {
    double[] pairs = new double[SYMBOLS * SYMBOLS];
    double[] contexts = new double[SYMBOLS];
    double[] outcomes = new double[SYMBOLS];
    double total = 0;
    for (String s : strings) {
      int previous = BOUNDARY;
      for (int i = 0; i <= s.length(); i++) {
        int next = i < s.length() ? symbol(s.charAt(i)) : BOUNDARY;
        if (next < 0) {
          throw new IllegalArgumentException(
              String.format("bigram: character U+%04X is outside the alphabet", (int) s.charAt(i)));
        }
        pairs[previous * SYMBOLS + next]++;
        contexts[previous]++;
        outcomes[next]++;
        total++;
        previous = next;
      }
    }
    logProb = new double[SYMBOLS * SYMBOLS];
    for (int b = 0; b < SYMBOLS; b++) {
      for (int c = 0; c < SYMBOLS; c++) {
        double unigram = (outcomes[c] + UNIGRAM_COUNT) / (total + SYMBOLS * UNIGRAM_COUNT);
        logProb[b * SYMBOLS + c] =
            Math.log(pairs[b * SYMBOLS + c] + BIGRAM_WEIGHT * unigram)
                - Math.log(contexts[b] + BIGRAM_WEIGHT);
      }
    }
  }

  /** From a table that {@link #table} gave. */
  public CharacterBigram(float[] table) {
    logProb = new double[SYMBOLS * SYMBOLS];
    for (int i = 0; i < logProb.length; i++) {
      logProb[i] = table[i];
    }
  }

  /** Log-probabilities (context x outcome), 97 x 97. */
  public float[] table() {
    float[] table = new float[logProb.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) logProb[i];
    }
    return table;
  }

  /** {@code p(outcome | context)}, both symbols or {@link #BOUNDARY}. */
  public double probability(int context, int outcome) {
    return StrictMath.exp(logProb[context * SYMBOLS + outcome]);
  }

  /** Log-probability of a string in nats; -Infinity if a character is outside the alphabet. */
  public double logProb(String s) {
    double sum = 0;
    int previous = BOUNDARY;
    for (int i = 0; i <= s.length(); i++) {
      int next = i < s.length() ? symbol(s.charAt(i)) : BOUNDARY;
      if (next < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += logProb[previous * SYMBOLS + next];
      previous = next;
    }
    return sum;
  }

  /** Index of a character, or -1 outside the alphabet. */
  private static int symbol(char c) {
    if (c == '\t') {
      return TAB;
    }
    return c >= 32 && c <= 126 ? c - 32 : -1;
  }
}

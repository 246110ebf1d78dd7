package mws4j.domains.regex.data;

import java.util.Collection;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.TextSymbols;

/**
 * The baseline that any model of strings must beat: a smoothed character bigram.
 *
 * <pre>
 * log p(c1 .. cn) = log p(c1 | start) + Σ log p(ci | ci-1) + log p(end | cn)
 *
 * p(c | b) = (n(b, c) + BIGRAM_WEIGHT p(c)) / (n(b) + BIGRAM_WEIGHT)
 * p(c)     = (n(c) + UNIGRAM_COUNT) / (n + S UNIGRAM_COUNT)
 * </pre>
 *
 * where {@code n} counts in the training strings, {@code c} is one of S {@link TextSymbols}: the 96
 * characters 32..126 and tab, the end and, for the extended language, a category of foreign
 * characters, of which each is equally likely; {@code b} is one of them or the start. All strings
 * over the alphabet together have probability one. Immutable.
 */
public final class CharacterBigram {
  /**
   * Occurrences that the unigram distribution stands for in every context: the best, on held-out
   * strings of a thousand real columns, out of 1, 2, 5, 10, 20, 40, 80 (flat from 10 on).
   */
  static final double BIGRAM_WEIGHT = 40;

  /** Occurrences added to every outcome of the unigram distribution. */
  static final double UNIGRAM_COUNT = 0.5;

  private final int symbols;
  private final double[] logProb; // (context x outcome)

  /**
   * Counts strings over the alphabet of the paper; none at all is allowed and gives the uniform
   * distribution over outcomes.
   *
   * @throws IllegalArgumentException if a string has a character outside the alphabet
   */
  public CharacterBigram(Collection<String> strings) {
    this(strings, RegexLanguage.PAPER);
  }

  /** Counts strings that programs of a language can make. */
  public CharacterBigram(Collection<String> strings, RegexLanguage language) {
    symbols = TextSymbols.count(language);
    double[] pairs = new double[symbols * symbols];
    double[] contexts = new double[symbols];
    double[] outcomes = new double[symbols];
    double total = 0;
    for (String s : strings) {
      int previous = TextSymbols.BOUNDARY;
      for (int i = 0; i <= s.length(); ) {
        int next = i < s.length() ? symbol(s.codePointAt(i)) : TextSymbols.BOUNDARY;
        if (next < 0) {
          throw new IllegalArgumentException(
              String.format("bigram: character U+%04X is outside the alphabet", s.codePointAt(i)));
        }
        pairs[previous * symbols + next]++;
        contexts[previous]++;
        outcomes[next]++;
        total++;
        previous = next;
        i += i < s.length() ? Character.charCount(s.codePointAt(i)) : 1;
      }
    }
    logProb = new double[symbols * symbols];
    for (int b = 0; b < symbols; b++) {
      for (int c = 0; c < symbols; c++) {
        double unigram = (outcomes[c] + UNIGRAM_COUNT) / (total + symbols * UNIGRAM_COUNT);
        logProb[b * symbols + c] =
            Math.log(pairs[b * symbols + c] + BIGRAM_WEIGHT * unigram)
                - Math.log(contexts[b] + BIGRAM_WEIGHT);
      }
    }
  }

  /** From a table that {@link #table} gave for a language. */
  public CharacterBigram(float[] table, RegexLanguage language) {
    symbols = TextSymbols.count(language);
    logProb = new double[symbols * symbols];
    for (int i = 0; i < logProb.length; i++) {
      logProb[i] = table[i];
    }
  }

  /** Log-probabilities (context x outcome), S x S. */
  public float[] table() {
    float[] table = new float[logProb.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) logProb[i];
    }
    return table;
  }

  /**
   * {@code p(outcome | context)} of a character or the end.
   *
   * @param context code point before it, negative at the start
   * @param outcome code point, negative for the end
   */
  public double probability(int context, int outcome) {
    int b = context < 0 ? TextSymbols.BOUNDARY : symbol(context);
    int c = outcome < 0 ? TextSymbols.BOUNDARY : symbol(outcome);
    return c < 0 || b < 0 ? 0 : StrictMath.exp(logProb[b * symbols + c]) / TextSymbols.size(c);
  }

  /** Log-probability of a string in nats; -Infinity if a character is outside the alphabet. */
  public double logProb(String s) {
    double sum = 0;
    int previous = TextSymbols.BOUNDARY;
    for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
      int next = symbol(s.codePointAt(i));
      if (next < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += logProb[previous * symbols + next];
      sum -= next < RegexTokens.SYMBOLS ? 0 : StrictMath.log(TextSymbols.size(next));
      previous = next;
    }
    return sum + logProb[previous * symbols + TextSymbols.BOUNDARY];
  }

  /** The symbol of a character, or -1 outside the alphabet. */
  private int symbol(int codePoint) {
    int symbol = TextSymbols.of(codePoint);
    return symbol < symbols ? symbol : -1;
  }
}

package mws4j.domains.regex.language;

import static mws4j.domains.regex.language.RegexTokens.FOREIGN;

import java.util.random.RandomGenerator;

/**
 * The extended language's tokens as the networks see them, and the fixed distributions of what the
 * networks do not see.
 *
 * <pre>
 * id    0 .. 118   the token itself
 *     119          some foreign literal; which one: see below
 *     120          {n}, 2 to 255 with probability c / (n (n + 1))
 *     121          {m,n}, n alike; m is 1 with 1/2, 0 with 1/4, the others share 1/4
 *     122 ..       the macros of a library, in their order
 * </pre>
 *
 * A foreign literal is drawn from blocks, uniformly within each: tab and line feeds, Latin-1, the
 * other Latin, Greek and Cyrillic letters, typographic signs, currencies, and all the rest.
 */
public final class RegexVocabulary {
  /** Some foreign literal. */
  public static final int ID_FOREIGN = 119;

  /** Some {@code {n}}. */
  public static final int ID_EXACTLY = 120;

  /** Some {@code {m,n}}. */
  public static final int ID_BETWEEN = 121;

  /** Number of ids without macros. */
  public static final int COUNT = 122;

  private static final int MOST = RegexTokens.MOST_REPEATS;

  // Blocks of foreign characters: first, one past the last, and the share of all literals.
  private static final int[] FROM = {'\t', 0xa0, 0x100, 0x2010, 0x20a0};
  private static final int[] TO = {'\r' + 1, 0x100, 0x500, 0x2060, 0x20c0};
  private static final double[] SHARE = {0.05, 0.35, 0.15, 0.15, 0.05};
  private static final double REST = 0.25;
  private static final int REST_SIZE = restSize();

  private static final double[] MOST_PROBABILITY = mostProbability();

  private RegexVocabulary() {}

  /** Vocabulary id of a token. */
  public static int id(int token) {
    if (token >= FOREIGN) {
      return ID_FOREIGN;
    }
    if (token < RegexTokens.REPEAT) {
      return RegexTokens.isMacro(token) ? COUNT + token - RegexTokens.MACRO : token;
    }
    return RegexTokens.fewest(token) == RegexTokens.most(token) ? ID_EXACTLY : ID_BETWEEN;
  }

  /** Log-probability of a token given its id, in nats: 0 unless the id stands for several. */
  public static double logProbability(int token) {
    return switch (id(token)) {
      case ID_FOREIGN -> StrictMath.log(foreign(token - FOREIGN));
      case ID_EXACTLY -> StrictMath.log(MOST_PROBABILITY[RegexTokens.most(token)]);
      case ID_BETWEEN -> {
        int n = RegexTokens.most(token);
        yield StrictMath.log(MOST_PROBABILITY[n] * fewest(RegexTokens.fewest(token), n));
      }
      default -> 0;
    };
  }

  /** Draws one of the tokens that an id stands for. */
  public static int sample(int id, RandomGenerator rng) {
    return switch (id) {
      case ID_FOREIGN -> FOREIGN + sampleForeign(rng);
      case ID_EXACTLY -> {
        int n = sampleMost(rng);
        yield RegexTokens.repeat(n, n);
      }
      case ID_BETWEEN -> {
        int n = sampleMost(rng);
        yield RegexTokens.repeat(sampleFewest(n, rng), n);
      }
      default -> id < COUNT ? id : RegexTokens.MACRO + id - COUNT;
    };
  }

  private static double foreign(int codePoint) {
    for (int b = 0; b < FROM.length; b++) {
      if (codePoint >= FROM[b] && codePoint < TO[b]) {
        return SHARE[b] / (TO[b] - FROM[b]);
      }
    }
    return REST / REST_SIZE;
  }

  private static int sampleForeign(RandomGenerator rng) {
    double x = rng.nextDouble();
    for (int b = 0; b < FROM.length; b++) {
      if (x < SHARE[b]) {
        return FROM[b] + rng.nextInt(TO[b] - FROM[b]);
      }
      x -= SHARE[b];
    }
    while (true) {
      int codePoint = rng.nextInt(Character.MAX_CODE_POINT + 1);
      if (inRest(codePoint)) {
        return codePoint;
      }
    }
  }

  private static boolean inRest(int codePoint) {
    for (int b = 0; b < FROM.length; b++) {
      if (codePoint >= FROM[b] && codePoint < TO[b]) {
        return false;
      }
    }
    return RegexTokens.isForeign(codePoint);
  }

  private static int restSize() {
    int size = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      size += inRest(codePoint) ? 1 : 0;
    }
    return size;
  }

  private static double[] mostProbability() {
    double[] p = new double[MOST + 1];
    double sum = 0;
    for (int n = 2; n <= MOST; n++) {
      p[n] = 1.0 / (n * (n + 1));
      sum += p[n];
    }
    for (int n = 2; n <= MOST; n++) {
      p[n] /= sum;
    }
    return p;
  }

  private static double fewest(int m, int n) {
    double all = n == 2 ? 0.75 : 1;
    double weight = m == 1 ? 0.5 : m == 0 ? 0.25 : 0.25 / (n - 2);
    return weight / all;
  }

  private static int sampleMost(RandomGenerator rng) {
    double x = rng.nextDouble();
    int n = 2;
    while (n < MOST && x >= MOST_PROBABILITY[n]) {
      x -= MOST_PROBABILITY[n++];
    }
    return n;
  }

  private static int sampleFewest(int n, RandomGenerator rng) {
    double x = rng.nextDouble() * (n == 2 ? 0.75 : 1);
    if (x < 0.5) {
      return 1;
    }
    return x < 0.75 ? 0 : 2 + rng.nextInt(n - 2);
  }
}

package mws4j.domains.regex.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;

/**
 * What speaks for a string being one of a few others, and how much: logistic regression on
 * log-likelihood ratios.
 *
 * <pre>
 * log p(belongs | x) / p(does not | x) = w_0 + Σ_k w_k f_k(x)
 *
 * f_1 .. f_4   log of p(x) over the background's: by the posterior predictive Σ_z Q(z) p(x|z), by
 *              the exact templates and by the templates with runs of any length of the others
 *              ({@link ExampleTemplates}), by a bigram adapted to them ({@link FormatBigram})
 * f_5          log of p(x) by the adapted bigram over that of the bigram alone
 * f_6          how far its length is from the mean of theirs, in standard deviations
 * f_7          how many different formats they have
 * </pre>
 *
 * <p>Each ratio is cut at 30 nats. The models err together, so the weights do not add to one, and
 * what all of them say counts more than what one says. The weights are for one, two, three and more
 * strings; {@code BelongingFit} in the tests fits them, with the model that ships, on concepts that
 * {@link mws4j.domains.regex.synthetic.SyntheticConcepts} makes up and the model has not seen.
 */
final class Belonging {
  /** Number of features. */
  static final int FEATURES = 7;

  private static final double MOST_NATS = 30;
  private static final double MOST_DEVIATIONS = 6;

  /** Smallest deviation of lengths, added to that of the examples. */
  private static final double LEAST_DEVIATION = 0.5;

  /** w_0 .. w_7 for one, two, three and five strings. */
  private static final double[][] WEIGHTS = {
    {3.612, 0.119, 0.042, 0.043, -0.064, 0.228, -0.126, 0}, // there is one format
    {3.450, 0.130, 0.036, 0.041, -0.049, 0.234, -0.198, 0.111},
    {3.477, 0.131, 0.042, 0.039, -0.040, 0.220, -0.256, 0.109},
    {3.494, 0.142, 0.042, 0.042, -0.052, 0.213, -0.397, 0.081}
  };

  private final StringBackground background;
  private final ExampleTemplates templates;
  private final FormatBigram bigram;
  private final double meanLength;
  private final double deviation;
  private final int formats;
  private final double[] weights;

  /** What a few strings say of others. */
  Belonging(StringBackground background, List<String> examples) {
    this.background = background;
    templates = new ExampleTemplates(examples);
    bigram = new FormatBigram(background.bigram(), examples);
    double[] lengths = examples.stream().mapToDouble(Belonging::length).toArray();
    double sum = 0;
    double squares = 0;
    for (double length : lengths) {
      sum += length;
      squares += length * length;
    }
    int n = Math.max(1, lengths.length);
    meanLength = sum / n;
    deviation = Math.sqrt(Math.max(0, squares / n - meanLength * meanLength));
    Set<String> distinct = new HashSet<>();
    examples.forEach(example -> distinct.add(runs(example)));
    formats = Math.min(distinct.size(), n);
    weights = WEIGHTS[n >= 5 ? 3 : Math.min(n, 3) - 1];
  }

  private static int length(String string) {
    return string.codePointCount(0, string.length());
  }

  /** Runs of letters, digits and spaces become one character each. */
  private static String runs(String string) {
    StringBuilder runs = new StringBuilder();
    int previous = -1;
    for (int codePoint : string.codePoints().toArray()) {
      int kind =
          Character.isLetter(codePoint) ? 'a' : Character.isDigit(codePoint) ? '9' : codePoint;
      if (kind != previous || !(kind == 'a' || kind == '9' || kind == ' ')) {
        runs.appendCodePoint(kind);
      }
      previous = kind;
    }
    return runs.toString();
  }

  /**
   * f_1 .. f_7 of a string.
   *
   * @param predictive its log posterior predictive, nats
   * @param general its log-probability under the background, nats; finite
   */
  double[] features(String string, double predictive, double general) {
    RegexScorer scorer = background.scorer();
    RegexObservation observation = scorer.observe(string);
    double adapted = bigram.logProb(string);
    return new double[] {
      ratio(predictive, general),
      ratio(templates.logProbExact(scorer, observation), general),
      ratio(templates.logProbRuns(scorer, observation), general),
      ratio(adapted, general),
      ratio(adapted, background.bigram().logProb(string)),
      Math.min(
          MOST_DEVIATIONS, Math.abs(length(string) - meanLength) / (deviation + LEAST_DEVIATION)),
      formats
    };
  }

  private static double ratio(double log, double general) {
    return Math.max(-MOST_NATS, Math.min(MOST_NATS, log - general));
  }

  /** The log odds that a string belongs, in nats, if half of all strings do. */
  double logOdds(double[] features) {
    double sum = weights[0];
    for (int k = 0; k < FEATURES; k++) {
      sum += weights[k + 1] * features[k];
    }
    return sum;
  }
}

package mws4j.domains.regex.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.data.StringConcept;
import mws4j.mws.probability.RandomStreams;

/**
 * What is let in when strings below a threshold of oddness are accepted, one threshold for all
 * concepts: the share of each concept's own test strings (recall) against the share of other
 * concepts' (false accepts). Immutable.
 */
public final class AcceptanceCurve {
  private static final RandomStreams.Use OTHERS = RandomStreams.Use.named("regex/other-concepts");

  private final double[] own; // oddness, ascending
  private final double[] foreign; // oddness, ascending

  private AcceptanceCurve(double[] own, double[] foreign) {
    this.own = own;
    this.foreign = foreign;
    Arrays.sort(own);
    Arrays.sort(foreign);
  }

  /**
   * Scores each concept's test strings, and the first test string of {@code others} other concepts.
   */
  static AcceptanceCurve of(
      List<StringConcept> concepts, List<ConceptPosterior> posteriors, int others, long seed) {
    List<Double> own = new ArrayList<>();
    List<Double> foreign = new ArrayList<>();
    int n = concepts.size();
    List<String> first = concepts.stream().map(concept -> concept.test().get(0)).toList();
    double[] general = new double[n];
    Arrays.setAll(general, i -> posteriors.get(i).background().logProb(first.get(i)));
    for (int i = 0; i < n; i++) {
      ConceptPosterior posterior = posteriors.get(i);
      concepts.get(i).test().forEach(test -> own.add(posterior.oddness(test)));
      int[] order = RandomStreams.permutation(n - 1, RandomStreams.of(seed, OTHERS, i));
      for (int k = 0; k < Math.min(others, n - 1); k++) {
        int other = order[k] < i ? order[k] : order[k] + 1;
        foreign.add(posterior.oddness(first.get(other), general[other]));
      }
    }
    return new AcceptanceCurve(toArray(own), toArray(foreign));
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  /** The largest threshold that accepts at most this share of other concepts' strings. */
  public double threshold(double falseAcceptRate) {
    int accepted = (int) Math.floor(falseAcceptRate * foreign.length);
    return accepted < foreign.length ? foreign[accepted] : Double.POSITIVE_INFINITY;
  }

  /** Share of the concepts' own test strings whose oddness is below a threshold. */
  public double recall(double threshold) {
    return (double) below(own, threshold) / own.length;
  }

  /** Share of other concepts' strings whose oddness is below a threshold. */
  public double falseAcceptRate(double threshold) {
    return (double) below(foreign, threshold) / foreign.length;
  }

  private static int below(double[] sorted, double threshold) {
    int count = 0;
    while (count < sorted.length && sorted[count] < threshold) {
      count++;
    }
    return count;
  }
}

package mws4j.mws.evaluation;

import java.util.Arrays;

/**
 * How a test item ranks its own class.
 *
 * @param own number of its class
 * @param possible whether its own class can have made it
 * @param rivals numbers of the classes that predict it at least as well, ascending; a tie does not
 *     count as right. Empty if its own class cannot have made it
 */
record Answer(int own, boolean possible, int[] rivals) {
  /** Ranks the log predictive probabilities of an item, one per class. */
  static Answer of(int own, double[] logPredictive) {
    boolean possible = logPredictive[own] > Double.NEGATIVE_INFINITY;
    int[] rivals = new int[logPredictive.length];
    int count = 0;
    for (int c = 0; c < rivals.length && possible; c++) {
      if (c != own && logPredictive[c] >= logPredictive[own]) {
        rivals[count++] = c;
      }
    }
    return new Answer(own, possible, Arrays.copyOf(rivals, count));
  }
}

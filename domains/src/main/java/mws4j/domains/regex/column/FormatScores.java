package mws4j.domains.regex.column;

import java.util.List;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;

/**
 * Exact log-probabilities of all values under all formats, in nats, and which format each value
 * belongs to. Values are scored by the hundred, so that a large column takes little memory.
 */
final class FormatScores {
  private static final int BLOCK = 512;

  private final double[][] logp; // per format, per value
  private final int[] best;
  private final double[] share;

  FormatScores(List<RegexProgram> programs, List<String> values, int[] rows, RegexScorer scorer) {
    logp = new double[programs.size()][values.size()];
    score(programs, values, scorer);
    best = new int[values.size()];
    share = new double[programs.size()];
    assign(rows, false);
    assign(rows, true);
  }

  private void score(List<RegexProgram> programs, List<String> values, RegexScorer scorer) {
    double[] block = new double[BLOCK];
    RegexObservation observation = null;
    for (int from = 0; from < values.size(); from += BLOCK) {
      int to = Math.min(values.size(), from + BLOCK);
      observation = scorer.observe(values.subList(from, to), observation);
      for (int f = 0; f < logp.length; f++) {
        scorer.score(observation, programs.get(f), block);
        System.arraycopy(block, 0, logp[f], from, to - from);
      }
    }
  }

  /** Every value to its most probable format; then the shares are counted. */
  private void assign(int[] rows, boolean useShares) {
    double[] counts = new double[share.length];
    double[] bonus = new double[share.length];
    for (int f = 0; f < share.length && useShares; f++) {
      bonus[f] = StrictMath.log(Math.max(share[f], 1e-9));
    }
    double total = 0;
    for (int i = 0; i < best.length; i++) {
      best[i] = -1;
      double highest = Double.NEGATIVE_INFINITY;
      for (int f = 0; f < share.length; f++) {
        if (logp[f][i] + bonus[f] > highest) {
          highest = logp[f][i] + bonus[f];
          best[i] = f;
        }
      }
      total += rows[i];
      if (best[i] >= 0) {
        counts[best[i]] += rows[i];
      }
    }
    for (int f = 0; f < share.length; f++) {
      share[f] = total == 0 ? 0 : counts[f] / total;
    }
  }

  /** The format of value i, -1 if none makes it. */
  int best(int i) {
    return best[i];
  }

  /** Whether the format makes value i. */
  boolean matches(int format, int i) {
    return logp[format][i] > Double.NEGATIVE_INFINITY;
  }

  /** The share of the rows that belong to a format. */
  double share(int format) {
    return share[format];
  }

  /** Log-probability of value i with its format: a little less than under the mixture. */
  double logBest(int i) {
    return logp[best[i]][i] + StrictMath.log(share[best[i]]);
  }

  /** Log-probability of value i under the mixture. */
  double logMixture(int i) {
    double sum = 0;
    double max = best[i] < 0 ? Double.NEGATIVE_INFINITY : logp[best[i]][i];
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    for (int f = 0; f < share.length; f++) {
      sum += share[f] * StrictMath.exp(logp[f][i] - max);
    }
    return max + StrictMath.log(sum);
  }
}

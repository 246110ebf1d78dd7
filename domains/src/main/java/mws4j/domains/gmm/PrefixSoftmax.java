package mws4j.domains.gmm;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.Elementary;
import mws4j.mws.probability.Categorical;
import org.ejml.data.FMatrixRMaj;

/**
 * For every point the softmax over its first {@code open} logits, for all {@code open} at once:
 * which clusters are open depends on the program, the logits do not.
 *
 * <pre>logits: (observations * points x points), a row per point; point j has at most j + 1 open
 * </pre>
 *
 * One exp and one log per logit, stable; everything else is a look-up.
 */
final class PrefixSoftmax {
  private final int points;
  private final double temperature;
  private final float[] logits;
  private final float[] probabilities; // of the clusters at a row, while one is drawn
  private final float[] logSums; // entry k of a row: over its first k + 1 logits

  /**
   * Of all rows of logits, divided by the temperature.
   *
   * @param tape lends the buffers: lives until its next {@code begin}
   * @param logits (observations x points²). Kept.
   */
  PrefixSoftmax(Tape tape, FMatrixRMaj logits, int points, double temperature) {
    this.points = points;
    this.temperature = temperature;
    probabilities = new float[points];
    int n = logits.getNumElements();
    if (temperature == 1) {
      this.logits = logits.data;
    } else {
      this.logits = tape.buffer(logits.numRows, logits.numCols).data;
      for (int i = 0; i < n; i++) {
        this.logits[i] = (float) (logits.data[i] / temperature);
      }
    }
    logSums = tape.buffer(logits.numRows, logits.numCols).data;
    for (int at = 0, point = 0; at < n; at += points, point = (point + 1) % points) {
      sum(at, point + 1);
    }
  }

  /** The running log of the sum of exponentials. */
  private void sum(int at, int length) {
    float max = logits[at];
    float sum = 1;
    logSums[at] = max;
    for (int i = at + 1; i < at + length; i++) {
      float logit = logits[i];
      if (logit > max) {
        sum = sum * Elementary.exp(max - logit) + 1;
        max = logit;
      } else {
        sum += Elementary.exp(logit - max);
      }
      logSums[i] = max + Elementary.log(sum);
    }
  }

  double temperature() {
    return temperature;
  }

  /** Log-probability of a cluster at a row when {@code open} may be chosen. */
  float logProb(int row, int open, int cluster) {
    return logits[row * points + cluster] - logSums[row * points + open - 1];
  }

  /** Draws a cluster at a row when {@code open} may be chosen. */
  int draw(int row, int open, RandomGenerator rng) {
    for (int cluster = 0; cluster < open; cluster++) {
      probabilities[cluster] = Elementary.exp(logProb(row, open, cluster));
    }
    return Categorical.sample(probabilities, 0, open, rng);
  }

  /**
   * Adds {@code -visits[row, open-1] softmax(row, open)} to each row of the gradient: what the
   * normalisers contribute.
   */
  void subtractExpectations(int rows, float[] visits, float[] dLogits) {
    for (int row = 0; row < rows; row++) {
      // With one cluster open there is no choice.
      for (int open = 2; open <= row % points + 1; open++) {
        float visited = visits[row * points + open - 1];
        if (visited != 0) {
          for (int cluster = 0; cluster < open; cluster++) {
            dLogits[row * points + cluster] -=
                visited * Elementary.exp(logProb(row, open, cluster));
          }
        }
      }
    }
  }
}

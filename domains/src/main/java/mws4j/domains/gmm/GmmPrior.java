package mws4j.domains.gmm;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * The Chinese restaurant process with concentration 1: point j joins a cluster of n points with
 * probability {@code n / j} and opens a new one with probability {@code 1 / j}, so that
 *
 * <pre>p(z) = prod_c (n_c - 1)! / J!</pre>
 *
 * It has no parameters.
 */
final class GmmPrior implements Prior {
  private final int points;
  private final double[] logFactorial = new double[MiniDataset.MAX_POINTS + 1];
  private final int[] members = new int[MiniDataset.MAX_POINTS];

  /** Over partitions of {@code points} points. */
  GmmPrior(int points) {
    this.points = points;
    for (int n = 2; n < logFactorial.length; n++) {
      logFactorial[n] = logFactorial[n - 1] + StrictMath.log(n);
    }
  }

  @Override
  public void score(ProgramBatch programs, double[] logPrior) {
    for (int p = 0; p < programs.size(); p++) {
      logPrior[p] = logProb(programs.tokens(), programs.offset(p), programs.length(p));
    }
  }

  private double logProb(int[] tokens, int offset, int length) {
    int clusters = length == points ? GmmProgram.members(tokens, offset, length, members) : 0;
    if (clusters == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = -logFactorial[points];
    for (int c = 0; c < clusters; c++) {
      sum += logFactorial[Integer.bitCount(members[c]) - 1];
    }
    return sum;
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    score(programs, logs);
    return tape.constant(tape.column(logs));
  }

  @Override
  public void sample(int count, RandomGenerator rng, ProgramBatch programs) {
    int[] tokens = new int[points];
    for (int i = 0; i < count; i++) {
      int clusters = 0;
      for (int j = 0; j < points; j++) {
        // Sit down beside one of the j before, each as likely as an empty table.
        int beside = (int) (rng.nextDouble() * (j + 1));
        tokens[j] = beside < j ? tokens[beside] : clusters++;
      }
      programs.add(tokens, 0, points);
    }
  }
}

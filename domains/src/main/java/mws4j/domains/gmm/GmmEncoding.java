package mws4j.domains.gmm;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * The logits of some observations. Point by point, a program chooses among the clusters there are
 * and a new one:
 *
 * <pre>log r(z|x) = sum_j log softmax(logits_j[0 .. k_j])[z_j],   k_j = clusters before point j
 * </pre>
 */
final class GmmEncoding implements Encoding {
  private final int points;
  private final Var logits; // (observations x points²)
  private final PrefixSoftmax exact;
  private PrefixSoftmax flatter; // of the last temperature that was not 1
  private final int[] tokens;

  /** Over the logits of observations (observations x points²). */
  GmmEncoding(Var logits, int points) {
    this.points = points;
    this.logits = logits;
    exact = new PrefixSoftmax(logits.tape(), logits.value(), points, 1);
    flatter = exact;
    tokens = new int[points];
  }

  @Override
  public void sample(
      int particles, double temperature, RandomGenerator rng, ProgramBatch programs) {
    if (temperature != flatter.temperature()) {
      flatter = new PrefixSoftmax(logits.tape(), logits.value(), points, temperature);
    }
    for (int observation = 0; observation < logits.rows(); observation++) {
      for (int i = 0; i < particles; i++) {
        PrefixSoftmax softmax = i % 2 == 0 ? exact : flatter;
        int clusters = 1;
        for (int j = 1; j < points; j++) {
          tokens[j] = softmax.draw(observation * points + j, clusters + 1, rng);
          if (tokens[j] == clusters) {
            clusters++;
          }
        }
        programs.add(tokens, 0, points);
      }
    }
  }

  @Override
  public void score(ProgramBatch programs, int[] observationOf, double[] logProposal) {
    for (int p = 0; p < programs.size(); p++) {
      logProposal[p] = logProb(programs, p, observationOf[p]);
    }
  }

  private double logProb(ProgramBatch programs, int p, int observation) {
    int[] all = programs.tokens();
    int offset = programs.offset(p);
    if (programs.length(p) != points || all[offset] != 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = 0;
    int clusters = 1;
    for (int j = 1; j < points; j++) {
      int token = all[offset + j];
      if (token < 0 || token > clusters) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += exact.logProb(observation * points + j, clusters + 1, token);
      if (token == clusters) {
        clusters++;
      }
    }
    return sum;
  }

  /**
   * One node on the tape. Its pullback is a look-up too: the gradient is made here.
   *
   * @throws IllegalArgumentException if a program that is no partition has another weight than 0
   */
  @Override
  public Var differentiate(
      ProgramBatch programs, int[] observationOf, double[] weights, double[] logProposal) {
    score(programs, observationOf, logProposal);
    Tape tape = logits.tape();
    FMatrixRMaj gradient = tape.zeros(logits.rows(), logits.cols());
    FMatrixRMaj visits = tape.zeros(logits.rows(), logits.cols());
    double sum = 0;
    for (int p = 0; p < programs.size(); p++) {
      if (weights[p] != 0) {
        if (logProposal[p] == Double.NEGATIVE_INFINITY) {
          throw new IllegalArgumentException(
              "gmm: cannot train on program " + p + ", which is no partition of the points");
        }
        sum += weights[p] * logProposal[p];
        count(programs, p, observationOf[p], (float) weights[p], gradient.data, visits.data);
      }
    }
    exact.subtractExpectations(logits.rows() * points, visits.data, gradient.data);
    FMatrixRMaj total = tape.buffer(1, 1);
    total.data[0] = (float) sum;
    int n = gradient.getNumElements();
    return tape.record(
        total,
        logits.needsGrad(),
        dy -> tape.kernels().axpy(n, dy.data[0], gradient.data, 0, logits.grad().data, 0));
  }

  /** Adds the weight of a program to the choices it made and to the numbers it chose from. */
  private void count(
      ProgramBatch programs,
      int p,
      int observation,
      float weight,
      float[] choices,
      float[] visits) {
    int offset = programs.offset(p);
    int clusters = 1;
    for (int j = 1; j < points; j++) {
      int at = (observation * points + j) * points;
      int token = programs.tokens()[offset + j];
      choices[at + token] += weight;
      visits[at + clusters] += weight;
      if (token == clusters) {
        clusters++;
      }
    }
  }
}

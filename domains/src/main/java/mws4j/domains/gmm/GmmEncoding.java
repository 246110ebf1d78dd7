package mws4j.domains.gmm;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Draws;
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
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    if (draws.anyFlat() && draws.temperature() != flatter.temperature()) {
      flatter = new PrefixSoftmax(logits.tape(), logits.value(), points, draws.temperature());
    }
    for (int observation = 0; observation < logits.rows(); observation++) {
      programs.turnTo(observation);
      for (int i = 0; i < draws.perObservation(); i++) {
        int draw = observation * draws.perObservation() + i;
        PrefixSoftmax softmax = draws.temperature(draw) == 1 ? exact : flatter;
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

  /** One node on the tape, whose pullback is a look-up too. */
  @Override
  public Var logProb(ProgramBatch programs) {
    Tape tape = logits.tape();
    FMatrixRMaj logProbs = tape.buffer(programs.size(), 1);
    for (int p = 0; p < programs.size(); p++) {
      logProbs.data[p] = (float) logProb(programs, p, programs.observation(p));
    }
    return tape.record(
        "gmm recognition", logProbs, logits.needsGrad(), dy -> pullback(programs, logProbs, dy));
  }

  private void pullback(ProgramBatch programs, FMatrixRMaj logProbs, FMatrixRMaj dy) {
    float[] dLogits = logits.grad().data;
    FMatrixRMaj visits = logits.tape().zeros(logits.rows(), logits.cols());
    for (int p = 0; p < programs.size(); p++) {
      if (logProbs.data[p] > Float.NEGATIVE_INFINITY) {
        count(programs, p, programs.observation(p), dy.data[p], dLogits, visits.data);
      }
    }
    exact.subtractExpectations(logits.rows() * points, visits.data, dLogits);
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

package mws4j.domains.automata;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Var;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code r_ψ(z|x)}: independent bits that are never quite certain.
 *
 * <pre>r(z_p = 1|x) = (1 - δ) σ(logit_p) + δ / 2</pre>
 *
 * The share δ of fair bits keeps the recognition model from proposing what it believes only: with
 * few programs in memory it would learn them by heart, wrong bits included, and never look
 * elsewhere. (A defensive mixture, as in Le et al. 2019, here per bit.)
 */
final class AutomatonEncoding implements Encoding {
  private final Var logits; // (observations x patterns)
  private final double exploration; // δ
  private final int patterns;
  private final double[] logZero; // log r(z_p = 0|x) of every observation
  private final double[] logOne;

  AutomatonEncoding(Var logits, double exploration) {
    this.logits = logits;
    this.exploration = exploration;
    patterns = logits.cols();
    logZero = new double[logits.rows() * patterns];
    logOne = new double[logZero.length];
    for (int at = 0; at < logZero.length; at++) {
      logZero[at] = StrictMath.log(mixed(-logits.value().data[at]));
      logOne[at] = StrictMath.log(mixed(logits.value().data[at]));
    }
  }

  /** Probability of 1, or of 0 if it gets the negative logit. */
  private double mixed(double logit) {
    return (1 - exploration) * Logistic.sigmoid(logit) + exploration / 2;
  }

  @Override
  public void sample(
      int particles, double temperature, RandomGenerator rng, ProgramBatch programs) {
    int[] bits = new int[patterns];
    double[] exact = new double[patterns];
    double[] flatter = new double[patterns];
    for (int observation = 0; observation < logits.rows(); observation++) {
      for (int p = 0; p < patterns; p++) {
        float logit = logits.value().data[observation * patterns + p];
        exact[p] = mixed(logit);
        flatter[p] = temperature == 1 ? exact[p] : mixed(logit / temperature);
      }
      for (int i = 0; i < particles; i++) {
        boolean odd = (observation * particles + i) % 2 == 1;
        double[] probabilities = odd ? flatter : exact;
        for (int p = 0; p < patterns; p++) {
          bits[p] = rng.nextDouble() < probabilities[p] ? 1 : 0;
        }
        programs.add(bits, 0, patterns);
      }
    }
  }

  @Override
  public void score(ProgramBatch programs, int[] observationOf, double[] logProposal) {
    for (int program = 0; program < programs.size(); program++) {
      logProposal[program] = logProb(programs, program, observationOf[program]);
    }
  }

  private double logProb(ProgramBatch programs, int program, int observation) {
    if (programs.length(program) != patterns) {
      return Double.NEGATIVE_INFINITY;
    }
    int offset = programs.offset(program);
    double sum = 0;
    for (int p = 0; p < patterns; p++) {
      int at = observation * patterns + p;
      switch (programs.tokens()[offset + p]) {
        case 0 -> sum += logZero[at];
        case 1 -> sum += logOne[at];
        default -> {
          return Double.NEGATIVE_INFINITY;
        }
      }
    }
    return sum;
  }

  /**
   * Pullback: {@code dlogit_p += ±weight (1 - δ) σ(logit_p) σ(-logit_p) / r(z_p|x) dy} for every
   * program, + where its bit is 1.
   */
  @Override
  public Var differentiate(
      ProgramBatch programs, int[] observationOf, double[] weights, double[] logProposal) {
    score(programs, observationOf, logProposal);
    FMatrixRMaj total = logits.tape().zeros(1, 1);
    total.data[0] = (float) AutomatonPrior.weighted(programs.size(), weights, logProposal);
    FMatrixRMaj gradient = logits.tape().zeros(logits.rows(), patterns);
    for (int program = 0; program < programs.size(); program++) {
      int offset = programs.offset(program);
      for (int p = 0; p < patterns && weights[program] != 0; p++) {
        int at = observationOf[program] * patterns + p;
        int bit = programs.tokens()[offset + p];
        gradient.data[at] += (float) (weights[program] * slope(at, bit));
      }
    }
    return logits
        .tape()
        .record(
            total,
            logits.needsGrad(),
            dy ->
                logits
                    .tape()
                    .kernels()
                    .axpy(
                        gradient.getNumElements(),
                        dy.data[0],
                        gradient.data,
                        0,
                        logits.grad().data,
                        0));
  }

  /** Derivative of {@code log r(z_p = bit|x)} with respect to the logit. */
  private double slope(int at, int bit) {
    double logit = logits.value().data[at];
    double probability = mixed(bit == 1 ? logit : -logit);
    double sigmoid = Logistic.sigmoid(logit);
    return (2 * bit - 1) * (1 - exploration) * sigmoid * (1 - sigmoid) / probability;
  }
}

package mws4j.domains.automata;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code r_ψ(z|x)}: independent bits that are never quite certain.
 *
 * <pre>r(z_p = 1|x) = (1 - δ) σ(logit_p) + δ / 2</pre>
 *
 * The share δ of fair bits keeps the recognition model from proposing only what it believes
 * already: with few programs in memory it would learn them by heart, wrong bits included, and never
 * look elsewhere. (A defensive mixture, as in Le et al. 2019, here per bit.)
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
  public void sample(Draws draws, RandomGenerator rng, ProgramBatch programs) {
    int[] bits = new int[patterns];
    double[] exact = new double[patterns];
    double[] flatter = new double[patterns];
    for (int observation = 0; observation < logits.rows(); observation++) {
      programs.turnTo(observation);
      for (int p = 0; p < patterns; p++) {
        float logit = logits.value().data[observation * patterns + p];
        exact[p] = mixed(logit);
        flatter[p] = draws.anyFlat() ? mixed(logit / draws.temperature()) : exact[p];
      }
      for (int i = 0; i < draws.perObservation(); i++) {
        int draw = observation * draws.perObservation() + i;
        double[] probabilities = draws.temperature(draw) == 1 ? exact : flatter;
        for (int p = 0; p < patterns; p++) {
          bits[p] = rng.nextDouble() < probabilities[p] ? 1 : 0;
        }
        programs.add(bits);
      }
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
   * Pullback: {@code dlogit_p += ±dy (1 - δ) σ(logit_p) σ(-logit_p) / r(z_p|x)} for every program,
   * + where its bit is 1.
   */
  @Override
  public Var logProb(ProgramBatch programs) {
    double[] logs = new double[programs.size()];
    for (int p = 0; p < logs.length; p++) {
      logs[p] = logProb(programs, p, programs.observation(p));
    }
    Tape tape = logits.tape();
    return tape.record(
        "automata recognition",
        tape.column(logs),
        logits.needsGrad(),
        dy -> pullback(programs, logs, dy));
  }

  private void pullback(ProgramBatch programs, double[] logs, FMatrixRMaj dy) {
    float[] dLogits = logits.grad().data;
    for (int program = 0; program < logs.length; program++) {
      int offset = programs.offset(program);
      for (int p = 0; p < patterns && logs[program] > Double.NEGATIVE_INFINITY; p++) {
        int at = programs.observation(program) * patterns + p;
        int bit = programs.tokens()[offset + p];
        dLogits[at] += (float) (dy.data[program] * slope(at, bit));
      }
    }
  }

  /** Derivative of {@code log r(z_p = bit|x)} with respect to the logit. */
  private double slope(int at, int bit) {
    double logit = logits.value().data[at];
    double probability = mixed(bit == 1 ? logit : -logit);
    double sigmoid = Logistic.sigmoid(logit);
    return (2 * bit - 1) * (1 - exploration) * sigmoid * (1 - sigmoid) / probability;
  }
}

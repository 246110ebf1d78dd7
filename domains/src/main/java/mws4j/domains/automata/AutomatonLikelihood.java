package mws4j.domains.automata;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code p_φ(x|z)} from counts. With A agreements and D disagreements among the cells behind the
 * first column, and φ the logit of the noise ε,
 *
 * <pre>
 * log p(x|z) = -height log 2 + A log (1 - ε) + D log ε
 * d log p(x|z) / dφ = D (1 - ε) - A ε
 * </pre>
 */
final class AutomatonLikelihood implements Likelihood<AutomatonImage> {
  private static final double LOG_2 = StrictMath.log(2);

  private final int neighbours;
  private final int height;
  private final int width;
  private final Parameter logit;
  private double noise;
  private double logNoise;
  private double logOdds; // log (1 - ε) / ε

  /**
   * The likelihood of rules, under the noise of a logit.
   *
   * @param height of the images that it draws
   * @param width of the images that it draws
   */
  AutomatonLikelihood(int neighbours, int height, int width, Parameter logit) {
    this.neighbours = neighbours;
    this.height = height;
    this.width = width;
    this.logit = logit;
    refresh();
  }

  @Override
  public void refresh() {
    float phi = logit.value().data[0];
    noise = Logistic.sigmoid(phi);
    logNoise = Logistic.logSigmoid(phi);
    logOdds = -phi;
  }

  @Override
  public void score(
      ProgramBatch programs, List<AutomatonImage> observations, double[] logLikelihood) {
    int current = -1;
    AutomatonCounts counts = null;
    double ofNoAgreement = 0;
    int[] tokens = programs.tokens();
    int offset = 0;
    for (int p = 0; p < programs.size(); p++) {
      if (programs.observation(p) != current) {
        current = programs.observation(p);
        counts = observations.get(current).counts(neighbours);
        ofNoAgreement = counts.transitions() * logNoise - counts.firstColumn() * LOG_2;
      }
      int length = programs.length(p);
      int agreements = counts.agreements(tokens, offset, length);
      offset += length; // programs stand one behind the other
      logLikelihood[p] =
          agreements < 0 ? Double.NEGATIVE_INFINITY : ofNoAgreement + agreements * logOdds;
    }
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs, List<AutomatonImage> observations) {
    double[] logs = new double[programs.size()];
    score(programs, observations, logs);
    Var phi = tape.use(logit);
    return tape.record(
        "automata likelihood",
        tape.column(logs),
        phi.needsGrad(),
        dy -> phi.grad().data[0] += (float) gradient(programs, observations, dy));
  }

  private double gradient(
      ProgramBatch programs, List<AutomatonImage> observations, FMatrixRMaj dy) {
    double gradient = 0;
    for (int p = 0; p < programs.size(); p++) {
      AutomatonCounts counts = observations.get(programs.observation(p)).counts(neighbours);
      int agreements = counts.agreements(programs.tokens(), programs.offset(p), programs.length(p));
      if (agreements >= 0) {
        int disagreements = counts.transitions() - agreements;
        gradient += dy.data[p] * (disagreements - noise * counts.transitions());
      }
    }
    return gradient;
  }

  @Override
  public Optional<AutomatonImage> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    AutomatonProgram rule = AutomatonProgram.of(programs.copyOf(program));
    return Optional.of(new AutomatonSimulator(rule, noise).sample(height, width, rng));
  }
}

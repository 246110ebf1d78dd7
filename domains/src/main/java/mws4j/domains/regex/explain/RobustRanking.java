package mws4j.domains.regex.explain;

import java.util.List;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;

/**
 * Ranks programs by how well they explain strings some of which may not belong:
 *
 * <pre>log p(z) + Σ_i log((1 - ε) p(x_i|z) + ε background(x_i))</pre>
 */
final class RobustRanking {
  /** ε of a column: the share of strings expected not to belong. */
  static final double OUTLIERS = 0.01;

  private static final double NONE = Double.NEGATIVE_INFINITY;

  private final StringBackground background;
  private final RegexModel model;
  private final Kernels kernels;
  private final double outliers;

  /**
   * A ranking.
   *
   * @param outliers ε; 0 where all strings belong, programs that do not make all are left out then
   */
  RobustRanking(StringBackground background, RegexModel model, Kernels kernels, double outliers) {
    this.background = background;
    this.model = model;
    this.kernels = kernels;
    this.outliers = outliers;
  }

  /** Ranks all programs that a memory holds for any of its instances. */
  ConceptPosterior rank(StringSet strings, List<Answer> answers, Memory memory) {
    Writings writings = writings(memory);
    List<RegexProgram> programs = writings.programs();
    double[] logJoint = writings.logSums();
    addLogLikelihoods(strings, programs, logJoint);
    return ConceptPosterior.ranked(background, strings, programs, logJoint)
        .given(answers)
        .best(RegexExplainer.CAPACITY);
  }

  /** The programs of a memory with their log-probabilities under the prior. */
  private Writings writings(Memory memory) {
    DistinctPrograms distinct = new DistinctPrograms();
    for (int instance = 0; instance < memory.instances(); instance++) {
      memory.addTo(instance, distinct); // all are of observation 0 here
    }
    ProgramBatch written = distinct.programs();
    double[] logPrior = new double[written.size()];
    model.prior(kernels).score(written, logPrior);
    Writings writings = new Writings();
    for (int p = 0; p < logPrior.length; p++) {
      writings.add(model.regex(written.copyOf(p)), logPrior[p]);
    }
    return writings;
  }

  private void addLogLikelihoods(
      StringSet strings, List<RegexProgram> programs, double[] logJoint) {
    double[] odd =
        strings.strings().stream()
            .mapToDouble(
                s -> outliers > 0 ? StrictMath.log(outliers) + background.logProb(s) : NONE)
            .toArray();
    RegexScorer scorer = background.scorer();
    RegexObservation observation = scorer.observe(strings.strings());
    double[] logLikelihood = new double[odd.length];
    for (int p = 0; p < logJoint.length; p++) {
      scorer.score(observation, programs.get(p), logLikelihood);
      for (int i = 0; i < odd.length; i++) {
        logJoint[p] += logSum(StrictMath.log(1 - outliers) + logLikelihood[i], odd[i]);
      }
    }
  }

  /** {@code log(exp(a) + exp(b))}. */
  static double logSum(double a, double b) {
    double max = Math.max(a, b);
    return max == NONE
        ? NONE
        : max + StrictMath.log(StrictMath.exp(a - max) + StrictMath.exp(b - max));
  }
}

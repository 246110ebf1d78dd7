package mws4j.domains.regex.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Prior;
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
  private final Prior prior;
  private final double outliers;

  /**
   * A ranking.
   *
   * @param outliers ε; 0 where all strings belong, programs that do not make all are left out then
   */
  RobustRanking(StringBackground background, RegexModel model, Prior prior, double outliers) {
    this.background = background;
    this.model = model;
    this.prior = prior;
    this.outliers = outliers;
  }

  /** Ranks all programs that a memory holds for any of its instances. */
  ConceptPosterior rank(StringSet strings, List<Answer> answers, Memory memory) {
    List<RegexProgram> programs = programs(memory);
    return ConceptPosterior.ranked(background, strings, programs, logJoint(strings, programs))
        .given(answers)
        .best(RegexExplainer.CAPACITY);
  }

  private List<RegexProgram> programs(Memory memory) {
    Set<RegexProgram> distinct = new LinkedHashSet<>();
    for (int instance = 0; instance < memory.instances(); instance++) {
      for (int rank = 0; rank < memory.size(instance); rank++) {
        distinct.add(model.regex(memory.program(instance, rank)));
      }
    }
    return List.copyOf(distinct);
  }

  private double[] logJoint(StringSet strings, List<RegexProgram> programs) {
    ProgramBatch batch = new ProgramBatch();
    programs.forEach(program -> batch.add(model.library().write(program.array())));
    double[] logJoint = new double[programs.size()];
    prior.score(batch, logJoint);
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
    return logJoint;
  }

  private static double logSum(double a, double b) {
    double max = Math.max(a, b);
    return max == NONE
        ? NONE
        : max + StrictMath.log(StrictMath.exp(a - max) + StrictMath.exp(b - max));
  }
}

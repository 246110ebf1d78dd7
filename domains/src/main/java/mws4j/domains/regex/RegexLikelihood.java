package mws4j.domains.regex;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.domains.regex.kernel.RegexKernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/** {@code p_φ(x|z)}: the strings of an observation are independent given the program. */
final class RegexLikelihood implements Likelihood<StringSet> {
  private final RegexEvaluator evaluator;
  private RegexScorer scorer;

  RegexLikelihood(RegexEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  public void refresh() {
    scorer = null;
  }

  private RegexScorer scorer() {
    if (scorer == null) {
      scorer = new RegexScorer(evaluator.probabilities(), RegexKernels.fromProperty());
    }
    return scorer;
  }

  @Override
  public void score(
      ProgramBatch programs,
      int[] observationOf,
      List<StringSet> observations,
      double[] logLikelihood) {
    int current = -1;
    RegexObservation encoded = null;
    for (int p = 0; p < programs.size(); p++) {
      if (observationOf[p] != current) {
        current = observationOf[p];
        encoded = scorer().observe(observations.get(current).strings());
      }
      logLikelihood[p] =
          scorer().score(encoded, programs.tokens(), programs.offset(p), programs.length(p));
    }
  }

  @Override
  public Var differentiate(
      Tape tape,
      ProgramBatch programs,
      int[] observationOf,
      List<StringSet> observations,
      double[] weights,
      double[] logLikelihood) {
    score(programs, observationOf, observations, logLikelihood);
    return tape.constant(new FMatrixRMaj(1, 1));
  }

  /** Empty if a string of the draw grew longer than training and recognition accept. */
  @Override
  public Optional<StringSet> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    return Optional.empty();
  }
}

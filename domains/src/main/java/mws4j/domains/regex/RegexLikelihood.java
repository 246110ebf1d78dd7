package mws4j.domains.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexEvaluator;
import mws4j.domains.regex.evaluator.RegexExpectedCounts;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernels;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/** {@code p_φ(x|z)}: the strings of an observation are independent given the program. */
final class RegexLikelihood implements Likelihood<StringSet> {
  /** Strings in a dreamt observation, as in the data (paper, section 4.3). */
  private static final int DREAMED_STRINGS = 5;

  private final RegexEvaluator evaluator;
  private RegexProbabilities phi;
  private final RegexScorer scorer;
  private final RegexExpectedCounts counts;
  private RegexObservation encoded; // the last one, for its memory

  RegexLikelihood(RegexEvaluator evaluator) {
    this.evaluator = evaluator;
    phi = evaluator.probabilities();
    scorer = new RegexScorer(phi, RegexKernels.fromProperty());
    counts = new RegexExpectedCounts(phi);
  }

  @Override
  public void refresh() {
    phi = evaluator.probabilities();
    scorer.use(phi);
    counts.use(phi);
  }

  @Override
  public void score(
      ProgramBatch programs,
      int[] observationOf,
      List<StringSet> observations,
      double[] logLikelihood) {
    int current = -1;
    for (int p = 0; p < programs.size(); p++) {
      if (observationOf[p] != current) {
        current = observationOf[p];
        encoded = scorer.observe(observations.get(current).strings(), encoded);
      }
      logLikelihood[p] =
          scorer.score(encoded, programs.tokens(), programs.offset(p), programs.length(p));
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
    Var operators = tape.use(evaluator.operators());
    Var classes = tape.use(evaluator.classes());
    counts.clear();
    FMatrixRMaj total = tape.zeros(1, 1);
    double sum = 0;
    for (int p = 0; p < programs.size(); p++) {
      encoded = scorer.observe(observations.get(observationOf[p]).strings(), encoded);
      logLikelihood[p] =
          counts.add(
              encoded, programs.tokens(), programs.offset(p), programs.length(p), weights[p]);
      sum += weights[p] == 0 ? 0 : weights[p] * logLikelihood[p];
    }
    total.data[0] = (float) sum;
    FMatrixRMaj dOperators = tape.zeros(operators.rows(), operators.cols());
    FMatrixRMaj dClasses = tape.zeros(classes.rows(), classes.cols());
    counts.addGradient(dOperators.data, 0, dClasses.data, 0);
    return tape.record(
        total,
        operators.needsGrad(),
        dy -> {
          addScaled(dy.data[0], dOperators, operators.grad());
          addScaled(dy.data[0], dClasses, classes.grad());
        });
  }

  private static void addScaled(float factor, FMatrixRMaj x, FMatrixRMaj y) {
    for (int i = 0; i < x.getNumElements(); i++) {
      y.data[i] += factor * x.data[i];
    }
  }

  /** Empty if a string of the draw grew longer than training and recognition accept. */
  @Override
  public Optional<StringSet> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    RegexSampler sampler = new RegexSampler(phi);
    RegexProgram regex = RegexProgram.of(programs.copyOf(program));
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < DREAMED_STRINGS; i++) {
      Optional<String> string = sampler.sample(regex, StringSet.MAX_STRING_LENGTH, rng);
      if (string.isEmpty()) {
        return Optional.empty();
      }
      strings.add(string.get());
    }
    return Optional.of(new StringSet(strings));
  }
}

package mws4j.domains.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexEvaluator;
import mws4j.domains.regex.evaluator.RegexExpectedCounts;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.kernel.RegexKernel;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * {@code p_φ(x|z)}: the strings of an observation are independent given the program. Macros are
 * written out before a program is scored.
 */
final class RegexLikelihood implements Likelihood<StringSet> {
  /** Strings in an observation that is drawn, as in the data (paper, section 4.3). */
  private static final int STRINGS_DRAWN = 5;

  private final RegexEvaluator evaluator;
  private final RegexLanguage language;
  private final RegexLibrary library;
  private RegexProbabilities phi;
  private final RegexScorer scorer;
  private final RegexExpectedCounts counts;
  private RegexObservation encoded; // the last one, for its memory

  RegexLikelihood(
      RegexEvaluator evaluator, RegexLanguage language, RegexLibrary library, Kernels kernels) {
    this.evaluator = evaluator;
    this.language = language;
    this.library = library;
    phi = evaluator.probabilities();
    scorer = new RegexScorer(phi, RegexKernel.of(kernels));
    counts = new RegexExpectedCounts(phi);
  }

  @Override
  public void refresh() {
    phi = evaluator.probabilities();
    scorer.use(phi);
    counts.use(phi);
  }

  @Override
  public void score(ProgramBatch written, List<StringSet> observations, double[] logLikelihood) {
    ProgramBatch programs = library.expand(written);
    int current = -1;
    for (int p = 0; p < programs.size(); p++) {
      if (programs.observation(p) != current) {
        current = programs.observation(p);
        encoded = scorer.observe(observations.get(current).strings(), encoded);
      }
      logLikelihood[p] =
          scorer.score(encoded, programs.tokens(), programs.offset(p), programs.length(p));
    }
  }

  @Override
  public Var logProb(Tape tape, ProgramBatch programs, List<StringSet> observations) {
    double[] logs = new double[programs.size()];
    score(programs, observations, logs);
    Var operators = tape.use(evaluator.operators());
    Var classes = tape.use(evaluator.classes());
    return tape.record(
        "regex likelihood",
        tape.column(logs),
        operators.needsGrad(),
        dy -> pullback(programs, observations, dy, operators.grad(), classes.grad()));
  }

  private void pullback(
      ProgramBatch written,
      List<StringSet> observations,
      FMatrixRMaj dy,
      FMatrixRMaj dOperators,
      FMatrixRMaj dClasses) {
    ProgramBatch programs = library.expand(written);
    counts.clear();
    int current = -1;
    for (int p = 0; p < programs.size(); p++) {
      if (programs.observation(p) != current) {
        current = programs.observation(p);
        encoded = scorer.observe(observations.get(current).strings(), encoded);
      }
      counts.add(encoded, programs.tokens(), programs.offset(p), programs.length(p), dy.data[p]);
    }
    counts.addGradient(dOperators.data, 0, dClasses.data, 0);
  }

  /** Empty if a string of the draw grew longer than training and recognition accept. */
  @Override
  public Optional<StringSet> sample(ProgramBatch programs, int program, RandomGenerator rng) {
    RegexSampler sampler = new RegexSampler(phi);
    RegexProgram regex = library.program(programs.copyOf(program));
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < STRINGS_DRAWN; i++) {
      Optional<String> string = sampler.sample(regex, StringSet.maxLength(language), rng);
      if (string.isEmpty()) {
        return Optional.empty();
      }
      strings.add(string.get());
    }
    return Optional.of(new StringSet(strings, language));
  }
}

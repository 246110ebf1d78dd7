package mws4j.domains.regex.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.evaluator.RegexObservation;
import mws4j.domains.regex.evaluator.RegexSampler;
import mws4j.domains.regex.evaluator.RegexScorer;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.mws.probability.Categorical;
import mws4j.mws.probability.LogWeights;

/**
 * What a few strings are believed to be: programs with their posterior mass among the programs
 * found (paper, claim 1), and what follows from them for other strings. Immutable; thread-safe.
 */
public final class ConceptPosterior {
  private final StringSet strings;
  private final List<Answer> answers;
  private final List<RegexProgram> programs;
  private final double[] logJoint;
  private final double[] weights;
  private final StringBackground background;

  /**
   * A posterior over programs.
   *
   * @param programs most probable first
   * @param logJoint {@code log p(z,x)} of each, in nats. Kept.
   */
  ConceptPosterior(
      StringBackground background,
      StringSet strings,
      List<RegexProgram> programs,
      double[] logJoint) {
    this(background, strings, List.of(), programs, logJoint);
  }

  private ConceptPosterior(
      StringBackground background,
      StringSet strings,
      List<Answer> answers,
      List<RegexProgram> programs,
      double[] logJoint) {
    this.strings = strings;
    this.answers = List.copyOf(answers);
    this.programs = List.copyOf(programs);
    this.logJoint = logJoint;
    weights = LogWeights.normalise(logJoint, 0, logJoint.length);
    this.background = background;
  }

  /**
   * The posterior over the same programs when further answers are known.
   *
   * <pre>Q'(z) ∝ Q(z) Π_a p(a|z),  p(a|z) = 1 - error if z agrees, else error</pre>
   */
  public ConceptPosterior given(List<Answer> further) {
    double[][] logp = logLikelihoods(further.stream().map(Answer::string).toList());
    double[] updated = logJoint.clone();
    for (int rank = 0; rank < updated.length; rank++) {
      for (int a = 0; a < further.size(); a++) {
        updated[rank] += further.get(a).logProb(logp[rank][a] > Double.NEGATIVE_INFINITY);
      }
    }
    List<Answer> all = new ArrayList<>(answers);
    all.addAll(further);
    return ranked(background, strings, all, programs, updated);
  }

  private static ConceptPosterior ranked(
      StringBackground background,
      StringSet strings,
      List<Answer> answers,
      List<RegexProgram> programs,
      double[] logJoint) {
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < logJoint.length; p++) {
      order.add(p);
    }
    order.removeIf(p -> logJoint[p] == Double.NEGATIVE_INFINITY);
    order.sort(Comparator.comparingDouble(p -> -logJoint[p]));
    return new ConceptPosterior(
        background,
        strings,
        answers,
        order.stream().map(programs::get).toList(),
        order.stream().mapToDouble(p -> logJoint[p]).toArray());
  }

  /** A posterior over programs in any order. */
  static ConceptPosterior ranked(
      StringBackground background,
      StringSet strings,
      List<RegexProgram> programs,
      double[] logJoint) {
    return ranked(background, strings, List.of(), programs, logJoint);
  }

  /** The same with the best programs alone. */
  ConceptPosterior best(int most) {
    int size = Math.min(most, programs.size());
    return new ConceptPosterior(
        background, strings, answers, programs.subList(0, size), Arrays.copyOf(logJoint, size));
  }

  /** The strings explained. */
  public StringSet strings() {
    return strings;
  }

  /** What was said of other strings, in the order in which it was. */
  public List<Answer> answers() {
    return answers;
  }

  /** Programs found, most probable first; empty if none was. */
  public List<RegexProgram> programs() {
    return programs;
  }

  /** Posterior mass of the program at a rank, among the programs found. */
  public double mass(int rank) {
    return weights[rank];
  }

  /** {@code log p(z,x)} of the program at a rank, in nats. */
  public double logJoint(int rank) {
    return logJoint[rank];
  }

  /** {@code log sum_z p(z,x)} over the programs found: a bound on {@code log p(x)}, in nats. */
  public double bound() {
    return LogWeights.logSumExp(logJoint, 0, logJoint.length);
  }

  /**
   * Log-probability of strings under each program, nats: a row per program, {@code -Infinity} where
   * it cannot make the string.
   */
  public double[][] logLikelihoods(List<String> others) {
    RegexScorer scorer = background.scorer();
    RegexObservation observation = scorer.observe(others);
    double[][] logp = new double[programs.size()][others.size()];
    for (int rank = 0; rank < logp.length; rank++) {
      scorer.score(observation, programs.get(rank), logp[rank]);
    }
    return logp;
  }

  /** Posterior mass of the programs that can make a string, among the programs found. */
  public double massOfMakers(String string) {
    double[][] logp = logLikelihoods(List.of(string));
    double mass = 0;
    for (int rank = 0; rank < logp.length; rank++) {
      mass += logp[rank][0] > Double.NEGATIVE_INFINITY ? weights[rank] : 0;
    }
    return mass;
  }

  /**
   * Log of the posterior predictive, {@code log sum_z Q(z) p(string|z)}, in nats; {@code -Infinity}
   * if no program found can make the string.
   */
  public double logPredictive(String string) {
    RegexScorer scorer = background.scorer();
    return logPredictive(scorer, scorer.observe(string));
  }

  private double logPredictive(RegexScorer scorer, RegexObservation string) {
    double[] terms = new double[programs.size()];
    for (int rank = 0; rank < terms.length; rank++) {
      terms[rank] = StrictMath.log(weights[rank]) + scorer.score(string, programs.get(rank));
    }
    return LogWeights.logSumExp(terms, 0, terms.length);
  }

  /**
   * How odd a string is beside these: the log odds, in nats, that it does not belong. Above 0, it
   * more likely does not; see {@link Belonging}.
   *
   * <p>A string never vouches for itself: if it is one of these, the others are asked. {@code
   * Infinity} only with characters outside the alphabet.
   */
  public double oddness(String string) {
    return oddness(string, background.logProb(string));
  }

  /** The background of {@link #oddness}, the same for all posteriors of one explainer. */
  StringBackground background() {
    return background;
  }

  /** {@link #oddness(String)} where the background's log-probability is known already. */
  double oddness(String string, double general) {
    if (general == Double.NEGATIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    Belonging belonging = belonging(string);
    return -belonging.logOdds(belonging.features(string, logPredictive(string), general));
  }

  /** What the strings explained say of another one, which must not vouch for itself. */
  Belonging belonging(String string) {
    return new Belonging(
        background, strings.strings().stream().filter(other -> !other.equals(string)).toList());
  }

  /** Draws up to {@code n} different new strings that would fit, none of those spoken of. */
  public List<String> propose(int n, RandomGenerator rng) {
    Set<String> known = new HashSet<>(strings.strings());
    answers.forEach(answer -> known.add(answer.string()));
    Set<String> found = new LinkedHashSet<>();
    RegexSampler sampler = new RegexSampler(background.probabilities());
    for (int attempt = 0; attempt < 20 * n && found.size() < n && !programs.isEmpty(); attempt++) {
      RegexProgram program = programs.get(Categorical.sample(weights, rng));
      Optional<String> string =
          sampler.sample(program, StringSet.maxLength(strings.language()), rng);
      string.filter(s -> !known.contains(s)).ifPresent(found::add);
    }
    return Collections.unmodifiableList(new ArrayList<>(found));
  }
}

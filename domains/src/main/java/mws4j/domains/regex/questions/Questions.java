package mws4j.domains.regex.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mws4j.domains.regex.explain.Answer;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.probability.YesNoQuestion;

/**
 * Which string to ask about next: the one whose answer tells most about the program, exactly over
 * the programs found. Candidates are strings drawn from the programs and small changes of strings
 * that belong and of some of the drawn ones.
 */
public final class Questions {
  /** What an answer must be worth, in bits. */
  public static final double LEAST_BITS = 0.05;

  /** Strings drawn from the programs. */
  private static final int DRAWS = 100;

  /** Drawn strings whose small changes are looked at, too. */
  private static final int CHANGED_DRAWS = 5;

  /** Most small changes. */
  private static final int CHANGES = 600;

  /** Worth as much, but for rounding. */
  private static final double SAME_BITS = 1e-9;

  private static final RandomStreams.Use CANDIDATES =
      RandomStreams.Use.named("regex/question-candidates");

  private Questions() {}

  /** The best question; empty if none is worth {@link #LEAST_BITS}. */
  public static Optional<Question> best(ConceptPosterior posterior, long seed) {
    return best(posterior, candidates(posterior, seed)).filter(q -> q.bits() >= LEAST_BITS);
  }

  /**
   * The best of some questions, and of those worth as much the likeliest string; empty if there are
   * none.
   */
  static Optional<Question> best(ConceptPosterior posterior, List<String> candidates) {
    double[][] logp = posterior.logLikelihoods(candidates);
    double[] masses = new double[logp.length];
    Arrays.setAll(masses, posterior::mass);
    Question best = null;
    double likeliest = 0;
    for (int c = 0; c < candidates.size(); c++) {
      boolean[] makes = new boolean[logp.length];
      double predictive = 0;
      for (int z = 0; z < logp.length; z++) {
        makes[z] = logp[z][c] > Double.NEGATIVE_INFINITY;
        predictive += masses[z] * StrictMath.exp(logp[z][c]);
      }
      double bits = YesNoQuestion.bits(masses, makes, Answer.ERROR);
      double gain = best == null ? 1 : bits - best.bits();
      if (gain > SAME_BITS || (gain > -SAME_BITS && predictive > likeliest)) {
        double yes = YesNoQuestion.probabilityOfYes(masses, makes, Answer.ERROR);
        best = new Question(candidates.get(c), bits, yes);
        likeliest = predictive;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Strings that could be asked about, each once, none of which anything is known. */
  static List<String> candidates(ConceptPosterior posterior, long seed) {
    RandomGenerator rng = RandomStreams.of(seed, CANDIDATES, posterior.answers().size());
    List<String> drawn = posterior.propose(DRAWS, rng);
    Set<String> known = known(posterior);
    Set<String> changed = new LinkedHashSet<>();
    known.forEach(string -> changed.addAll(SmallChanges.of(string)));
    drawn.stream().limit(CHANGED_DRAWS).forEach(s -> changed.addAll(SmallChanges.of(s)));
    Set<String> candidates = new LinkedHashSet<>(drawn);
    candidates.addAll(some(List.copyOf(changed), rng));
    candidates.removeAll(known);
    posterior.answers().forEach(answer -> candidates.remove(answer.string()));
    candidates.removeIf(string -> !string.equals(string.strip())); // hard to see
    return List.copyOf(candidates);
  }

  /** Strings that belong: given, or said to. */
  private static Set<String> known(ConceptPosterior posterior) {
    Set<String> known = new LinkedHashSet<>(posterior.strings().strings());
    posterior.answers().stream().filter(Answer::belongs).map(Answer::string).forEach(known::add);
    return known;
  }

  private static List<String> some(List<String> all, RandomGenerator rng) {
    if (all.size() <= CHANGES) {
      return all;
    }
    int[] order = RandomStreams.permutation(all.size(), rng);
    List<String> chosen = new ArrayList<>();
    for (int k = 0; k < CHANGES; k++) {
      chosen.add(all.get(order[k]));
    }
    return chosen;
  }
}

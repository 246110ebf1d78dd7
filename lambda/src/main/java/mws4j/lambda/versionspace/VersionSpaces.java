package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.type.TypeInference;

/**
 * Proposes abstractions for the programs of some tasks by version spaces. Results depend on the
 * input alone. For one thread.
 */
public final class VersionSpaces {
  private final TypeInference types;

  /**
   * Proposals over symbols of known types.
   *
   * @param types knows all symbols of the programs
   */
  public VersionSpaces(TypeInference types) {
    this.types = types;
  }

  /**
   * The best candidates: terms that are cheapest in some space of at least two tasks, have more
   * than one primitive or abstraction, or one and a variable twice, and a type.
   *
   * @param stop asked often
   * @return empty if it was stopped
   * @throws IllegalArgumentException if a program is not closed or not β-normal
   */
  public Optional<Proposals> candidates(
      List<TaskPrograms> tasks, VersionSpaceSettings settings, BooleanSupplier stop) {
    try {
      return Optional.of(proposals(new Corpus(tasks, settings, stop), settings));
    } catch (Limit.Stopped e) {
      return Optional.empty();
    }
  }

  /** Rewritten programs of each task, and what was done less thoroughly for want of room. */
  public record Rewritten(List<List<Term>> programs, List<String> cuts) {}

  /**
   * Programs that were not there when a candidate was found, rewritten with it, as by {@link
   * Proposals#rewrite}.
   *
   * @param stop asked often
   * @return empty if it was stopped
   * @throws IllegalArgumentException if a program is not closed or not β-normal
   */
  public Optional<Rewritten> rewrite(
      Candidate candidate,
      List<TaskPrograms> tasks,
      VersionSpaceSettings settings,
      BooleanSupplier stop) {
    try {
      Corpus corpus = new Corpus(tasks, settings, stop);
      Rewriting rewriting =
          new Rewriting(corpus, new PlainCosts(corpus.spaces()), List.of(candidate), types);
      return Optional.of(new Rewritten(rewriting.with(0), corpus.cuts()));
    } catch (Limit.Stopped e) {
      return Optional.empty();
    }
  }

  private Proposals proposals(Corpus corpus, VersionSpaceSettings settings) {
    List<String> cuts = new ArrayList<>(corpus.cuts());
    PlainCosts plain = new PlainCosts(corpus.spaces());
    List<Term> patterns = patterns(corpus, plain, cuts);
    Scores scores = new Scores(corpus, plain);
    List<Candidate> candidates = cheapest(patterns, scores.of(patterns), corpus, settings);
    if (scores.unknown() > 0) {
      cuts.add(scores.unknown() + " candidates were not scored: not enough spaces");
    }
    return new Proposals(
        candidates,
        patterns.size(),
        corpus.spaces().size(),
        (double) scores.without() / PlainCosts.LEAF,
        cuts,
        new Rewriting(corpus, plain, candidates, types));
  }

  private static List<Term> patterns(Corpus corpus, PlainCosts plain, List<String> cuts) {
    Owners owners = Owners.ofSpaces(corpus);
    Inhabitants inhabitants = new Inhabitants(corpus.spaces(), plain, owners, corpus.limit());
    inhabitants
        .cut()
        .ifPresent(
            cost ->
                cuts.add(
                    "candidates that cost "
                        + (double) cost / PlainCosts.LEAF
                        + " or more were not all found: not enough spaces"));
    return inhabitants.shared(corpus.leaves()).stream().filter(OpenTerms::isWorthAName).toList();
  }

  private List<Candidate> cheapest(
      List<Term> patterns, long[] scores, Corpus corpus, VersionSpaceSettings settings) {
    List<String> printed = patterns.stream().map(Term::toString).toList();
    List<Integer> order =
        IntStream.range(0, scores.length)
            .filter(i -> scores[i] != Scores.UNKNOWN)
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(i -> scores[i]).thenComparing(printed::get))
            .toList();
    Set<Term> taken = known(corpus);
    List<Candidate> candidates = new ArrayList<>();
    for (int i : order) {
      if (candidates.size() == settings.most()) {
        break;
      }
      candidate(patterns.get(i), scores[i], settings)
          .filter(candidate -> taken.add(candidate.abstraction()))
          .ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> candidate(Term pattern, long score, VersionSpaceSettings settings) {
    try {
      Term body = OpenTerms.bound(pattern);
      Type type = types.of(body);
      Term formed = settings.etaLong() ? new EtaLong(types).of(body, type) : body;
      return Optional.of(
          new Candidate(
              new Term.Abstraction(formed), type, (double) score / PlainCosts.LEAF, pattern));
    } catch (TypeException e) {
      return Optional.empty();
    }
  }

  /** Abstractions that are there already. */
  private static Set<Term> known(Corpus corpus) {
    Set<Term> known = new HashSet<>();
    for (TaskPrograms task : corpus.tasks()) {
      task.programs().forEach(program -> addAbstractions(program, known));
    }
    return known;
  }

  private static void addAbstractions(Term term, Set<Term> known) {
    if (term instanceof Term.Lambda lambda) {
      addAbstractions(lambda.body(), known);
    } else if (term instanceof Term.Application application) {
      addAbstractions(application.function(), known);
      addAbstractions(application.argument(), known);
    } else if (term instanceof Term.Abstraction abstraction && known.add(abstraction)) {
      addAbstractions(abstraction.body(), known);
    }
  }
}

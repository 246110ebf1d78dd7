package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    List<Term> shared = shared(corpus, plain, cuts);
    Map<Term.Abstraction, Set<Term>> forms = forms(shared, corpus, settings);
    Scores scores = new Scores(corpus, plain);
    List<Candidate> candidates = cheapest(forms, scores, settings.most());
    if (scores.unknown() > 0) {
      cuts.add(scores.unknown() + " candidates were not scored: not enough spaces");
    }
    return new Proposals(
        candidates,
        shared.size(),
        corpus.spaces().size(),
        (double) scores.without() / PlainCosts.LEAF,
        cuts,
        new Rewriting(corpus, plain, candidates, types));
  }

  private static List<Term> shared(Corpus corpus, PlainCosts plain, List<String> cuts) {
    Inhabitants inhabitants =
        new Inhabitants(corpus.spaces(), plain, Owners.ofSpaces(corpus), corpus.limit());
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

  /** New abstractions that have a type, each with the terms that it may stand for. */
  private Map<Term.Abstraction, Set<Term>> forms(
      List<Term> shared, Corpus corpus, VersionSpaceSettings settings) {
    Set<Term> known = known(corpus);
    Map<Term.Abstraction, Set<Term>> forms = new LinkedHashMap<>();
    for (Term term : shared) {
      Term closed = OpenTerms.bound(term);
      abstraction(closed, settings)
          .filter(abstraction -> !known.contains(abstraction))
          .ifPresent(
              abstraction ->
                  forms
                      .computeIfAbsent(abstraction, a -> new LinkedHashSet<>())
                      .addAll(List.of(term, closed)));
    }
    return forms;
  }

  private Optional<Term.Abstraction> abstraction(Term closed, VersionSpaceSettings settings) {
    try {
      Type type = types.of(closed);
      Term body = settings.etaLong() ? new EtaLong(types).of(closed, type) : closed;
      return Optional.of(new Term.Abstraction(body));
    } catch (TypeException e) {
      return Optional.empty();
    }
  }

  private List<Candidate> cheapest(
      Map<Term.Abstraction, Set<Term>> forms, Scores scores, int most) {
    List<Term.Abstraction> abstractions = List.copyOf(forms.keySet());
    List<String> printed = abstractions.stream().map(Term::toString).toList();
    long[] costs = scores.of(forms.values().stream().map(List::copyOf).toList());
    return IntStream.range(0, costs.length)
        .filter(i -> costs[i] != Scores.UNKNOWN)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> costs[i]).thenComparing(printed::get))
        .limit(most)
        .map(i -> candidate(abstractions.get(i), costs[i], forms))
        .toList();
  }

  private Candidate candidate(
      Term.Abstraction abstraction, long cost, Map<Term.Abstraction, Set<Term>> forms) {
    return new Candidate(
        abstraction,
        types.of(abstraction),
        (double) cost / PlainCosts.LEAF,
        List.copyOf(forms.get(abstraction)));
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

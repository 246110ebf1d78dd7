package mws4j.lambda.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import mws4j.lambda.compression.Candidate;
import mws4j.lambda.compression.Corpus;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Frontier;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.LibraryObjective;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.TypeException;

/**
 * Lets a language grow: of the candidates for an abstraction the one that raises the objective most
 * is taken, until none does.
 *
 * <p>Candidates are proposed by what they save in size, and judged by the objective, to which they
 * also are one more thing that fits in many places. A program whose rewriting has no place in the
 * new language stays as it is.
 */
public final class LibraryLearner {
  private final CandidateSource source;
  private final LibraryObjective objective;
  private final Predicate<Language> fits;
  private final Parallel parallel;

  /**
   * A learner.
   *
   * @param fits whether there is room for a language
   */
  public LibraryLearner(
      CandidateSource source,
      LibraryObjective objective,
      Predicate<Language> fits,
      Parallel parallel) {
    this.source = source;
    this.objective = objective;
    this.fits = fits;
    this.parallel = parallel;
  }

  /** A language with its programs as they are derived in it. */
  private record Version(
      Language language, List<TaskPrograms> tasks, List<Frontier> frontiers, double score) {}

  /**
   * Lets the language grow.
   *
   * @param grammar the language with the weights at hand
   * @throws CancellationException if it was stopped
   * @throws IllegalArgumentException if a program is not of the language
   */
  public Learned learn(Grammar grammar, List<TaskPrograms> tasks, BooleanSupplier stop) {
    Version now = first(grammar, tasks);
    List<Learned.Step> steps = new ArrayList<>();
    while (true) {
      Optional<Version> next = best(now, stop);
      if (next.isEmpty() || !(next.get().score > now.score)) {
        break;
      }
      Production learned = next.get().language.production(now.language.size());
      int uses = uses(learned.head(), next.get().tasks);
      steps.add(new Learned.Step(learned, uses, now.score, next.get().score));
      now = next.get();
    }
    return new Learned(now.language, now.tasks, steps);
  }

  private Version first(Grammar grammar, List<TaskPrograms> tasks) {
    Deriver deriver = new Deriver(grammar.language());
    List<Frontier> frontiers = new ArrayList<>();
    for (TaskPrograms task : tasks) {
      frontiers.add(new Frontier(derived(deriver, task), task.logLikelihoods()));
    }
    Grammar fitted = objective.insideOutside().round(grammar, frontiers);
    return new Version(grammar.language(), tasks, frontiers, objective.score(fitted, frontiers));
  }

  private static List<Derivation> derived(Deriver deriver, TaskPrograms task) {
    List<Derivation> derived = new ArrayList<>();
    for (Term program : task.programs()) {
      derived.add(
          deriver
              .derive(program, task.request())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "library: not a program of type " + task.request() + ": " + program)));
    }
    return derived;
  }

  /** The best of all candidates; of equal ones the first. */
  private Optional<Version> best(Version now, BooleanSupplier stop) {
    List<Term> programs = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int task = 0; task < now.tasks.size(); task++) {
      for (Term program : now.tasks.get(task).programs()) {
        programs.add(program);
        numbers.add(task);
      }
    }
    List<Candidate> candidates = source.candidates(Corpus.of(programs, numbers), stop);
    List<Optional<Version>> versions = new ArrayList<>();
    candidates.forEach(candidate -> versions.add(Optional.empty()));
    parallel.run(
        candidates.size(),
        i -> {
          if (!stop.getAsBoolean()) {
            versions.set(i, version(now, candidates.get(i)));
          }
        });
    if (stop.getAsBoolean()) {
      throw new CancellationException("library: stopped");
    }
    Optional<Version> best = Optional.empty();
    for (Optional<Version> version : versions) {
      if (version.isPresent() && (best.isEmpty() || version.get().score > best.get().score)) {
        best = version;
      }
    }
    return best;
  }

  /** The language with a candidate; empty if it has no type, no room or is there already. */
  private Optional<Version> version(Version now, Candidate candidate) {
    Language language;
    try {
      Term.Abstraction leaf = (Term.Abstraction) candidate.abstraction().leaf();
      if (now.language.number(leaf) >= 0) {
        return Optional.empty();
      }
      language = now.language.with(leaf);
      if (!fits.test(language)) {
        return Optional.empty();
      }
    } catch (TypeException e) {
      return Optional.empty();
    }
    Deriver deriver = new Deriver(language);
    EtaLong etaLong = new EtaLong(language.inference());
    List<TaskPrograms> tasks = new ArrayList<>();
    List<Frontier> frontiers = new ArrayList<>();
    int next = 0;
    for (TaskPrograms task : now.tasks) {
      List<Term> programs = new ArrayList<>();
      for (Term before : task.programs()) {
        Term rewritten = candidate.programs().get(next++);
        programs.add(rewritten(before, rewritten, task, etaLong, deriver));
      }
      TaskPrograms after = task.with(programs);
      tasks.add(after);
      frontiers.add(new Frontier(derived(deriver, after), task.logLikelihoods()));
    }
    return Optional.of(
        new Version(language, tasks, frontiers, objective.score(language, frontiers)));
  }

  private static Term rewritten(
      Term before, Term rewritten, TaskPrograms task, EtaLong etaLong, Deriver deriver) {
    if (before.equals(rewritten)) {
      return before;
    }
    try {
      Term program = etaLong.of(rewritten, task.request());
      return deriver.derive(program, task.request()).isPresent() ? program : before;
    } catch (TypeException e) {
      return before;
    }
  }

  private static int uses(Term head, List<TaskPrograms> tasks) {
    int uses = 0;
    for (TaskPrograms task : tasks) {
      for (Term program : task.programs()) {
        uses += Terms.count(head, program);
      }
    }
    return uses;
  }
}

package mws4j.lambda.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;
import mws4j.lambda.type.EtaLong;
import mws4j.lambda.type.TypeException;

/**
 * A language that remembers instead of learning: the first program of every task becomes a
 * production as it is, whether anything is gained or not. What abstraction is to be compared with.
 */
public final class Memorising {
  private final Predicate<Language> fits;

  /**
   * Memorises.
   *
   * @param fits whether there is room for a language; programs beyond it are left out
   */
  public Memorising(Predicate<Language> fits) {
    this.fits = fits;
  }

  /**
   * The language with the programs of all tasks.
   *
   * @param tasks whose first program is to be memorised, where they have any; programs that call a
   *     production and do nothing else are not
   */
  public Learned memorise(Language language, List<TaskPrograms> tasks) {
    Language now = language;
    List<TaskPrograms> programs = new ArrayList<>(tasks);
    List<Learned.Step> steps = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      if (programs.get(i).programs().isEmpty() || isCall(programs.get(i).programs().get(0))) {
        continue;
      }
      Term.Abstraction learned = new Term.Abstraction(programs.get(i).programs().get(0));
      if (now.number(learned) < 0) {
        Language larger = now.with(learned);
        if (!fits.test(larger)) {
          break;
        }
        now = larger;
        int uses = replace(learned, now, programs);
        Production production = now.production(now.size() - 1);
        steps.add(new Learned.Step(production, uses, Double.NaN, Double.NaN));
      }
    }
    return new Learned(now, programs, steps);
  }

  /** Whether a program hands its arguments to a head, in whatever order, and does nothing else. */
  private static boolean isCall(Term program) {
    Term body = program;
    while (body instanceof Term.Lambda lambda) {
      body = lambda.body();
    }
    return Terms.arguments(body).stream().allMatch(each -> each instanceof Term.Variable);
  }

  /** Calls a production wherever a program is the one that it was made of. */
  private static int replace(
      Term.Abstraction learned, Language language, List<TaskPrograms> programs) {
    EtaLong etaLong = new EtaLong(language.inference());
    Deriver deriver = new Deriver(language);
    int uses = 0;
    for (int i = 0; i < programs.size(); i++) {
      TaskPrograms task = programs.get(i);
      List<Term> terms = new ArrayList<>(task.programs());
      int at = terms.indexOf(learned.body());
      if (at >= 0 && isOfLanguage(learned, task, etaLong, deriver)) {
        terms.set(at, etaLong.of(learned, task.request()));
        programs.set(i, task.with(terms));
        uses++;
      }
    }
    return uses;
  }

  private static boolean isOfLanguage(
      Term.Abstraction learned, TaskPrograms task, EtaLong etaLong, Deriver deriver) {
    try {
      Term call = etaLong.of(learned, task.request());
      return deriver.derive(call, task.request()).isPresent();
    } catch (TypeException e) {
      return false;
    }
  }
}

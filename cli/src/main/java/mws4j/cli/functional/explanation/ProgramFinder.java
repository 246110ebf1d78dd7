package mws4j.cli.functional.explanation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.functional.library.NamedAbstraction;
import mws4j.cli.functional.library.NamedLibrary;
import mws4j.cli.functional.library.SearchOrder;
import mws4j.cli.json.Format;
import mws4j.domains.functional.FunctionalModel;
import mws4j.domains.functional.OnThreads;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.solve.TaskSearch;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.mws.compute.Compute;

/**
 * Finds the programs of one task.
 *
 * @param model the language
 * @param order of the search
 * @param programs that are wanted; with so many the search ends after its window
 * @param budget of expansions
 */
record ProgramFinder(
    FunctionalModel model, SearchOrder order, int programs, long budget, Compute compute) {
  /**
   * Searches.
   *
   * @param stop asked often; what was found before the window at hand is given then
   * @throws IllegalStateException if no program was found; says how far was looked
   */
  Explanation explain(Task task, List<List<Object>> inputs, BooleanSupplier stop) {
    Grammar searched = order.grammars(model, List.of(task), compute).get(0);
    TaskSearch.Limits limits =
        new TaskSearch.Limits(programs, programs, budget, model.maxProgramLength() - 1);
    Parallel parallel = new OnThreads(compute);
    TaskSearch.Outcome outcome =
        new TaskSearch(searched, model.language(), task.request(), List.of(task), limits, parallel)
            .run(stop);
    List<Answer> answers = Answer.of(model, task, outcome.solutions().get(0));
    if (answers.isEmpty()) {
      throw new IllegalStateException(notFound(outcome));
    }
    return new Explanation(
        task,
        order,
        answers,
        outcome.certificates()[0],
        outcome.expansions(),
        outcome.stopped(),
        used(answers),
        inputs.stream().map(each -> Applied.of(each, answers)).toList());
  }

  private static String notFound(TaskSearch.Outcome outcome) {
    if (Double.isInfinite(outcome.certificates()[0])) {
      return "no program solves the examples: all that the language has were tried";
    }
    return "no program below %s nats solves the examples, %s; a larger %s looks further"
        .formatted(
            Format.NATS.text(outcome.certificates()[0]),
            outcome.stopped()
                ? "and the time is over"
                : outcome.expansions() + " expansions were spent",
            outcome.stopped() ? "--seconds" : "--budget");
  }

  /** What the answers are made of, in the order of learning. */
  private List<NamedAbstraction> used(List<Answer> answers) {
    Map<String, NamedAbstraction> all = new LinkedHashMap<>();
    new NamedLibrary(model.language()).uses(Map.of()).forEach(each -> all.put(each.name(), each));
    Set<String> names = new HashSet<>();
    answers.forEach(answer -> mention(answer.named(), all, names));
    return all.values().stream().filter(each -> names.contains(each.name())).toList();
  }

  private static void mention(Term term, Map<String, NamedAbstraction> all, Set<String> names) {
    if (term instanceof Term.Lambda lambda) {
      mention(lambda.body(), all, names);
    } else if (term instanceof Term.Application application) {
      mention(application.function(), all, names);
      mention(application.argument(), all, names);
    } else if (term instanceof Term.Symbol symbol
        && all.containsKey(symbol.name())
        && names.add(symbol.name())) {
      mention(all.get(symbol.name()).body(), all, names);
    }
  }
}

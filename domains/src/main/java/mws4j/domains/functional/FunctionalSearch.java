package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.solve.Solution;
import mws4j.lambda.solve.TaskSearch;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.Encodings;
import mws4j.mws.growth.Found;
import mws4j.mws.growth.ProgramSearch;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.model.ProgramBatch;

/**
 * Looks for programs in order of probability. Without recognition all tasks of a type share two
 * searches, one under the prior, which gives certificates, and one under the language as it is used
 * ({@link LanguageVersion#usage}), of equal budgets; with recognition each has its own. The unit of
 * budgets is the expansion, a goal that is filled in all possible ways.
 */
final class FunctionalSearch implements ProgramSearch<Task> {
  private final LanguageVersion version;
  private final ProgramTokens tokens;
  private final int longest;
  private final Compute compute;

  FunctionalSearch(LanguageVersion version, ProgramTokens tokens, int longest, Compute compute) {
    this.version = version;
    this.tokens = tokens;
    this.longest = longest;
    this.compute = compute;
  }

  @Override
  public Found search(
      List<Task> observations,
      Optional<Encodings> recognition,
      SearchLimits limits,
      BooleanSupplier stop) {
    Answers answers = new Answers(observations.size());
    if (recognition.isPresent()) {
      eachForItself(observations, recognition.get(), limits, stop, answers);
    } else {
      together(observations, limits, stop, answers);
    }
    return answers.found(observations);
  }

  private void eachForItself(
      List<Task> observations,
      Encodings encodings,
      SearchLimits limits,
      BooleanSupplier stop,
      Answers answers) {
    TaskSearch.Outcome[] outcomes = new TaskSearch.Outcome[observations.size()];
    compute.run(
        outcomes.length,
        () -> Parallel.NONE,
        (parallel, i) -> {
          FunctionalEncoding encoding = (FunctionalEncoding) encodings.of(i);
          Grammar grammar = encoding.grammar(encodings.position(i));
          List<Task> alone = List.of(observations.get(i));
          outcomes[i] = run(grammar, alone, limits, limits.programs(), parallel, stop);
        });
    for (int i = 0; i < outcomes.length; i++) {
      answers.add(i, outcomes[i], 0);
      answers.certificates[i] = outcomes[i].certificate();
      answers.total += outcomes[i].expansions();
    }
  }

  /** Tasks that are solved go on to be searched with the others: a better program may come. */
  private void together(
      List<Task> observations, SearchLimits limits, BooleanSupplier stop, Answers answers) {
    Map<Type, List<Integer>> byType = new LinkedHashMap<>();
    for (int i = 0; i < observations.size(); i++) {
      byType.computeIfAbsent(observations.get(i).request(), t -> new ArrayList<>()).add(i);
    }
    for (List<Integer> members : byType.values()) {
      TaskSearch.Outcome first =
          together(version.prior(), members, observations, limits, stop, answers);
      for (int i = 0; i < members.size(); i++) {
        answers.certificates[members.get(i)] = first.certificate();
      }
      List<Integer> left =
          members.stream()
              .filter(i -> answers.solutions.get(i).size() < limits.programs())
              .toList();
      if (!left.isEmpty() && version.isUsed()) {
        together(version.usage(), left, observations, limits, stop, answers);
      }
    }
  }

  private TaskSearch.Outcome together(
      Grammar grammar,
      List<Integer> members,
      List<Task> observations,
      SearchLimits limits,
      BooleanSupplier stop,
      Answers answers) {
    List<Task> tasks = members.stream().map(observations::get).toList();
    Parallel parallel =
        (pieces, work) -> compute.run(pieces, () -> work, (own, i) -> own.accept(i));
    TaskSearch.Outcome outcome = run(grammar, tasks, limits, Integer.MAX_VALUE, parallel, stop);
    answers.total += outcome.expansions();
    for (int i = 0; i < members.size(); i++) {
      answers.add(members.get(i), outcome, i);
    }
    return outcome;
  }

  private TaskSearch.Outcome run(
      Grammar grammar,
      List<Task> tasks,
      SearchLimits limits,
      int enough,
      Parallel parallel,
      BooleanSupplier stop) {
    TaskSearch.Limits own =
        new TaskSearch.Limits(limits.programs(), enough, limits.budget(), longest);
    Type request = tasks.get(0).request();
    return new TaskSearch(grammar, version.library(), request, tasks, own, parallel).run(stop);
  }

  /** What is known of each observation. */
  private final class Answers {
    private final List<List<Solution>> solutions = new ArrayList<>();
    private final double[] certificates;
    private final long[] spent;
    private long total;

    Answers(int size) {
      certificates = new double[size];
      spent = new long[size];
      for (int i = 0; i < size; i++) {
        solutions.add(new ArrayList<>());
      }
    }

    void add(int observation, TaskSearch.Outcome outcome, int task) {
      solutions.get(observation).addAll(outcome.solutions().get(task));
      spent[observation] += outcome.expansions();
    }

    Found found(List<Task> observations) {
      ProgramBatch programs = new ProgramBatch();
      for (int i = 0; i < certificates.length; i++) {
        programs.turnTo(i);
        for (Solution solution : solutions.get(i)) {
          int[] heads = solution.heads();
          programs.add(tokens.tokens(observations.get(i).request(), heads, heads.length));
        }
      }
      return new Found(programs, certificates, spent, total);
    }
  }
}

package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  /**
   * Nats by which a program may be less probable than the best that is known. One beyond has less
   * than a hundredth of its posterior mass.
   */
  private static final double MARGIN = 5;

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
      double[] known,
      Optional<Encodings> recognition,
      SearchLimits limits,
      BooleanSupplier stop) {
    Run run = new Run(observations, known, limits, stop);
    if (recognition.isPresent()) {
      run.eachForItself(recognition.get());
    } else {
      run.together();
    }
    return run.found();
  }

  /** A search and what it found of each observation. */
  private final class Run {
    private final List<Task> observations;
    private final double[] known;
    private final SearchLimits limits;
    private final BooleanSupplier stop;
    private final List<List<Solution>> solutions = new ArrayList<>();
    private final double[] certificates;
    private final long[] spent;
    private long total;

    Run(List<Task> observations, double[] known, SearchLimits limits, BooleanSupplier stop) {
      this.observations = observations;
      this.known = known;
      this.limits = limits;
      this.stop = stop;
      certificates = new double[known.length];
      spent = new long[known.length];
      observations.forEach(task -> solutions.add(new ArrayList<>()));
    }

    void eachForItself(Encodings encodings) {
      TaskSearch.Outcome[] outcomes = new TaskSearch.Outcome[known.length];
      compute.run(
          outcomes.length,
          () -> Parallel.NONE,
          (parallel, i) -> {
            FunctionalEncoding encoding = (FunctionalEncoding) encodings.of(i);
            Grammar grammar = encoding.grammar(encodings.position(i));
            outcomes[i] = of(grammar, List.of(i), limits.programs(), parallel).run(stop);
          });
      for (int i = 0; i < outcomes.length; i++) {
        certificates[i] = outcomes[i].certificates()[0];
        add(List.of(i), outcomes[i]);
      }
    }

    /** Tasks that are solved go on to be searched with the others: a better program may come. */
    void together() {
      for (List<Integer> members : Task.byRequest(observations).values()) {
        TaskSearch.Outcome outcome = together(version.prior(), members);
        for (int i = 0; i < members.size(); i++) {
          certificates[members.get(i)] = outcome.certificates()[i];
        }
        List<Integer> left = members.stream().filter(this::isOpen).toList();
        if (version.isUsed() && !left.isEmpty()) {
          together(version.usage(), left);
        }
      }
    }

    private boolean isOpen(int task) {
      return known[task] == Double.NEGATIVE_INFINITY
          && solutions.get(task).size() < limits.programs();
    }

    private TaskSearch.Outcome together(Grammar grammar, List<Integer> members) {
      Parallel parallel = new OnThreads(compute);
      double[] until = members.stream().mapToDouble(i -> MARGIN - known[i]).toArray();
      TaskSearch.Outcome outcome =
          of(grammar, members, Integer.MAX_VALUE, parallel).run(until, stop);
      add(members, outcome);
      return outcome;
    }

    private TaskSearch of(Grammar grammar, List<Integer> members, int enough, Parallel parallel) {
      List<Task> tasks = members.stream().map(observations::get).toList();
      TaskSearch.Limits own =
          new TaskSearch.Limits(limits.programs(), enough, limits.budget(), longest);
      Type request = tasks.get(0).request();
      return new TaskSearch(grammar, version.library(), request, tasks, own, parallel);
    }

    private void add(List<Integer> members, TaskSearch.Outcome outcome) {
      total += outcome.expansions();
      for (int i = 0; i < members.size(); i++) {
        int task = members.get(i);
        spent[task] += outcome.expansions();
        outcome.solutions().get(i).forEach(solution -> add(task, solution));
      }
    }

    private void add(int task, Solution solution) {
      List<Solution> before = solutions.get(task);
      if (before.stream().noneMatch(one -> Arrays.equals(one.heads(), solution.heads()))) {
        before.add(solution);
      }
    }

    Found found() {
      ProgramBatch programs = new ProgramBatch();
      for (int i = 0; i < known.length; i++) {
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

package mws4j.lambda.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.search.Enumeration;
import mws4j.lambda.search.Parallel;
import mws4j.lambda.search.ProgramVisitor;
import mws4j.lambda.search.WindowBudget;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;

/**
 * Looks for programs that solve tasks of one type: all programs in order of their probability under
 * a grammar, each run on every task, window by window until a budget is used up or enough is found.
 * A task is left out as soon as nothing better can come for it.
 */
public final class TaskSearch {
  private final Library library;
  private final Type request;
  private final List<Task> tasks;
  private final Limits limits;
  private final Enumeration enumeration;
  private final ConcurrentLinkedQueue<TaskJudge> judges = new ConcurrentLinkedQueue<>();
  private final List<PreparedTask> prepared;

  /**
   * How far to go.
   *
   * @param keep solutions kept for a task
   * @param enough solutions of every task with which the search ends, after the window in which
   *     they were found
   * @param budget of expansions
   * @param longest heads of a program
   */
  public record Limits(int keep, int enough, long budget, int longest) {
    /** Checks the values. */
    public Limits {
      if (keep < 1 || enough < 1 || budget < 1 || longest < 1) {
        throw new IllegalArgumentException(
            "search: %d solutions kept, %d enough, %d expansions, %d heads; all at least 1"
                .formatted(keep, enough, budget, longest));
      }
    }
  }

  /**
   * What was found.
   *
   * @param solutions of each task in order, best first
   * @param certificates nats below which no program of a task was missed, or as many as were to be
   *     kept were found; infinite if there are no others
   * @param expansions that were spent
   * @param programs that were run
   * @param stopped whether the search was told to stop
   * @param windows that were searched, the last perhaps in part
   */
  public record Outcome(
      List<List<Solution>> solutions,
      double[] certificates,
      long expansions,
      long programs,
      boolean stopped,
      List<Window> windows) {
    /**
     * What had been spent when a program was found, its whole window counted.
     *
     * @param descriptionLength of the program
     */
    public long expansionsTo(double descriptionLength) {
      return windows.stream()
          .filter(window -> descriptionLength < window.to)
          .mapToLong(Window::expansions)
          .findFirst()
          .orElse(expansions);
    }
  }

  /**
   * A window of the search.
   *
   * @param to its end, nats
   * @param expansions that were spent until it was searched, all before it included
   */
  public record Window(double to, long expansions) {}

  /**
   * A search.
   *
   * @param library the language of the grammar, to evaluate programs
   * @param tasks of the type
   */
  public TaskSearch(
      Grammar grammar,
      Library library,
      Type request,
      List<Task> tasks,
      Limits limits,
      Parallel parallel) {
    this.library = library;
    this.request = request;
    this.tasks = List.copyOf(tasks);
    this.limits = limits;
    enumeration = new Enumeration(grammar, request, limits.longest, parallel);
    TaskJudge judge = new TaskJudge(library, request);
    prepared = this.tasks.stream().map(judge::prepare).toList();
    judges.add(judge);
  }

  /** Searches with nothing known; see {@link #run(double[], BooleanSupplier)}. */
  public Outcome run(BooleanSupplier stop) {
    double[] everything = new double[tasks.size()];
    Arrays.fill(everything, Double.POSITIVE_INFINITY);
    return run(everything, stop);
  }

  /**
   * Searches.
   *
   * @param until nats beyond which nothing is looked for, of each task
   * @param stop asked often, from any thread; the window at hand is then lost, what was found
   *     before is given
   */
  public Outcome run(double[] until, BooleanSupplier stop) {
    List<BestSolutions> best = empty();
    double[] certificates = new double[tasks.size()];
    WindowBudget budget = new WindowBudget(limits.budget);
    long expansions = 0;
    long programs = 0;
    boolean stopped = false;
    List<Window> windows = new ArrayList<>();
    while (budget.next() > budget.reached() && !isEnough(best)) {
      Open open = new Open(best, until, budget.reached());
      if (open.tasks.length == 0) {
        break;
      }
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < enumeration.parts(); i++) {
        parts.add(new Part(open));
      }
      double to = budget.next();
      Enumeration.Window window =
          enumeration.visit(budget.reached(), to, budget.left(), parts::get, stop);
      expansions += window.expansions();
      programs += window.programs();
      stopped = stop.getAsBoolean();
      if (stopped) {
        break;
      }
      parts.forEach(part -> part.addTo(best));
      windows.add(new Window(to, expansions));
      if (!window.complete()) {
        break;
      }
      budget.searched(window.last() ? Double.POSITIVE_INFINITY : to, window.expansions());
      IntStream.of(open.tasks).forEach(task -> certificates[task] = budget.reached());
    }
    return new Outcome(
        best.stream().map(BestSolutions::best).toList(),
        certificates,
        expansions,
        programs,
        stopped,
        List.copyOf(windows));
  }

  private List<BestSolutions> empty() {
    List<BestSolutions> empty = new ArrayList<>();
    tasks.forEach(task -> empty.add(new BestSolutions(limits.keep)));
    return empty;
  }

  private boolean isEnough(List<BestSolutions> best) {
    return best.stream().allMatch(solutions -> solutions.size() >= limits.enough);
  }

  /** The tasks for which a better program may come. */
  private final class Open {
    private final int[] tasks; // their numbers
    private final TaskBatch batch;

    Open(List<BestSolutions> best, double[] until, double reached) {
      tasks =
          IntStream.range(0, until.length)
              .filter(i -> reached < until[i] && !best.get(i).isSettled(reached))
              .toArray();
      batch = new TaskBatch(IntStream.of(tasks).mapToObj(prepared::get).toList());
    }
  }

  /** What is found in a part of the space, which one thread searches at a time. */
  private final class Part implements ProgramVisitor {
    private final Open open;
    private BestSolutions[] found; // by place among the open tasks; null: nothing was visited
    private TaskJudge judge;

    Part(Open open) {
      this.open = open;
    }

    @Override
    public void visit(int[] heads, int length, double descriptionLength) {
      if (found == null) {
        found = new BestSolutions[open.tasks.length];
        judge = judges.poll();
        if (judge == null) {
          judge = new TaskJudge(library, request);
        }
      }
      judge.load(heads, 0, length);
      open.batch.judge(
          judge,
          (task, logLikelihood) -> {
            if (found[task] == null) {
              found[task] = new BestSolutions(limits.keep);
            }
            int[] own = Arrays.copyOf(heads, length);
            found[task].add(new Solution(own, descriptionLength, logLikelihood));
          });
    }

    @Override
    public void done() {
      if (judge != null) {
        judges.add(judge);
      }
    }

    void addTo(List<BestSolutions> best) {
      for (int task = 0; found != null && task < found.length; task++) {
        if (found[task] != null) {
          found[task].best().forEach(best.get(open.tasks[task])::add);
        }
      }
    }
  }
}

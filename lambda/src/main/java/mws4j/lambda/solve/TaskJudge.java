package mws4j.lambda.solve;

import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;

/**
 * {@code log p(x|z)} of programs of one type: 0 for one that gives the output of every example,
 * -Infinity else. A program that uses the task's constant may use it once, and has the price of the
 * cheapest constant with which it solves the task: {@code -|c| ln 62}. For one thread.
 */
public final class TaskJudge {
  private final ProgramRunner runner;
  private final int constant; // the production that is the task's constant, -1 if there is none
  private boolean possible;

  /** A judge of programs of a type. */
  public TaskJudge(Library library, Type request) {
    runner = new ProgramRunner(library, request);
    constant = library.primitives().indexOfTaskConstant();
  }

  /** Prepares a task of this type. */
  public PreparedTask prepare(Task task) {
    return new PreparedTask(task, runner);
  }

  /** The program that is judged from now on, by its heads; see {@link ProgramRunner#load}. */
  public void load(int[] heads, int from, int to) {
    runner.load(heads, from, to);
    int uses = 0;
    for (int i = from; constant >= 0 && i < to; i++) {
      uses += heads[i] == constant ? 1 : 0;
    }
    possible = uses <= 1;
  }

  /** The program that is judged from now on. */
  public void load(Term program) {
    runner.load(program);
    possible = true;
  }

  /** Whether the program at hand can solve tasks: it uses the task's constant once at most. */
  public boolean isPossible() {
    return possible;
  }

  /** {@code log p(x|z)} of the program at hand, nats. */
  public double logLikelihood(PreparedTask task) {
    if (!possible) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!runner.usesTaskConstant()) {
      return solves(task) ? 0 : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < task.constants.length; c++) {
      if (task.logConstants[c] > best) {
        runner.setTaskConstant(task.constants[c]);
        if (solves(task)) {
          best = task.logConstants[c];
        }
      }
    }
    return best;
  }

  private boolean solves(PreparedTask task) {
    for (int i = 0; i < task.inputs.length; i++) {
      if (!runner.gives(task.inputs[i], task.outputs[i])) {
        return false;
      }
    }
    return true;
  }

  /** The runner, with the program at hand. */
  public ProgramRunner runner() {
    return runner;
  }
}

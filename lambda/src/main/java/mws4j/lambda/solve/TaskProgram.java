package mws4j.lambda.solve;

import java.util.List;
import java.util.Optional;
import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.value.Failure;

/**
 * A program of a task, to be run on further inputs: with the cheapest constant with which it solves
 * the task, if it uses one. For one thread.
 */
public final class TaskProgram {
  private static final Failure NO_CONSTANT = new Failure("none of the task's constants fits");

  private final ProgramRunner runner;
  private final boolean solves;
  private final Optional<Object> constant;

  /**
   * A program of a task.
   *
   * @param library words of the program; it may use other abstractions too
   * @throws mws4j.lambda.type.TypeException if it is not of the task's type
   */
  public TaskProgram(Library library, Task task, Term program) {
    runner = new ProgramRunner(library, task.request());
    runner.load(program);
    if (runner.usesTaskConstant()) {
      constant =
          task.constants().stream()
              .sorted(PreparedTask.CHEAPEST_FIRST)
              .filter(each -> solvesWith(each, task))
              .findFirst();
      constant.ifPresent(runner::setTaskConstant);
      solves = constant.isPresent();
    } else {
      constant = Optional.empty();
      solves = gives(task.examples());
    }
  }

  private boolean solvesWith(Object value, Task task) {
    runner.setTaskConstant(value);
    return gives(task.examples());
  }

  /** Whether the program gives the output of every example of the task. */
  public boolean solves() {
    return solves;
  }

  /** The constant that it uses. */
  public Optional<Object> constant() {
    return constant;
  }

  /** Whether it solves the task and gives the outputs of further examples as well. */
  public boolean isRightOn(List<Example> further) {
    return solves && gives(further);
  }

  private boolean gives(List<Example> examples) {
    return examples.stream().allMatch(e -> runner.gives(runner.input(e.inputs()), e.output()));
  }

  /**
   * Its value at some inputs, a {@link Failure} if there is none.
   *
   * @param inputs values of the types that the task shows
   */
  public Object value(List<Object> inputs) {
    if (runner.usesTaskConstant() && constant.isEmpty()) {
      return NO_CONSTANT;
    }
    return runner.run(runner.input(inputs));
  }
}

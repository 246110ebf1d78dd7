package mws4j.lambda.solve;

import java.util.Comparator;
import java.util.List;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.Values;

/**
 * A task as it is judged: examples in the order in which they are run. Cheap ones are first, but
 * those that nearly every program passes, of an empty list, are last. Immutable; serves all runners
 * of programs of its type.
 */
public final class PreparedTask {
  final ProgramRunner.Input[] inputs;
  final Object[] outputs;
  private final int telling;
  final Object[] constants;
  final double[] logConstants; // log p of each, nats

  /** Prepares a task for runners of its type. */
  public PreparedTask(Task task, ProgramRunner runner) {
    List<Example> ordered =
        task.examples().stream()
            .sorted(Comparator.comparing(PreparedTask::isTrivial).thenComparing(PreparedTask::size))
            .toList();
    inputs = new ProgramRunner.Input[ordered.size()];
    outputs = new Object[ordered.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = runner.input(ordered.get(i).inputs());
      outputs[i] = ordered.get(i).output();
    }
    telling = (int) ordered.stream().filter(example -> !isTrivial(example)).count();
    constants = task.constants().toArray();
    logConstants = new double[constants.length];
    for (int c = 0; c < constants.length; c++) {
      logConstants[c] = -((ListValue) constants[c]).length() * StrictMath.log(CHARACTERS);
    }
  }

  /** Letters and digits, of which a constant is thought to be made. */
  private static final int CHARACTERS = 62;

  /**
   * How many of the examples, the first ones, tell more than those of an empty list; at least 1.
   */
  int telling() {
    return Math.max(1, telling);
  }

  /** Constants by their price. */
  static final Comparator<Object> CHEAPEST_FIRST =
      Comparator.comparingInt(constant -> ((ListValue) constant).length());

  private static boolean isTrivial(Example example) {
    return example.inputs().stream().anyMatch(ListValue.EMPTY::equals);
  }

  private static long size(Example example) {
    long size = Values.size(example.output());
    for (Object input : example.inputs()) {
      size += Values.size(input);
    }
    return size;
  }
}

package mws4j.domains.functional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.solve.TaskJudge;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;

/**
 * Inputs and constants of known tasks, with which programs are run to dream of tasks: inputs are
 * those of one task or, half the time, of several. Set once, before anybody dreams.
 */
final class DreamInputs {
  private static final String DREAM = "dream";
  private static final int EXAMPLES = 10;

  /** With fewer examples that have a value, a program is not dreamt of. */
  private static final int FEWEST = 3;

  private static final int LARGEST_OUTPUT = 200;

  private volatile Map<Type, List<List<List<Object>>>> inputs = Map.of(); // by type and task
  private volatile List<Object> constants = List.of();

  /** Takes the inputs and constants of tasks. */
  void learn(List<Task> tasks) {
    Map<Type, List<List<List<Object>>>> learned = new HashMap<>();
    constants = tasks.stream().flatMap(task -> task.constants().stream()).distinct().toList();
    for (Task task : tasks) {
      learned
          .computeIfAbsent(task.request(), type -> new ArrayList<>())
          .add(task.examples().stream().map(Example::inputs).distinct().toList());
    }
    inputs = Map.copyOf(learned);
  }

  /** Inputs of a type that tell programs apart: a few of each task. */
  List<List<Object>> probes(Type request, int most) {
    List<List<List<Object>>> tasks = inputs.getOrDefault(request, List.of());
    List<List<Object>> probes = new ArrayList<>();
    for (int example = 0; probes.size() < most; example++) {
      int before = probes.size();
      for (List<List<Object>> task : tasks) {
        if (example < task.size() && probes.size() < most) {
          probes.add(task.get(example));
        }
      }
      if (probes.size() == before) {
        break;
      }
    }
    return probes.stream().distinct().toList();
  }

  /** A constant with which programs are told apart, if tasks have any. */
  Optional<Object> constant() {
    return constants.stream().findFirst();
  }

  /**
   * A task that the program at hand solves; one that uses a constant, with one that is drawn.
   *
   * @return empty if it has too few values
   */
  Optional<Task> task(TaskJudge judge, Type request, RandomGenerator rng) {
    List<List<List<Object>>> tasks = inputs.getOrDefault(request, List.of());
    ProgramRunner runner = judge.runner();
    boolean hasConstant = runner.usesTaskConstant();
    if (tasks.isEmpty() || !judge.isPossible() || (hasConstant && constants.isEmpty())) {
      return Optional.empty();
    }
    List<Object> own = new ArrayList<>();
    if (hasConstant) {
      own.add(constants.get(rng.nextInt(constants.size())));
      runner.setTaskConstant(own.get(0));
    }
    List<Example> examples = new ArrayList<>();
    for (List<Object> chosen : choose(tasks, rng)) {
      Object output = runner.run(runner.input(chosen));
      if (!(output instanceof Failure) && Values.size(output) <= LARGEST_OUTPUT) {
        examples.add(new Example(chosen, output));
      }
    }
    return examples.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Task(DREAM, request, examples, own));
  }

  private static List<List<Object>> choose(List<List<List<Object>>> tasks, RandomGenerator rng) {
    boolean ofOne = rng.nextBoolean();
    List<List<Object>> one = tasks.get(rng.nextInt(tasks.size()));
    List<List<Object>> chosen = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      List<List<Object>> from = ofOne ? one : tasks.get(rng.nextInt(tasks.size()));
      chosen.add(from.get(rng.nextInt(from.size())));
    }
    return chosen.stream().distinct().toList();
  }
}

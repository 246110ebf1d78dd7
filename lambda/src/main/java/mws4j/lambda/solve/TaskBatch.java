package mws4j.lambda.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.evaluation.ProgramRunner;
import mws4j.lambda.value.Failure;
import mws4j.lambda.value.Values;

/**
 * Many tasks of one type, on which each program is judged together. Most programs solve none, and
 * that is seen with few runs: half of all fail, or give a value, without a look at the inputs, so
 * one run tells of all tasks; others are run once for all tasks that share an input. The outcome is
 * that of judging task by task. Immutable.
 */
final class TaskBatch {
  /** Receives the tasks that a program solves. */
  @FunctionalInterface
  interface Solved {
    /** A task by its place in the batch, and {@code log p(x|z)} in nats. */
    void accept(int task, double logLikelihood);
  }

  /** An input on which a program is run for some tasks, and what each of them wants there. */
  private record Probe(ProgramRunner.Input input, int[] tasks, Object[] outputs) {}

  private final List<PreparedTask> tasks;
  private final List<Probe> probes;

  TaskBatch(List<PreparedTask> tasks) {
    this.tasks = List.copyOf(tasks);
    probes = probes();
  }

  /** Tells which tasks the program solves that the judge has at hand. */
  void judge(TaskJudge judge, Solved solved) {
    if (tasks.isEmpty()) {
      return;
    }
    ProgramRunner runner = judge.runner();
    Object value = runner.run(probes.get(0).input);
    if (!runner.inputsRead() && value instanceof Failure) {
      return;
    }
    if (!runner.inputsRead() || runner.usesTaskConstant()) {
      for (int task = 0; task < tasks.size(); task++) {
        if (runner.usesTaskConstant() || Values.equal(value, tasks.get(task).outputs[0])) {
          judge(judge, task, solved);
        }
      }
      return;
    }
    compare(judge, probes.get(0), value, solved);
    for (int p = 1; p < probes.size(); p++) {
      Probe probe = probes.get(p);
      compare(judge, probe, runner.run(probe.input), solved);
    }
  }

  private void compare(TaskJudge judge, Probe probe, Object value, Solved solved) {
    if (value instanceof Failure) {
      return;
    }
    for (int i = 0; i < probe.tasks.length; i++) {
      if (Values.equal(value, probe.outputs[i])) {
        judge(judge, probe.tasks[i], solved);
      }
    }
  }

  private void judge(TaskJudge judge, int task, Solved solved) {
    double logLikelihood = judge.logLikelihood(tasks.get(task));
    if (logLikelihood > Double.NEGATIVE_INFINITY) {
      solved.accept(task, logLikelihood);
    }
  }

  /** Where an input is among the examples of a task. */
  private record Place(int task, int example) {}

  /** As few as can be found by always taking the input that most of the other tasks have. */
  private List<Probe> probes() {
    Map<ProgramRunner.Input, List<Place>> places = new LinkedHashMap<>();
    for (int task = 0; task < tasks.size(); task++) {
      PreparedTask prepared = tasks.get(task);
      for (int example = 0; example < prepared.telling(); example++) {
        List<Place> same =
            places.computeIfAbsent(prepared.inputs[example], input -> new ArrayList<>());
        if (same.isEmpty() || same.get(same.size() - 1).task != task) { // once for each task
          same.add(new Place(task, example));
        }
      }
    }
    boolean[] done = new boolean[tasks.size()];
    List<Probe> made = new ArrayList<>();
    while (true) {
      ProgramRunner.Input best = null;
      for (Map.Entry<ProgramRunner.Input, List<Place>> entry : places.entrySet()) {
        entry.getValue().removeIf(place -> done[place.task]);
        if (best == null || entry.getValue().size() > places.get(best).size()) {
          best = entry.getKey();
        }
      }
      if (best == null || places.get(best).isEmpty()) {
        return List.copyOf(made);
      }
      List<Place> taken = places.get(best);
      taken.forEach(place -> done[place.task] = true);
      made.add(probe(best, taken));
    }
  }

  private Probe probe(ProgramRunner.Input input, List<Place> places) {
    int[] numbers = places.stream().mapToInt(Place::task).toArray();
    Object[] outputs =
        places.stream().map(place -> tasks.get(place.task).outputs[place.example]).toArray();
    return new Probe(input, numbers, outputs);
  }
}

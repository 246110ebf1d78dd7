package mws4j.domains.functional;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;
import mws4j.lambda.value.ListValue;
import mws4j.mws.compute.Compute;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthListener;
import mws4j.mws.growth.SearchLimits;
import mws4j.mws.training.TrainingConfig;

/** A few easy tasks on lists, and a model that is quick. */
final class SmallTasks {
  static final Type LISTS = TypeReader.read("list(int) -> list(int)");

  private SmallTasks() {}

  static FunctionalModel model(long seed) {
    return FunctionalModel.of(
        "lists",
        ListPrimitives.set(),
        new FunctionalSettings(4, 6, 3, 20, 30, 90, 40, 30, 1.5),
        seed);
  }

  /** A model whose weights, those by place too, are counted from what a search found. */
  static FunctionalModel experienced(long seed) throws IOException {
    FunctionalModel model = model(seed);
    GrowthConfig growth =
        new GrowthConfig(
            1,
            new SearchLimits(5, 60_000),
            new SearchLimits(5, 1),
            1,
            1,
            GrowthConfig.Recognition.NONE,
            false);
    try (GrowingTrainer<Task> trainer =
        new GrowingTrainer<>(
            model,
            tasks(),
            TrainingConfig.defaults().withAlgorithm("mws-mixed"),
            growth,
            Compute.of(1))) {
      trainer.run(() -> false, new GrowthListener() {});
    }
    return model;
  }

  static List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int n = k;
      tasks.add(task("add " + k, list -> list.stream().map(x -> x + n).toList()));
      tasks.add(task("drop " + k, list -> list.subList(Math.min(n, list.size()), list.size())));
    }
    tasks.add(task("double", list -> list.stream().map(x -> 2 * x).toList()));
    return tasks;
  }

  private static Task task(String name, UnaryOperator<List<Long>> rule) {
    List<Example> examples = new ArrayList<>();
    for (List<Long> input :
        List.of(List.of(3L, 1L, 4L), List.of(5L, 9L), List.of(2L, 6L, 5L, 3L), List.of(8L, 0L))) {
      examples.add(new Example(List.of(ListValue.of(input)), ListValue.of(rule.apply(input))));
    }
    return new Task(name, LISTS, examples, List.of());
  }
}

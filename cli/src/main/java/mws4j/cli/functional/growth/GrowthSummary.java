package mws4j.cli.functional.growth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import mws4j.cli.functional.library.Answer;
import mws4j.cli.functional.library.BaseLanguage;
import mws4j.cli.functional.library.LibraryTree;
import mws4j.cli.functional.library.NamedAbstraction;
import mws4j.cli.functional.library.NamedLibrary;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.run.RunFolder;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.mws.growth.GrowingTrainer;
import mws4j.mws.growth.Stage;
import mws4j.mws.memory.Memory;

/**
 * What a run came to.
 *
 * @param domain the name of the domain
 * @param iterations what each came to
 * @param library what was learned
 * @param tasks all tasks with their best programs
 */
record GrowthSummary(
    String domain,
    List<IterationRow> iterations,
    List<NamedAbstraction> library,
    List<SolvedTask> tasks)
    implements View {
  static GrowthSummary of(
      List<Task> known, FunctionalModel model, GrowingTrainer<Task> trainer, RunFolder folder)
      throws IOException {
    NamedLibrary names = new NamedLibrary(model.language());
    int n = known.size();
    double[] prior = StagesCsv.certificates(folder.certificates(), n, Stage.SEARCH_PRIOR);
    double[] recognition =
        StagesCsv.certificates(folder.certificates(), n, Stage.SEARCH_RECOGNITION);
    List<SolvedTask> tasks = new ArrayList<>();
    Map<String, Term> best = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      Task task = known.get(i);
      SolvedTask solved = solved(task, i, model, trainer.memory(), names, prior[i], recognition[i]);
      tasks.add(solved);
      solved.program().ifPresent(program -> best.put(task.name(), program));
    }
    return new GrowthSummary(
        model.domain(), StagesCsv.iterations(folder.stages()), names.uses(best), tasks);
  }

  private static SolvedTask solved(
      Task task,
      int instance,
      FunctionalModel model,
      Memory memory,
      NamedLibrary names,
      double certificate,
      double recognitionCertificate) {
    if (memory.size(instance) == 0) {
      return new SolvedTask(
          task,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Double.NaN,
          OptionalDouble.empty(),
          certificate,
          recognitionCertificate);
    }
    BaseLanguage language = new BaseLanguage(model.language().primitives());
    Term program = model.term(memory.program(instance, 0));
    Term base = language.expanded(program, task.request());
    double nats = -memory.logJoint(instance, 0);
    double priorNats = Answer.nats(model.grammar(), program, task);
    OptionalDouble baseNats = language.nats(base, task.request());
    return new SolvedTask(
        task,
        Optional.of(program),
        Optional.of(names.named(program)),
        Optional.of(base),
        nats,
        baseNats.isPresent()
            ? OptionalDouble.of(baseNats.getAsDouble() + nats - priorNats) // the constant's price
            : baseNats,
        certificate,
        recognitionCertificate);
  }

  private List<SolvedTask> solved() {
    return tasks.stream().filter(SolvedTask::isSolved).toList();
  }

  private double mean(ToDoubleFunction<SolvedTask> value) {
    return solved().stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private double median() {
    double[] nats = solved().stream().mapToDouble(SolvedTask::nats).sorted().toArray();
    return nats.length == 0 ? Double.NaN : nats[(nats.length - 1) / 2];
  }

  /** Without a line for people where nothing is solved. */
  private Result nats(String key, String label, double value) {
    return solved().isEmpty()
        ? new Result().put(key, value)
        : new Result().show(key, label, value, Format.NATS);
  }

  /** Numbers of the first lines. */
  Result figures() {
    return new Result()
        .show("instances", "tasks", tasks.size(), Format.TEXT)
        .show("solved", "solved", solved().size(), Format.outOf(tasks.size()))
        .putAll(nats("meanNats", "nats of the programs, mean", mean(SolvedTask::nats)))
        .putAll(nats("medianNats", "median", median()))
        .putAll(
            nats(
                "baseNats",
                "in the base language, mean",
                mean(task -> task.baseNats().orElse(Double.NaN))))
        .show("abstractions", "abstractions", library.size(), Format.TEXT);
  }

  @Override
  public Result result() {
    return figures().put("iterations", iterations).put("library", library).put("programs", tasks);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(figures().text());
    text.append('\n').append(Result.table(iterations));
    if (!library.isEmpty()) {
      text.append("\nlibrary\n").append(LibraryTree.text(library).indent(2));
    }
    text.append("\nprograms: with the library, in the base language if that differs\n");
    for (SolvedTask task : tasks) {
      lines(task).forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }

  private static List<String> lines(SolvedTask task) {
    String name = task.task().name();
    if (!task.isSolved()) {
      return List.of(
          Double.isNaN(task.certificate())
              ? name + ": not solved"
              : name
                  + ": not solved; no program below "
                  + Format.NATS.text(task.certificate())
                  + " nats");
    }
    String named = task.named().orElseThrow().toString();
    String base = task.base().orElseThrow().toString();
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(name + ": " + Format.NATS.text(task.nats()) + " nats", "  " + named));
    if (!base.equals(named)) {
      lines.add("  " + base);
    }
    return lines;
  }
}

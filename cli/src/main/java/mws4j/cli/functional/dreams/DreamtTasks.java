package mws4j.cli.functional.dreams;

import java.util.List;
import java.util.stream.Collectors;
import mws4j.cli.functional.library.BaseLanguage;
import mws4j.cli.functional.library.NamedLibrary;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.run.Drawn;
import mws4j.domains.functional.FunctionalModel;
import mws4j.lambda.task.Example;
import mws4j.lambda.task.Task;
import mws4j.lambda.term.Term;
import mws4j.lambda.value.ValuePrinter;

/**
 * Programs drawn from a model and what they make of inputs.
 *
 * @param name of the model
 * @param seed of the draws
 * @param canonical whether they are those that the recognition model learns from
 * @param model itself
 * @param draws programs and their tasks
 */
record DreamtTasks(
    String name, long seed, boolean canonical, FunctionalModel model, List<Drawn<Task>> draws)
    implements View {
  private static final int SHOWN = 4;

  @Override
  public Result result() {
    return new Result()
        .put("model", name)
        .put("seed", seed)
        .put("canonical", canonical)
        .put("dreams", dreams());
  }

  private List<Result> dreams() {
    NamedLibrary names = new NamedLibrary(model.language());
    BaseLanguage base = new BaseLanguage(model.language().primitives());
    return draws.stream().map(draw -> dream(draw, names, base)).toList();
  }

  private Result dream(Drawn<Task> draw, NamedLibrary names, BaseLanguage base) {
    Term term = model.term(draw.program());
    Task task = draw.observation();
    return new Result()
        .put("program", names.named(term))
        .put("base", base.expanded(term, task.request()))
        .put("type", task.request())
        .put("logPrior", draw.logPrior(), Format.NATS)
        .put("examples", task.examples().stream().map(DreamtTasks::example).toList());
  }

  private static Result example(Example example) {
    return new Result()
        .put("in", example.inputs().stream().map(ValuePrinter::print).toList())
        .put("out", ValuePrinter.print(example.output()));
  }

  /** The program, and below it what it makes of some inputs. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    List<Result> all = dreams();
    for (int i = 0; i < all.size(); i++) {
      text.append(all.get(i).fill("{program}\n"));
      for (Example example : draws.get(i).observation().examples().stream().limit(SHOWN).toList()) {
        text.append("  ")
            .append(
                example.inputs().stream()
                    .map(ValuePrinter::print)
                    .collect(Collectors.joining(" -> ")))
            .append(" -> ")
            .append(ValuePrinter.print(example.output()))
            .append('\n');
      }
    }
    return text.toString();
  }
}

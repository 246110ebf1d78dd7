package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.evaluation.TaskEvaluationOptions;
import mws4j.cli.functional.task.ProgramKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j evaluate lists}. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tasks solved with a language that stays as it is, against the budget of the search; the"
            + " nats of their programs before and after learning; how many are right on fresh"
            + " inputs.",
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate lists --fresh rule",
      "  mws4j evaluate lists --model runs/mine --tasks tasks.jsonl --split test --budget 3000000",
      "  mws4j evaluate lists --base --tasks tasks.jsonl --json"
    })
final class EvaluateListsCommand implements Callable<Integer> {
  @Mixin private TaskEvaluationOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(ProgramKind.LISTS);
  }
}

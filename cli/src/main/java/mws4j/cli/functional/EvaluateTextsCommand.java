package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.evaluation.TaskEvaluationOptions;
import mws4j.cli.functional.task.ProgramKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j evaluate texts}. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "The same as 'evaluate lists' for programs that edit texts, with the number of distinct"
            + " sets of examples.",
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate texts --fresh rule",
      "  mws4j evaluate texts --model runs/edits --tasks sygus.jsonl --under prior --json"
    })
final class EvaluateTextsCommand implements Callable<Integer> {
  @Mixin private TaskEvaluationOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(ProgramKind.TEXTS);
  }
}

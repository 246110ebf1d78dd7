package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.dreams.DreamOptions;
import mws4j.cli.functional.task.ProgramKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j sample lists}. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draws programs from the prior of a trained model, and shows what they make of the inputs"
            + " of known tasks.",
    footer = {
      "",
      "Examples:",
      "  mws4j sample lists --n 5",
      "  mws4j sample lists --model runs/mine --canonical --n 100 --seed 7 --json"
    })
final class SampleListsCommand implements Callable<Integer> {
  @Mixin private DreamOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(ProgramKind.LISTS);
  }
}

package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.growth.GrowthOptions;
import mws4j.cli.functional.growth.GrowthRun;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.cli.options.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mws4j train texts}. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "The same as 'train lists' for programs that edit texts, with constants that are guessed"
            + " from the examples.",
    footer = {
      "",
      "Tasks: a JSON object per line, {\"name\": \"initials\", \"type\": \"list(char) ->"
          + " list(char) -> list(char)\", \"examples\": [{\"in\": [\"Ada\", \"Lovelace\"],"
          + " \"out\": \"A.L.\"}, ...]}; docs/dreamcoder.md has all fields.",
      "",
      "Examples:",
      "  mws4j train texts                               the built-in sample, a few minutes",
      "  mws4j train texts --tasks edits.jsonl --out runs/edits --prior-budget 1000000"
    })
final class TrainTextsCommand implements Callable<Integer> {
  @Mixin private GrowthOptions options;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return new GrowthRun(ProgramKind.TEXTS, options, format, spec).call();
  }
}

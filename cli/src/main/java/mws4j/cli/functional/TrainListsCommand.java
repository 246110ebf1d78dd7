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

/** {@code mws4j train lists}. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds programs on lists that solve tasks given by examples, in a language that grows: what"
          + " the programs share becomes a part of it.",
      "Each iteration searches for all tasks in order of probability, trains a network that reads"
          + " the examples, searches with it, and lets the language grow."
    },
    footer = {
      "",
      "Tasks: a JSON object per line, {\"name\": \"each plus one\", \"type\": \"list(int) ->"
          + " list(int)\", \"examples\": [{\"in\": [[3, 1]], \"out\": [4, 2]}, ...]};"
          + " docs/dreamcoder.md has all fields.",
      "",
      "Examples:",
      "  mws4j train lists                               the built-in sample, a few minutes",
      "  mws4j train lists --tasks tasks.jsonl --out runs/mine --iterations 10",
      "  mws4j train lists --resume --out runs/mine --iterations 20"
    })
final class TrainListsCommand implements Callable<Integer> {
  @Mixin private GrowthOptions options;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return new GrowthRun(ProgramKind.LISTS, options, format, spec).call();
  }
}

package mws4j.cli.functional;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.functional.explanation.ExplainedLists;
import mws4j.cli.functional.explanation.SearchOptions;
import mws4j.cli.options.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j explain lists}. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds programs on lists from examples, the most probable ones first, and says below which"
          + " length none was missed.",
      "Values are written 3, true, [3,1,2]; several arguments a -> b -> c or (a, b) -> c."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j explain lists --example '[3,1,2] -> [4,2,3]' --apply '[9,8]'",
      "  mws4j explain lists --example '([1,2], 3) -> [1,2,3]' --example '([], 5) -> [5]'",
      "  mws4j explain lists --model runs/lists --example '[0,2,0] -> [2]' --seconds 10"
    })
final class ExplainListsCommand implements Callable<Integer> {
  @Mixin private SearchOptions options;

  @Option(
      names = "--apply",
      paramLabel = "INPUT",
      description = "A further input whose value is wanted; may be repeated.")
  private List<String> inputs = List.of();

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return ExplainedLists.run(options, inputs, format, spec);
  }
}

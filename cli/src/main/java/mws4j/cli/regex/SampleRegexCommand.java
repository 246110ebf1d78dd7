package mws4j.cli.regex;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mws4j.cli.json.Result;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.mws.probability.RandomStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j sample regex}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    description = "Dreams string concepts: programs from the prior, strings from each program.",
    footer = {
      "",
      "Examples:",
      "  mws4j sample regex",
      "  mws4j sample regex --model runs/mine --n 100 --strings 3 --seed 7 --json"
    })
final class SampleRegexCommand implements Callable<Integer> {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/sample-regex");
  private static final int MOST = 100_000;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of concepts (default: ${DEFAULT-VALUE}).")
  private int n = 10;

  @Option(
      names = "--strings",
      paramLabel = "K",
      description = "Strings drawn from each (default: ${DEFAULT-VALUE}).")
  private int strings = 5;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other dreams (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private ModelOption model;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, MOST);
    Checks.range("--strings", strings, 0, MOST);
    AskedModel asked = AskedModel.of(model);
    List<Dream> dreams = Dream.draw(asked.model(), n, strings, RandomStreams.of(seed, DRAWS));
    format.print(
        new Result().put("model", asked.name()).put("seed", seed).put("concepts", dreams),
        () -> dreams.stream().map(Dream::text).collect(Collectors.joining()),
        spec.commandLine().getOut());
    return 0;
  }
}

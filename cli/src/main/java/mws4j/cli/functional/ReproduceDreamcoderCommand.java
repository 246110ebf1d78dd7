package mws4j.cli.functional;

import java.io.IOException;
import java.util.concurrent.Callable;
import mws4j.cli.functional.ablation.AblationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mws4j reproduce dreamcoder}. */
@Command(
    name = "dreamcoder",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "What the parts of a growing language are worth: training without library, without"
            + " recognition, without both, with solutions memorised, with dreams as they come;"
            + " tasks solved in training and of those held back.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce dreamcoder                      the built-in sample",
      "  mws4j reproduce dreamcoder --tasks tasks.jsonl --seeds 3 --out runs/ablation",
      "  mws4j reproduce dreamcoder --language texts --tasks train.jsonl --test sygus.jsonl"
    })
final class ReproduceDreamcoderCommand implements Callable<Integer> {
  @Mixin private AblationOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run();
  }
}

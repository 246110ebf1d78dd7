package mws4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mws4j.cli.options.OutputOption;
import mws4j.cli.run.RunFolder;
import mws4j.mws.training.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mws4j export}: of any domain, for the file says which it is. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the model of a run alone, without memories and optimisers: a third of the size or"
          + " less. Whatever takes --model takes the file; a run cannot go on from it."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j export runs/regex --out columns.safetensors",
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "A run folder or a checkpoint file.")
  private Path run;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path out;

  @Mixin private OutputOption output;

  @Override
  public Integer call() throws IOException {
    output.check(out);
    Checkpoint.exportModel(RunFolder.checkpoint(run), out);
    return 0;
  }
}

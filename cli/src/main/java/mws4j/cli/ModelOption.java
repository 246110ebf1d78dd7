package mws4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.run.RunFolder;
import mws4j.domains.regex.RegexModel;
import picocli.CommandLine.Option;

/** The option {@code --model}: which trained model to ask. */
final class ModelOption {
  private static final Path DEFAULT = Path.of("runs", RegexModel.DOMAIN);

  @Option(
      names = "--model",
      paramLabel = "RUN",
      description =
          "A run folder, whose newest checkpoint is taken, or a checkpoint file"
              + " (default: runs/regex).")
  private Path model;

  /** Whether the option was given. */
  boolean given() {
    return model != null;
  }

  /**
   * The checkpoint meant.
   *
   * @throws IllegalArgumentException if there is none; says how to train one
   */
  Path checkpoint() throws IOException {
    Path chosen = Optional.ofNullable(model).orElse(DEFAULT);
    if (!Files.exists(chosen)) {
      String how =
          given()
              ? "train it with 'mws4j train regex --out " + chosen + "'"
              : "train one with"
                  + " 'mws4j train regex' (about 4 minutes), or name another with --model";
      throw new IllegalArgumentException(chosen + ": no model there; " + how);
    }
    return RunFolder.checkpoint(chosen);
  }

  /** Reads the model. */
  RegexModel load() throws IOException {
    return RegexModel.load(checkpoint());
  }
}

package mws4j.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.run.RunFolder;
import mws4j.mws.training.Checkpoint;
import picocli.CommandLine.Option;

/** The option {@code --model}: which trained model to ask. */
public final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "RUN",
      description =
          "A run folder, whose newest checkpoint is taken, or a checkpoint file"
              + " (default, where a model is needed: runs/${bundle:default.domain}).")
  private Path model;

  /** Whether the option was given. */
  public boolean given() {
    return model != null;
  }

  /** The domain of the model given, empty if none was. */
  public Optional<String> domain() throws IOException {
    return given() && Files.exists(model)
        ? Optional.ofNullable(Checkpoint.metadata(RunFolder.checkpoint(model)).get("domain"))
        : Optional.empty();
  }

  /**
   * The checkpoint meant.
   *
   * @throws IllegalArgumentException if there is none; says how to train one
   */
  public Path checkpoint(String domain) throws IOException {
    Path chosen = Optional.ofNullable(model).orElse(Path.of("runs", domain));
    if (!Files.exists(chosen)) {
      String train = "train " + domain;
      String how =
          given()
              ? "train it with 'mws4j " + train + " --out " + chosen + "'"
              : "train one with" + " 'mws4j " + train + "', or name another with --model";
      throw new IllegalArgumentException(chosen + ": no model there; " + how);
    }
    return RunFolder.checkpoint(chosen);
  }
}

package mws4j.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mws4j.cli.run.RunFolder;
import picocli.CommandLine.Option;

/** The option {@code --model}: which trained model to ask. */
public final class ModelOption {
  /** Means the model that ships, in domains that have one. */
  public static final String PRETRAINED = "pretrained";

  @Option(
      names = "--model",
      paramLabel = "RUN",
      description =
          "A run folder, whose newest checkpoint is taken, or a checkpoint file"
              + " (default, where a model is needed: ${bundle:default.model}).")
  private Path model;

  /** As if it had been given. */
  public static ModelOption of(Path model) {
    ModelOption option = new ModelOption();
    option.model = model;
    return option;
  }

  /**
   * Whether the model that ships is meant: by its name or, if none is named, because there is no
   * run of the domain where it would be looked for.
   */
  public boolean isPretrained(String domain) {
    return given() ? model.toString().equals(PRETRAINED) : !Files.exists(usual(domain));
  }

  private static Path usual(String domain) {
    return Path.of("runs", domain);
  }

  /** Whether the option was given. */
  public boolean given() {
    return model != null;
  }

  /**
   * The checkpoint meant.
   *
   * @throws IllegalArgumentException if there is none; says how to train one
   */
  public Path checkpoint(String domain) throws IOException {
    Path chosen = Optional.ofNullable(model).orElse(usual(domain));
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

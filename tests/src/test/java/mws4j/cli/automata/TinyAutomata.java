package mws4j.cli.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import mws4j.cli.Cli;

/** Data and a run of cellular automata that take a second. */
public final class TinyAutomata {
  private TinyAutomata() {}

  /** Writes generated images. */
  public static Path generated(Path folder, int n, Object... more) {
    Path file = folder.resolve("data-" + n + ".txt");
    Object[] args = {"generate", "automata", "--n", n, "--out", file};
    Cli.Result result = Cli.run(Cli.concat(args, more));
    assertEquals(0, result.code(), result.err());
    return file;
  }

  /** Trains on images of 12 x 12 cells; fails unless all went well. */
  public static Path train(Path folder) {
    Path out = folder.resolve("run");
    Path data = generated(folder, 4, "--size", 12);
    Cli.Result result = Cli.run("train", "automata", "--data", data, "--out", out, "--steps", 1);
    assertEquals(0, result.code(), result.err());
    return out;
  }
}

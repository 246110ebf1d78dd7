package mws4j.cli.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.Cli;

/** A training run that takes a second: twelve concepts, networks of width 4. */
public final class TinyRun {
  private TinyRun() {}

  /** Writes concepts of digits and letters. */
  public static Path data(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("#id\tname");
    for (int i = 1; i <= 10; i++) {
      text.append(i <= 5 ? "\ttrain" + i : "\ttest" + (i - 5));
    }
    text.append('\n');
    for (int c = 0; c < 12; c++) {
      text.append("c").append(c).append("\tconcept ").append(c);
      for (int i = 0; i < 10; i++) {
        String string = c % 3 == 0 ? "" + (7 * c + i) : c % 3 == 1 ? "x" + i : "ab";
        text.append('\t').append(string);
      }
      text.append('\n');
    }
    return Files.writeString(folder.resolve("tiny.tsv"), text);
  }

  /** The arguments of a run, and more. */
  public static Object[] args(Path data, Path out, long steps, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of("train", "regex", "--data", data, "--out", out, "--steps", steps, "--hidden"));
    args.addAll(List.of(4, "--batch", 6, "--seed", 3, "--threads", 2));
    args.addAll(List.of(more));
    return args.toArray();
  }

  /** Trains; fails unless all went well. */
  public static Cli.Result train(Path data, Path out, long steps, Object... more) {
    Cli.Result result = Cli.run(args(data, out, steps, more));
    assertEquals(0, result.code(), result.err());
    return result;
  }
}

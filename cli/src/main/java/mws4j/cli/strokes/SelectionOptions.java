package mws4j.cli.strokes;

import java.util.List;
import java.util.Optional;
import mws4j.cli.options.Checks;
import picocli.CommandLine.Option;

/** The options that take a part of a set of characters. */
final class SelectionOptions {
  @Option(
      names = "--per-alphabet",
      paramLabel = "N",
      description =
          "Take at most N images of each alphabet, drawn at random, the same in every" + " run.")
  private Integer perAlphabet;

  @Option(
      names = "--alphabets",
      paramLabel = "A,B",
      split = ",",
      description = "Take these alphabets only.")
  private List<String> alphabets = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take at most N images of what is selected otherwise.")
  private Integer limit;

  /** What to take. */
  DataSelection selection() {
    if (perAlphabet != null) {
      Checks.range("--per-alphabet", perAlphabet, 1, Integer.MAX_VALUE);
    }
    if (limit != null) {
      Checks.range("--limit", limit, 1, Integer.MAX_VALUE);
    }
    return new DataSelection(
        alphabets, Optional.ofNullable(perAlphabet), Optional.ofNullable(limit));
  }
}

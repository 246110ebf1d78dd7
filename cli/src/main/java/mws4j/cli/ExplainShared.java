package mws4j.cli;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code mws4j explain} that several domains have. */
final class ExplainShared {
  private static final Duration LONGEST = Duration.ofHours(24);

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "regex, strokes: time to search per column or image, such as 500ms, 2s or 1m (default:"
              + " 500ms).")
  private Duration budget = Duration.ofMillis(500);

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = {
        "automata: where the longer picture goes.",
        "strokes: the folder for PNG, GIF and SVG files of every image."
      })
  Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "automata: of the noise; strokes: of the search (default: 1).")
  long seed = 1;

  @Mixin OutputOption output;

  /** Time to search. */
  Duration budget() {
    Checks.range("--budget in ms", budget.toMillis(), 1, LONGEST.toMillis());
    return budget;
  }
}

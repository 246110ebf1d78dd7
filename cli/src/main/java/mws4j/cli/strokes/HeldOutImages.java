package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.cli.data.Spread;
import mws4j.cli.options.Checks;
import mws4j.domains.strokes.data.CharacterData;
import picocli.CommandLine.Option;

/**
 * The options that say which images are learned from and which are held out: those of other
 * alphabets, or of another file.
 */
final class HeldOutImages {
  private static final Path OMNIGLOT =
      Path.of("..", "shared", "data", "omniglot", "omniglot_40_alphabets.zip");

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Images as for 'train strokes' (default:"
              + " ../shared/data/omniglot/omniglot_40_alphabets.zip if it exists, else the built-in"
              + " sample, which the report says).")
  private Path data;

  @Option(
      names = "--per-alphabet",
      paramLabel = "N",
      description = "Images of each alphabet to learn from (default: ${DEFAULT-VALUE}).")
  private int perAlphabet = 10;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Alphabets that are held out, evenly spread over their names (default: a quarter of"
              + " them).")
  private Integer alphabets;

  @Option(
      names = "--test",
      paramLabel = "PATH",
      description = "Images to judge by, of which all alphabets are taken, instead of --held-out.")
  private Path test;

  @Option(
      names = "--test-per-alphabet",
      paramLabel = "N",
      description = "Images of each alphabet that is held out (default: ${DEFAULT-VALUE}).")
  private int testPerAlphabet = 5;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Learn from at most N images of what is selected otherwise.")
  private Integer limit;

  @Option(names = "--test-limit", paramLabel = "N", description = "Judge by at most N images.")
  private Integer testLimit;

  /** Reads both. */
  StrokesExperiment.Images read() throws IOException {
    if (test != null && alphabets != null) {
      throw new IllegalArgumentException("--held-out and --test: give one of the two");
    }
    Checks.range("--per-alphabet", perAlphabet, 1, Integer.MAX_VALUE);
    Checks.range("--test-per-alphabet", testPerAlphabet, 1, Integer.MAX_VALUE);
    Checks.range("--limit", limit == null ? 1 : limit, 1, Integer.MAX_VALUE);
    Checks.range("--test-limit", testLimit == null ? 1 : testLimit, 1, Integer.MAX_VALUE);
    Optional<Path> file =
        Optional.ofNullable(data).or(() -> Optional.of(OMNIGLOT).filter(Files::exists));
    List<String> training = List.of();
    List<String> others = List.of();
    if (test == null) {
      List<String> all = characters(file, selection(List.of(), 1, null)).alphabets();
      others = spread(all);
      training = new ArrayList<>(all);
      training.removeAll(others);
    }
    DataSelection judged = selection(others, testPerAlphabet, testLimit);
    return new StrokesExperiment.Images(
        characters(file, selection(training, perAlphabet, limit)).images(),
        characters(test == null ? file : Optional.of(test), judged).images(),
        file.map(Path::toString).orElse("the built-in sample")
            + (test == null ? "" : " and " + test));
  }

  private static CharacterData characters(Optional<Path> file, DataSelection taken)
      throws IOException {
    return file.isPresent() ? taken.read(file.get()) : taken.readSample();
  }

  private static DataSelection selection(List<String> names, int each, Integer most) {
    return new DataSelection(names, Optional.of(each), Optional.ofNullable(most));
  }

  /** Evenly spread names, the first of each stretch. */
  private List<String> spread(List<String> all) {
    int number = alphabets == null ? Math.max(1, all.size() / 4) : alphabets;
    if (number < 1 || number >= all.size()) {
      throw new IllegalArgumentException(
          "--held-out: of %d alphabets at least one is held out and one is left to learn from, not %d; or give --test FILE"
              .formatted(all.size(), number));
    }
    return Spread.of(all, Spread.evenly(number, all.size()));
  }
}

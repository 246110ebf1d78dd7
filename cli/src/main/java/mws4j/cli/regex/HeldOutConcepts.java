package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mws4j.cli.data.Spread;
import mws4j.cli.options.Checks;
import mws4j.domains.regex.data.StringConcept;
import picocli.CommandLine.Option;

/** The options that say which string concepts are learned from and which are held out. */
final class HeldOutConcepts {
  /** Where the concepts of the paper lie beside a checkout of the project. */
  private static final Path ORIGINAL =
      Path.of("..", "shared", "data", "string-concepts", "original");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with concepts-background.tsv and concepts-novel-dev.tsv (default:"
              + " ../shared/data/string-concepts/original).")
  private Path data = ORIGINAL;

  @Option(
      names = "--tested",
      paramLabel = "N",
      description =
          "Training concepts whose test strings are bounded, evenly spread (default:"
              + " ${DEFAULT-VALUE}; at most all).")
  private int tested = 200;

  @Option(
      names = "--validation",
      paramLabel = "N",
      description =
          "Hold out N of the background concepts, evenly spread, and take them for the novel ones:"
              + " to choose settings by.")
  private Integer validation;

  /** Reads them. */
  StringsExperiment.Concepts read() throws IOException {
    Checks.range("--tested", tested, 1, Integer.MAX_VALUE);
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException(
          data
              + ": no such folder; name one with concepts-background.tsv and"
              + " concepts-novel-dev.tsv by --data");
    }
    List<StringConcept> training = read("concepts-background.tsv");
    List<StringConcept> novel;
    String source = data.toString();
    if (validation == null) {
      novel = read("concepts-novel-dev.tsv");
    } else {
      Checks.range("--validation", validation, 1, training.size() - 2L);
      novel = Spread.of(training, Spread.evenly(validation, training.size()));
      training = without(training, novel);
      source += ", " + validation + " background concepts for validation";
    }
    List<StringConcept> some = Spread.of(training, Spread.evenly(tested, training.size()));
    return new StringsExperiment.Concepts(training, some, novel, source);
  }

  private List<StringConcept> read(String name) throws IOException {
    return new RegexTraining().read(data.resolve(name)).concepts();
  }

  private static List<StringConcept> without(List<StringConcept> all, List<StringConcept> some) {
    List<StringConcept> others = new ArrayList<>(all);
    others.removeAll(some);
    return others;
  }
}

package mws4j.cli.regex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.options.OutputOption;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.domains.regex.library.learning.LibraryLearner;
import mws4j.domains.regex.library.learning.LibraryUse;
import mws4j.domains.regex.library.learning.Remembered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j library regex}. */
@Command(
    name = "regex",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows the macros of a model, parts of regexes that are one token, with their uses in what its"
          + " run remembers: the most used first.",
      "With --learn more are learned from it: those that make programs and macros together shortest."
          + " 'mws4j train regex --library FILE' trains with them."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j library regex --model runs/shared",
      "  mws4j library regex --model runs/mine --learn --out library.txt",
      "  mws4j library regex --model runs/mine --library library.txt --json"
    })
final class LibraryRegexCommand implements Callable<Integer> {
  private static final int MOST_COLUMNS = 1_000_000;

  @Mixin private ModelOption model;

  @Option(
      names = "--library",
      paramLabel = "FILE",
      description = "Show the macros of a file instead of the model's, or learn beside them.")
  private Path library;

  @Option(names = "--learn", description = "Learn further macros from what the run remembers.")
  private boolean learn;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Learn at most so many (default: ${DEFAULT-VALUE}).")
  private int most = LibraryLearner.Limits.defaults().macros();

  @Option(
      names = "--columns",
      paramLabel = "N",
      description =
          "Learn only what programs of so many columns share (default: ${DEFAULT-VALUE}).")
  private int columns = LibraryLearner.Limits.defaults().fewestColumns();

  @Option(
      names = "--shortest",
      paramLabel = "N",
      description = "Learn only what stands for so many tokens (default: ${DEFAULT-VALUE}).")
  private int shortest = LibraryLearner.Limits.defaults().shortest();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the macros to a file, a line for each: its name, its regex.")
  private Path out;

  @Mixin private OutputOption output;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--most", most, 1, RegexLibrary.MOST);
    Checks.range("--columns", columns, 1, MOST_COLUMNS);
    Checks.range("--shortest", shortest, 2, LibraryLearner.Limits.defaults().longest());
    if (out != null) {
      output.check(out);
    }
    AskedModel asked = AskedModel.of(model);
    List<Remembered> remembered = RememberedColumns.of(asked);
    RegexLibrary known = library == null ? asked.model().library() : LibraryFile.read(library);
    RegexLibrary shown = learn ? learned(asked, remembered, known) : known;
    if (out != null) {
      write(shown);
    }
    RegexModel of = asked.model();
    LibraryUse use = LibraryUse.of(shown, remembered, of.probabilities());
    format.print(
        new LibraryView(asked.name(), remembered.size(), use), spec.commandLine().getOut());
    return 0;
  }

  private RegexLibrary learned(AskedModel asked, List<Remembered> remembered, RegexLibrary known) {
    if (remembered.stream().allMatch(column -> column.programs().isEmpty())) {
      throw new IllegalArgumentException(
          asked.name() + ": remembers no programs to learn from; give a run with a memory");
    }
    int longest = asked.model().maxProgramLength();
    return LibraryLearner.learn(
        remembered, known, new LibraryLearner.Limits(most, columns, shortest, longest));
  }

  private void write(RegexLibrary shown) throws IOException {
    if (shown.isEmpty()) {
      throw new IllegalArgumentException(
          out + ": not written, there are no macros" + (learn ? "" : "; --learn finds some"));
    }
    LibraryFile.write(out, shown);
  }
}

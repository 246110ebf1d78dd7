package mws4j.cli.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import mws4j.cli.data.DataFiles;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.options.OutputOption;
import mws4j.cli.pictures.Bitmaps;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonPicture;
import mws4j.mws.probability.RandomStreams;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j explain automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds the rule of a black and white picture, each pixel a cell, with the exact posterior"
            + " of every bit, and goes on with the picture.",
    footer = {
      "",
      "Examples:",
      "  mws4j explain automata picture.png",
      "  mws4j explain automata --extrapolate 64 --out longer.png picture.png",
      "  mws4j explain automata --model runs/five --json ./automata     a file of that name"
    })
final class ExplainAutomataCommand implements Callable<Integer> {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/explain-automata");

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description = "Cells that a cell depends on: 3, 5 or 7 (default: the model's or 3).")
  private Integer neighbours;

  @Option(
      names = "--noise",
      paramLabel = "E",
      description =
          "Probability that a cell breaks the rule (default: that of --model, else"
              + " estimated from the picture).")
  private Double noise;

  @Option(
      names = "--extrapolate",
      paramLabel = "N",
      description = "Go on with the picture for N columns to the right.")
  private Integer extrapolate;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the longer picture goes, a PNG file.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the noise in the longer picture (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private OutputOption output;
  @Mixin private ModelOption option;

  @Parameters(
      arity = "0..*",
      paramLabel = "IMAGE",
      description = "The picture; a file with the name of a domain is written ./NAME.")
  private List<String> words = List.of();

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, words);
    if (words.size() != 1) {
      throw new ParameterException(spec.commandLine(), "Give one picture, not " + words.size());
    }
    if ((extrapolate == null) != (out == null)) {
      throw new ParameterException(
          spec.commandLine(), "--extrapolate N and --out FILE go together");
    }
    if (noise != null) {
      Checks.probability("--noise", noise);
    }
    Path file = Path.of(words.get(0));
    DataFiles.require(file);
    AutomatonImage image = AutomatonPicture.read(file);
    AutomatonExplanation explanation = explain(words.get(0), image);
    if (out != null) {
      Checks.range("--extrapolate", extrapolate, 1, AutomatonImage.MAX_SIZE - image.width());
      output.check(out);
      AutomatonImage longer = explanation.extrapolate(extrapolate, RandomStreams.of(seed, DRAWS));
      AtomicFile.write(out, Bitmaps.png(AutomatonPicture.draw(longer)));
    }
    format.print(explanation, () -> explanation.text() + "\n", spec.commandLine().getOut());
    return 0;
  }

  private AutomatonExplanation explain(String source, AutomatonImage image) throws IOException {
    int cells = neighbours == null ? AutomataTraining.ELEMENTARY : neighbours;
    OptionalDouble known = noise == null ? OptionalDouble.empty() : OptionalDouble.of(noise);
    if (option.given()) {
      AutomatonModel model = AutomatonModel.load(option.checkpoint(AutomatonModel.DOMAIN));
      cells = AutomataTraining.neighboursOf(model, neighbours);
      known = noise == null ? OptionalDouble.of(model.noise()) : known;
    }
    return AutomatonExplanation.of(source, image, cells, known);
  }
}

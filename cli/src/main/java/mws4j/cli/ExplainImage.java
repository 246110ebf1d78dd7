package mws4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import mws4j.cli.automata.AutomatonExplanation;
import mws4j.cli.automata.AutomatonPictures;
import mws4j.cli.json.Json;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.RunFolder;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.training.RandomStreams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of {@code mws4j explain} that explains pictures of automata. */
final class ExplainImage {
  /** Options that other domains do not have. */
  static final List<String> OPTIONS = List.of("--neighbours", "--noise", "--extrapolate");

  private static final long STREAM = 37;
  private static final int ELEMENTARY = 3;

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description =
          "automata: cells that a cell depends on: 3, 5 or 7 (default: the model's or 3).")
  private Integer neighbours;

  @Option(
      names = "--noise",
      paramLabel = "E",
      description =
          "automata: probability that a cell breaks the rule (default: that of --model, else"
              + " estimated from the picture).")
  private Double noise;

  @Option(
      names = "--extrapolate",
      paramLabel = "N",
      description = "automata: go on with the picture for N columns to the right.")
  private Integer extrapolate;

  /** Explains the picture of the command line. */
  int run(
      List<String> words,
      ExplainShared shared,
      ModelOption model,
      JsonOption format,
      CommandSpec spec)
      throws IOException {
    Path out = shared.out;
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
    AutomatonImage image = AutomatonPictures.read(Path.of(words.get(0)));
    AutomatonExplanation explanation = explain(words.get(0), image, model);
    if (out != null) {
      Checks.range("--extrapolate", extrapolate, 1, AutomatonImage.MAX_SIZE - image.width());
      shared.output.check(out);
      AutomatonImage longer =
          explanation.extrapolate(extrapolate, RandomStreams.of(shared.seed, STREAM));
      RunFolder.write(out, Bitmaps.png(AutomatonPictures.draw(longer)));
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(format.json ? Json.line(explanation.toJson()) : explanation.text());
    return 0;
  }

  private AutomatonExplanation explain(String source, AutomatonImage image, ModelOption option)
      throws IOException {
    int cells = neighbours == null ? ELEMENTARY : neighbours;
    OptionalDouble known = noise == null ? OptionalDouble.empty() : OptionalDouble.of(noise);
    if (option.given()) {
      AutomatonModel model = AutomatonModel.load(option.checkpoint(AutomatonModel.DOMAIN));
      int learned = model.structure().neighbours();
      if (neighbours != null && neighbours != learned) {
        throw new IllegalArgumentException(
            "--neighbours is " + neighbours + ", the model has " + learned);
      }
      cells = learned;
      known = noise == null ? OptionalDouble.of(model.noise()) : known;
    }
    return AutomatonExplanation.of(source, image, cells, known);
  }
}

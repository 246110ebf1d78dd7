package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.options.OutputOption;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.ImageFolderReader;
import mws4j.domains.strokes.data.InkColour;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mws4j sample strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws new characters on a sheet: programs from the prior, of one alphabet if the model is"
          + " conditioned on alphabets.",
      "With --like: one character as other hands might write it. Its strokes are found, then noise"
          + " is added to where they go and how they bend; the picture itself comes first.",
      "A drawing that leaves the paper is moved into its middle and, if it is larger, shrunk."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j sample strokes --model runs/omniglot --n 100 --out new.png",
      "  mws4j sample strokes --model runs/by-alphabet --alphabet Greek --out greek.png",
      "  mws4j sample strokes --like letter.png --noise 0.1 --out variations.png"
    })
final class SampleStrokesCommand implements Callable<Integer> {
  private static final int MOST = 10_000;
  private static final double MOST_NOISE = 10;
  private static final double DEFAULT_NOISE = 0.1;

  @Option(
      names = {"-n", "--n"},
      paramLabel = "N",
      description = "Number of characters (default: ${DEFAULT-VALUE}).")
  private int n = 20;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other characters (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The PNG file to write.")
  private Path out;

  @Mixin private OutputOption output;

  @Option(
      names = "--alphabet",
      paramLabel = "NAME",
      description =
          "For a model that is conditioned on alphabets: draw from this one (default: from all);"
              + " with --like that of the picture.")
  private String alphabet;

  @Option(names = "--like", paramLabel = "IMAGE", description = "A picture of one character.")
  private Path like;

  @Option(
      names = "--noise",
      paramLabel = "S",
      description =
          "With --like: standard deviation of displacements as a share of a stroke's length, and of"
              + " half opening angles in right angles (default: 0.1).")
  private Double noise;

  @Mixin private ModelOption option;
  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, MOST);
    if (noise != null && like == null) {
      throw new ParameterException(spec.commandLine(), "--noise goes with --like");
    }
    double spread = noise == null ? DEFAULT_NOISE : noise;
    if (!(spread >= 0 && spread <= MOST_NOISE)) {
      throw new IllegalArgumentException("--noise must be 0 to " + MOST_NOISE + ", not " + spread);
    }
    output.check(out);
    Path checkpoint = option.checkpoint(StrokesModel.DOMAIN);
    StrokesModel model = StrokesModel.load(checkpoint);
    CharacterSheet sheet;
    if (like == null) {
      sheet = CharacterSheet.dreams(model, n, Alphabets.number(model, alphabet), seed);
    } else {
      CharacterImage image =
          Alphabets.assign(model, ImageFolderReader.readImage(like, InkColour.AUTO), alphabet);
      sheet = CharacterSheet.like(image, model, n, spread, seed);
    }
    AtomicFile.write(out, sheet.png());
    if (format.json()) {
      Result json =
          new Result()
              .put("model", checkpoint)
              .put("seed", seed)
              .put("file", out)
              .put("programs", sheet.programs());
      spec.commandLine().getOut().println(Json.line(json));
    } else {
      spec.commandLine().getErr().printf("%s: %d characters%n", out, n);
    }
    return 0;
  }
}

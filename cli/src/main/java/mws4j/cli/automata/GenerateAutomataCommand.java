package mws4j.cli.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.Checks;
import mws4j.cli.options.OutputOption;
import mws4j.cli.pictures.Bitmaps;
import mws4j.domains.automata.AutomatonData;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j generate automata}. */
@Command(
    name = "automata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Draws images of noisy cellular automata: a random rule for each, a random first column,"
            + " then column by column. Writes a data file with the true rules and beside it a"
            + " picture of the first hundred images, its name ending in .png; the picture of a single image has"
            + " a pixel per cell and can be explained.",
    footer = {
      "",
      "Examples:",
      "  mws4j generate automata --n 100 --out train.txt",
      "  mws4j generate automata --neighbours 5 --noise 0.05 --size 32 --seed 7 --out five.txt",
      "  mws4j generate automata --n 1 --out one.txt && mws4j explain automata one.png"
    })
final class GenerateAutomataCommand implements Callable<Integer> {
  private static final int MOST = 100_000;
  private static final int MOST_SHOWN = 100;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Number of images (default: ${DEFAULT-VALUE}).")
  private int n = 100;

  @Option(
      names = "--neighbours",
      paramLabel = "W",
      description = "Cells that a cell depends on: 3, 5 or 7 (default: ${DEFAULT-VALUE}).")
  private int neighbours = 3;

  @Option(
      names = "--noise",
      paramLabel = "E",
      description = "Probability that a cell breaks the rule (default: ${DEFAULT-VALUE}).")
  private double noise = AutomatonGenerator.NOISE;

  @Option(
      names = "--size",
      paramLabel = "S",
      description = "Height and width in cells (default: ${DEFAULT-VALUE}).")
  private int size = 64;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Other seeds give other images (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The data file to write.")
  private Path out;

  @Mixin private OutputOption output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.range("--n", n, 1, MOST);
    Checks.range("--size", size, 2, AutomatonImage.MAX_SIZE);
    Path picture = picture();
    output.check(out);
    output.check(picture);
    List<AutomatonInstance> instances =
        new AutomatonGenerator(neighbours, size, size, noise).generate(n, seed);
    byte[] sheet =
        Bitmaps.png(
            AutomatonPictures.sheet(
                instances.stream().limit(MOST_SHOWN).map(AutomatonInstance::image).toList()));
    AutomatonData.write(out, instances);
    AtomicFile.write(picture, sheet);
    spec.commandLine().getErr().printf("%s: %d images, %s shows them%n", out, n, picture);
    return 0;
  }

  private Path picture() {
    String name = String.valueOf(out.getFileName());
    Path picture = out.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".png");
    if (picture.equals(out)) {
      throw new IllegalArgumentException(
          out + ": give the data file another ending; the picture beside it is a .png");
    }
    return picture;
  }
}

package mws4j.cli.strokes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import mws4j.cli.json.Json;
import mws4j.cli.json.Result;
import mws4j.cli.options.BudgetOption;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ModelOption;
import mws4j.cli.options.OutputOption;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.ImageFolderReader;
import mws4j.domains.strokes.data.InkColour;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mws4j explain strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Finds the pen strokes behind pictures of characters; --out shows how they are drawn.",
    footer = {
      "",
      "Examples:",
      "  mws4j explain strokes --out drawn a.png b.jpg",
      "  mws4j explain strokes --model runs/omniglot --budget 5s --json letter.png",
      "  mws4j explain strokes ./strokes                a file with the name of a domain"
    })
final class ExplainStrokesCommand implements Callable<Integer> {
  /** Programs kept of an image. */
  private static final int CAPACITY = 20;

  private static final int MOST_PARTICLES = 10_000;
  private static final List<String> ENDINGS = List.of("png", "gif", "svg");

  @Option(
      names = "--particles",
      paramLabel = "N",
      description =
          "Programs drawn from the recognition model per round, and as many edits of the "
              + "best ones found (default: ${DEFAULT-VALUE}).")
  private int particles = Search.PARTICLES;

  @Option(
      names = "--alphabet",
      paramLabel = "NAME",
      description = "Alphabet of the images, for a model that is conditioned on alphabets.")
  private String alphabet;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for a PNG, GIF and SVG file of every image.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the search (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private OutputOption output;
  @Mixin private BudgetOption search;
  @Mixin private ModelOption option;

  @Parameters(arity = "0..*", paramLabel = "IMAGE", description = "Pictures, PNG or JPEG.")
  private List<String> words = List.of();

  @Mixin private JsonOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Checks.noOptions(spec, words);
    if (words.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Give one or more pictures");
    }
    Checks.range("--particles", particles, 1, MOST_PARTICLES);
    Path checkpoint = option.checkpoint(StrokesModel.DOMAIN);
    StrokesModel model = StrokesModel.load(checkpoint);
    List<CharacterImage> images = new ArrayList<>();
    for (String word : words) {
      CharacterImage image = ImageFolderReader.readImage(Path.of(word), InkColour.AUTO);
      images.add(Alphabets.assign(model, image, alphabet));
    }
    List<String> names = names(words);
    if (out != null) {
      prepare(names);
    }
    Inference<CharacterImage> inference =
        new Inference<>(model, Search.of(CAPACITY, particles), Compute.of(1));
    PrintWriter printer = spec.commandLine().getOut();
    List<Result> explained = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ScoredPrograms programs =
          inference.explain(images.subList(i, i + 1), search.budget(), seed).get(0);
      StrokesExplanation explanation =
          StrokesExplanation.of(words.get(i), images.get(i), model, programs);
      Result json = new Result().putAll(explanation);
      if (out != null) {
        json.put("files", write(explanation, out, names.get(i)));
      }
      explained.add(json);
      if (!format.json()) {
        printer.println(explanation.text());
        printer.flush();
      }
    }
    if (format.json()) {
      Result json = new Result().put("model", checkpoint).put("images", explained);
      printer.println(Json.line(json));
    }
    return 0;
  }

  /** The names of the pictures without their endings, which may not be the same. */
  private static List<String> names(List<String> words) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String word : words) {
      String name = String.valueOf(Path.of(word).getFileName()).replaceFirst("\\.[^.]*$", "");
      for (int more = 2; !taken.add(name); more++) {
        name = name.replaceFirst("-\\d+$", "") + "-" + more;
      }
      names.add(name);
    }
    return names;
  }

  private static Path file(Path folder, String name, String ending) {
    return folder.resolve(name + ".strokes." + ending);
  }

  private void prepare(List<String> names) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new NotDirectoryException(out.toString());
    }
    Files.createDirectories(out);
    for (String name : names) {
      for (String ending : ENDINGS) {
        output.check(file(out, name, ending));
      }
    }
  }

  private static List<String> write(StrokesExplanation explanation, Path folder, String name)
      throws IOException {
    List<byte[]> contents =
        List.of(
            explanation.strip(),
            explanation.animation(),
            explanation.svg().getBytes(StandardCharsets.UTF_8));
    List<String> files = new ArrayList<>();
    for (int i = 0; i < ENDINGS.size(); i++) {
      Path file = file(folder, name, ENDINGS.get(i));
      AtomicFile.write(file, contents.get(i));
      files.add(file.toString());
    }
    return files;
  }
}

package mws4j.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
import mws4j.cli.json.Json;
import mws4j.cli.run.RunFolder;
import mws4j.cli.strokes.Alphabets;
import mws4j.cli.strokes.CharacterInference;
import mws4j.cli.strokes.StrokesExplanation;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.ImageFolderReader;
import mws4j.domains.strokes.data.InkColour;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of {@code mws4j explain} that explains pictures of characters. */
final class ExplainStrokes {
  /** Options that other domains do not have. */
  static final List<String> OPTIONS = List.of("--particles", "--alphabet");

  /** Programs kept of an image. */
  private static final int CAPACITY = 20;

  private static final int MOST_PARTICLES = 10_000;
  private static final List<String> ENDINGS = List.of("png", "gif", "svg");

  @Option(
      names = "--particles",
      paramLabel = "N",
      description = {
        "strokes: programs drawn from the recognition model per round, and as many edits of the",
        "best ones found (default: ${DEFAULT-VALUE})."
      })
  private int particles = CharacterInference.PARTICLES;

  @Option(
      names = "--alphabet",
      paramLabel = "NAME",
      description = "strokes: that of the images, for a model that is conditioned on alphabets.")
  private String alphabet;

  /** Explains the pictures of the command line. */
  int run(
      List<String> words,
      ExplainShared shared,
      ModelOption option,
      JsonOption format,
      CommandSpec spec)
      throws IOException {
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
    if (shared.out != null) {
      prepare(shared, names);
    }
    CharacterInference inference = new CharacterInference(model, CAPACITY, particles, shared.seed);
    PrintWriter printer = spec.commandLine().getOut();
    JsonArray explained = new JsonArray();
    for (int i = 0; i < words.size(); i++) {
      StrokesExplanation explanation =
          StrokesExplanation.of(words.get(i), images.get(i), inference, shared.budget());
      JsonObject json = explanation.toJson();
      if (shared.out != null) {
        json.add("files", Json.strings(write(explanation, shared.out, names.get(i))));
      }
      explained.add(json);
      if (!format.json) {
        printer.println(explanation.text());
        printer.flush();
      }
    }
    if (format.json) {
      JsonObject json = new JsonObject();
      json.addProperty("model", checkpoint.toString());
      json.add("images", explained);
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

  private static void prepare(ExplainShared shared, List<String> names) throws IOException {
    if (Files.exists(shared.out) && !Files.isDirectory(shared.out)) {
      throw new NotDirectoryException(shared.out.toString());
    }
    Files.createDirectories(shared.out);
    for (String name : names) {
      for (String ending : ENDINGS) {
        shared.output.check(file(shared.out, name, ending));
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
      RunFolder.write(file, contents.get(i));
      files.add(file.toString());
    }
    return files;
  }
}

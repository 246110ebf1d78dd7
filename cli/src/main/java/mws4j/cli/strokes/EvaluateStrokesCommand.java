package mws4j.cli.strokes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.OutputOption;
import mws4j.cli.options.ParticlesOption;
import mws4j.cli.pictures.Bitmaps;
import mws4j.cli.run.RunConfig;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.nn.safetensors.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mws4j evaluate strokes}. */
@Command(
    name = "strokes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "log p(x) by importance sampling, the bound by the programs of a memory, both also in bits"
          + " per pixel, and the reconstruction error.",
      "Without --data on the data of the run with its own memory; for other data programs are"
          + " found afresh."
    },
    footer = {
      "",
      "Examples:",
      "  mws4j evaluate strokes",
      "  mws4j evaluate strokes --model runs/mine --data omniglot.zip --per-alphabet 2 --rounds 50",
      "  mws4j evaluate strokes --data omniglot.zip --per-alphabet 20 --unseen --out drawn.png"
    })
final class EvaluateStrokesCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Images as for 'train strokes' (default: those of the run).")
  private Path data;

  @Mixin private SelectionOptions selection;

  @Option(
      names = "--unseen",
      description =
          "With --data: leave out images that the run learned from, before --per-alphabet and"
              + " --limit take some.")
  private boolean unseen;

  @Mixin private ParticlesOption option;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "With --data: rounds of 50 proposals and 50 edits per image (default:"
              + " ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "A PNG file that shows 40 reconstructions stroke by stroke: left of 20 images that the run"
              + " learned from, right of 20 of --data (default: 40 of the run's).")
  private Path out;

  @Mixin private OutputOption output;

  @Spec private CommandSpec spec;

  /** Images and where they come from. */
  private record Images(String source, List<CharacterImage> list) {}

  @Override
  public Integer call() throws IOException {
    EvaluationOptions.checkRounds(rounds);
    int particles = option.number();
    if (data == null && (unseen || !selection.selection().isEverything())) {
      throw new ParameterException(
          spec.commandLine(), "A part is taken of --data, which is missing");
    }
    if (out != null) {
      output.check(out);
    }
    Path checkpoint = options.checkpoint(StrokesModel.DOMAIN);
    StrokesModel model = StrokesModel.load(checkpoint);
    Images judged = data == null ? learned(checkpoint, model) : given(checkpoint, model);
    options.say("evaluating %d images, %d particles each ...%n", judged.list.size(), particles);
    ImagePrograms programs = programs(checkpoint, model, judged);
    StrokesEvaluation evaluation =
        StrokesEvaluation.of(
            checkpoint,
            model,
            judged.list,
            programs,
            judged.source,
            new StrokesEvaluation.Effort(particles, options.seed()));
    if (out != null) {
      AtomicFile.write(out, Bitmaps.png(picture(checkpoint, model, programs)));
    }
    return options.print(evaluation);
  }

  /** What the run was trained on. */
  private Images learned(Path checkpoint, StrokesModel model) throws IOException {
    String remedy =
        data == null ? "name the data by --data" : "--unseen and --out need the run's own data";
    RunConfig run = RunConfig.beside(checkpoint, remedy);
    CharacterData characters = StrokesTraining.dataOf(run).data();
    return new Images(run.data(), Alphabets.renumber(model, characters, run.data()));
  }

  /** What is selected of {@code --data}. */
  private Images given(Path checkpoint, StrokesModel model) throws IOException {
    DataSelection taken = selection.selection();
    CharacterData characters =
        unseen ? taken.readWithout(learned(checkpoint, model).list, data) : taken.read(data);
    return new Images(data.toString(), Alphabets.renumber(model, characters, data.toString()));
  }

  private ImagePrograms programs(Path checkpoint, StrokesModel model, Images images)
      throws IOException {
    return ImagePrograms.of(checkpoint, model, images.list, rounds, options.seed());
  }

  private BufferedImage picture(Path checkpoint, StrokesModel model, ImagePrograms judged)
      throws IOException {
    return data == null
        ? StrokeByStroke.of(model, judged)
        : StrokeByStroke.of(model, programs(checkpoint, model, learned(checkpoint, model)), judged);
  }
}

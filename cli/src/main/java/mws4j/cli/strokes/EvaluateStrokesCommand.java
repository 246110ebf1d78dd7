package mws4j.cli.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.options.EvaluationOptions;
import mws4j.cli.options.ParticlesOption;
import mws4j.cli.run.RunConfig;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;
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
      "  mws4j evaluate strokes --model runs/mine --data omniglot.zip --per-alphabet 2 --rounds 50"
    })
final class EvaluateStrokesCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Images as for 'train strokes' (default: those of the run).")
  private Path data;

  @Mixin private SelectionOptions selection;

  @Mixin private ParticlesOption option;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "With --data: rounds of 50 proposals and 50 edits per image (default:"
              + " ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    EvaluationOptions.checkRounds(rounds);
    int particles = option.number();
    Path checkpoint = options.checkpoint(StrokesModel.DOMAIN);
    StrokesModel model = StrokesModel.load(checkpoint);
    DataSelection taken = selection.selection();
    if (data == null && !taken.isEverything()) {
      throw new ParameterException(
          spec.commandLine(), "A part is taken of --data, which is missing");
    }
    CharacterData characters;
    String source;
    if (data == null) {
      RunConfig run = RunConfig.beside(checkpoint, "name the data by --data");
      characters = StrokesTraining.dataOf(run).data();
      source = run.data();
    } else {
      characters = taken.read(data);
      source = data.toString();
    }
    List<CharacterImage> images = Alphabets.renumber(model, characters, source);
    options.say("evaluating %d images, %d particles each ...%n", images.size(), particles);
    return options.print(
        StrokesEvaluation.of(
            checkpoint,
            model,
            images,
            source,
            new StrokesEvaluation.Effort(particles, rounds, options.seed())));
  }
}

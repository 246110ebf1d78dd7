package mws4j.cli.gmm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mws4j.cli.reproduce.StepsOptions;
import mws4j.cli.reproduce.SweepOptions;
import mws4j.domains.gmm.GmmData;
import mws4j.domains.gmm.GmmGenerator;
import mws4j.domains.gmm.GmmModel;
import mws4j.domains.gmm.MiniDataset;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mws4j reproduce gmm}. */
@Command(
    name = "gmm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Figure 4: exact NLL and KL of mixtures of Gaussians; by default K of 2,5,10,20,50, 10"
            + " seeds, 50000 steps.",
    footer = {
      "",
      "Examples:",
      "  mws4j reproduce gmm --seeds 2 --k 2,10 --steps 5000 --out runs/quick",
      "  mws4j reproduce gmm --one-proposal --algorithms mws-replay"
    })
final class ReproduceGmmCommand implements Callable<Integer> {
  /** Where the authors' data lie beside a checkout of the project. */
  private static final Path OFFICIAL = Path.of("..", "shared", "data", "gmm");

  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/reproduce-gmm");
  private static final int GENERATED = 100;

  @Mixin private SweepOptions sweep;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with train.csv and test.csv, made with Sigma = 0.03 I (default: "
              + "../shared/data/gmm if it is there, else the built-in sample and generated test data).")
  private Path data;

  @Option(
      names = "--sample",
      description = "Take the built-in sample and generated test data, whatever else is there.")
  private boolean sample;

  @Mixin private StepsOptions steps;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    sweep.complete(GmmExperiment.SEEDS, GmmExperiment.KS, GmmExperiment.ALGORITHMS);
    return sweep.run(experiment(), spec);
  }

  private GmmExperiment experiment() throws IOException {
    TrainingConfig base = sweep.apply(steps.apply(GmmModel.trainingDefaults()));
    if (sample && data != null) {
      throw new IllegalArgumentException("--sample and --data: give one of the two");
    }
    Path folder = data == null && !sample && Files.isDirectory(OFFICIAL) ? OFFICIAL : data;
    if (folder == null) {
      List<MiniDataset> test =
          GmmGenerator.generate(
                  GENERATED, 7, GmmTraining.PAPER_VARIANCE, RandomStreams.of(1, DRAWS))
              .observations();
      return GmmExperiment.of(
          GmmData.readSample(),
          test,
          "built-in sample, generated test data",
          base,
          steps.convention());
    }
    List<MiniDataset> training = GmmData.read(folder.resolve("train.csv"));
    List<MiniDataset> test = GmmData.read(folder.resolve("test.csv"));
    if (training.get(0).points() != test.get(0).points()) {
      throw new IllegalArgumentException(
          folder + ": train.csv and test.csv differ in the number of points");
    }
    String source = folder.toString();
    return GmmExperiment.of(training, test, source, base, steps.convention());
  }
}

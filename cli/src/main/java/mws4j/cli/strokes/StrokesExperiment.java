package mws4j.cli.strokes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.HeldOutMarginals;
import mws4j.cli.reproduce.HeldOutProtocol;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.KConvention;
import mws4j.cli.reproduce.Outcome;
import mws4j.cli.reproduce.TimedExperiment;
import mws4j.cli.reproduce.Training;
import mws4j.cli.run.Pace;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * The tables of the paper on handwritten characters: every algorithm has the same steps, then the
 * marginal likelihood of images of other alphabets is bounded in several ways.
 *
 * @param images to train on, and others
 * @param structure of the models
 * @param base of every run; algorithm, K and seed are set
 * @param convention what K means
 * @param heldOut what is spent on the images that were held out
 */
record StrokesExperiment(
    Images images,
    StrokesSettings structure,
    TrainingConfig base,
    KConvention convention,
    HeldOutProtocol heldOut)
    implements TimedExperiment {
  /** The paper's. */
  public static final List<Integer> KS = List.of(3, 5, 10, 20, 40);

  /** Enough to see the spread. */
  public static final int SEEDS = 3;

  /** The paper's, and the ways of its earlier version. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "rws-wake", "rws-sleep", "vimco");

  /** Bits per pixel; the paper does not say which kind of RWS and MWS. */
  private static final Map<String, Map<Integer, Double>> PAPER =
      Map.of(
          "rws-wake", Map.of(3, .363, 5, .348, 10, .333, 20, .324, 40, .322),
          "vimco", Map.of(3, .361, 5, .333, 10, .326, 20, .318, 40, .319),
          "mws-replay", Map.of(3, .311, 5, .305, 10, .321, 20, .310, 40, .316));

  /**
   * The data.
   *
   * @param training images to learn from
   * @param heldOut others, to judge by
   * @param source where they are from, for the report
   */
  public record Images(
      List<CharacterImage> training, List<CharacterImage> heldOut, String source) {}

  @Override
  public String name() {
    return StrokesModel.DOMAIN;
  }

  @Override
  public String title() {
    return "mws4j: handwritten characters";
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Data: "
            + images.source()
            + "; "
            + images.training().size()
            + " images to train on, "
            + images.heldOut().size()
            + " others held out.",
        "The first "
            + base.variations().pretraining()
            + " steps of a run are on dreams alone. K counts evaluations per image and step; "
            + convention.describe()
            + ".",
        "Bound: of the training images by the memory, scored afresh or, of algorithms without"
            + " memory, by K importance-weighted samples. It is no figure to set beside those of the"
            + " images held out.",
        "Held out: " + heldOut.describe());
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    structure.toMap().forEach((name, value) -> settings.put("model." + name, value));
    settings.put("images", Checkpoint.fingerprint(images.training()));
    settings.put("heldOut", Checkpoint.fingerprint(images.heldOut()));
    settings.put("oneProposal", String.valueOf(convention.oneProposal()));
    heldOut.addTo(settings);
    return settings;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("bound", "bound of the training images, bits per pixel"),
        Figure.of("reconstruction", "reconstruction error of the training images, nats"),
        Figure.of("marginal", "marginal NLL held out, bits per pixel").withPaper(PAPER),
        Figure.of("marginal_se", "standard error of the same over images"),
        Figure.of("own", "the same by its own recognition model alone"),
        Figure.of("fresh", "the same by fresh recognition models alone"),
        Figure.of("search", "the same by search alone"),
        Figure.of("blank_ink", "probability of ink where no stroke drew"),
        Figure.of("steps", "training steps"),
        Figure.of("training_seconds", "seconds of training, one thread"));
  }

  @Override
  public Pace pace(Job job, double seconds) {
    StrokesModel throwAway = new StrokesModel(structure, job.seed());
    return Pace.of(throwAway, images.training(), config(job), Compute.of(1), seconds);
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) {
    StrokesModel model = new StrokesModel(structure, job.seed());
    return new Training(config, stop)
        .timed(model, images.training(), StrokesExperiment::fit)
        .flatMap(
            run ->
                heldOut
                    .marginals(
                        model,
                        images.heldOut(),
                        base,
                        job.seed(),
                        Compute.of(threadsPerJob()),
                        stop)
                    .map(held -> outcome(model, config, run, held)));
  }

  private static StrokesFit fit(TrainedModel<CharacterImage, StrokesModel> run) {
    return StrokesFit.of(run, IntStream.range(0, run.trainer().data().size()).toArray());
  }

  private Outcome outcome(
      StrokesModel model,
      TrainingConfig config,
      Training.Timed<StrokesFit> run,
      HeldOutMarginals held) {
    int side = structure.side();
    double[] figures = {
      run.result().bitsPerPixel(),
      run.result().reconstruction(),
      StrokesFit.bitsPerPixel(held.best().mean(), side),
      -StrokesFit.bitsPerPixel(held.best().standardError(), side),
      StrokesFit.bitsPerPixel(held.own().mean(), side),
      StrokesFit.bitsPerPixel(held.fresh().finite().mean(), side),
      StrokesFit.bitsPerPixel(held.search().mean(), side),
      model.blankInk(),
      config.steps(),
      run.seconds()
    };
    PerInstance bits = held.best().map(nats -> StrokesFit.bitsPerPixel(nats, side));
    return new Outcome(figures, Map.of("marginal", bits));
  }
}

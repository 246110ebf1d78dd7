package mws4j.cli.strokes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.FreshProtocol;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.KConvention;
import mws4j.cli.reproduce.Training;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.strokes.StrokesModel;
import mws4j.domains.strokes.StrokesSettings;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.compute.Compute;
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
 * @param effort what is spent on the images that were held out
 */
record StrokesExperiment(
    Images images,
    StrokesSettings structure,
    TrainingConfig base,
    KConvention convention,
    Effort effort)
    implements Experiment {
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

  /**
   * What is spent on the images that were held out.
   *
   * @param protocol the fresh recognition models
   * @param rounds of the search
   */
  public record Effort(FreshProtocol protocol, int rounds) {}

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
    FreshProtocol protocol = effort.protocol();
    return List.of(
        "Data: "
            + images.source()
            + "; "
            + images.training().size()
            + " images to train on, "
            + images.heldOut().size()
            + " others held out.",
        "Every run has "
            + base.optimisation().steps()
            + " steps, the first "
            + base.variations().pretraining()
            + " on dreams alone. K counts evaluations per image and step; "
            + convention.describe()
            + ".",
        "Bound: of the training images by the memory, scored afresh or, of algorithms without"
            + " memory, by K importance-weighted samples. It is no figure to set beside those of the"
            + " images held out.",
        "Held out: lower bounds by importance sampling with "
            + protocol.particles()
            + " particles, with the run's own recognition model and with fresh ones ("
            + String.join(", ", FreshProtocol.ALGORITHMS)
            + ", "
            + protocol.steps()
            + " steps each on these images, half of them on dreams), and by a search of "
            + effort.rounds()
            + " rounds; \"marginal\" takes the best of them for each image.");
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    structure.toMap().forEach((name, value) -> settings.put("model." + name, value));
    settings.put("data", images.source());
    settings.put("images", Checkpoint.fingerprint(images.training()));
    settings.put("heldOut", Checkpoint.fingerprint(images.heldOut()));
    settings.put("oneProposal", String.valueOf(convention.oneProposal()));
    settings.put("freshSteps", String.valueOf(effort.protocol().steps()));
    settings.put("particles", String.valueOf(effort.protocol().particles()));
    settings.put("rounds", String.valueOf(effort.rounds()));
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
        Figure.of("training_seconds", "seconds of training, one thread"));
  }

  @Override
  public Optional<double[]> run(Job job, BooleanSupplier stop) {
    StrokesModel model = new StrokesModel(structure, job.seed());
    long begin = System.nanoTime();
    Optional<Trained> trained =
        Training.onOneThread(config(job), stop)
            .look(model, images.training(), run -> look(run, (System.nanoTime() - begin) * 1e-9));
    return trained.flatMap(run -> heldOut(model, job, stop).map(rest -> figures(model, run, rest)));
  }

  /** What is left of training: the tapes of two trainers are more than many heaps hold. */
  private record Trained(StrokesFit fit, double seconds) {}

  private static Trained look(TrainedModel<CharacterImage, StrokesModel> run, double seconds) {
    int[] all = IntStream.range(0, run.trainer().data().size()).toArray();
    return new Trained(StrokesFit.of(run, all), seconds);
  }

  private Optional<HeldOutMarginals> heldOut(StrokesModel model, Job job, BooleanSupplier stop) {
    Compute compute = Compute.of(threadsPerJob());
    FreshProtocol protocol = effort.protocol();
    return protocol
        .fits(model, images.heldOut(), base, job.seed(), compute, stop)
        .map(
            fits ->
                HeldOutMarginals.of(
                    model,
                    images.heldOut(),
                    fits,
                    protocol.particles(),
                    effort.rounds(),
                    job.seed(),
                    compute));
  }

  private double[] figures(StrokesModel model, Trained run, HeldOutMarginals held) {
    int side = structure.side();
    return new double[] {
      run.fit().bitsPerPixel(),
      run.fit().reconstruction(),
      StrokesFit.bitsPerPixel(held.best().mean(), side),
      -StrokesFit.bitsPerPixel(held.best().standardError(), side),
      StrokesFit.bitsPerPixel(held.own().mean(), side),
      StrokesFit.bitsPerPixel(held.fresh().mean(), side),
      StrokesFit.bitsPerPixel(held.search().mean(), side),
      model.blankInk(),
      run.seconds()
    };
  }
}

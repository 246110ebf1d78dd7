package mws4j.domains.strokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.SamplingTable;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * Handwritten characters (paper, section 4.2): programs are sequences of pen strokes out of a
 * learned bank, observations black and white images.
 */
public final class StrokesModel implements ProgramModel<CharacterImage> {
  /** The domain's name. */
  public static final String DOMAIN = "strokes";

  /** Standard deviation of a fresh map's distance from the identity. */
  private static final double MAP_NOISE = 0.03;

  private static final int BATCH = 50;

  /**
   * Edits of a remembered program per instance and step. They take about a quarter of a step; most
   * of the rest is the recognition network (docs/benchmarks.md).
   */
  private static final int EDITS = 30;

  /** Few, so that each has many images for its convolutions. */
  private static final int SHARDS = 4;

  /** Of prior and likelihood: in 230 steps 0.349 bits per pixel; with 1e-3, the paper's, 0.353. */
  private static final double LEARNING_RATE = 3e-3;

  private static final double RECOGNITION_RATE = 1e-3;

  private static final RandomStreams.Use PRIOR_WEIGHTS =
      RandomStreams.Use.named("strokes/prior-weights");
  private static final RandomStreams.Use FIRST_STROKES =
      RandomStreams.Use.named("strokes/first-strokes");
  private static final RandomStreams.Use RECOGNITION_WEIGHTS =
      RandomStreams.Use.named("strokes/recognition-weights");

  private final StrokesSettings settings;
  private final ModelParameters parameters;
  private final StrokeNetwork priorNetwork;
  private final StrokesRecognition recognition;

  /** A fresh model whose weights are drawn with the seed. */
  public StrokesModel(StrokesSettings settings, long seed) {
    this.settings = settings;
    parameters = new ModelParameters(new ParameterSet(), new ParameterSet(), new ParameterSet());
    priorNetwork = prior(settings, parameters.prior(), RandomStreams.of(seed, PRIOR_WEIGHTS));
    addLikelihood(settings, parameters.likelihood(), RandomStreams.of(seed, FIRST_STROKES));
    recognition = freshRecognition(seed);
  }

  /** Everything of another model except its recognition network. */
  private StrokesModel(StrokesModel other, long seed) {
    settings = other.settings;
    parameters = other.parameters.withFreshRecognition();
    priorNetwork = other.priorNetwork;
    recognition = freshRecognition(seed);
  }

  private static StrokeNetwork prior(
      StrokesSettings settings, ParameterSet parameters, RandomGenerator rng) {
    StrokeTokens vocabulary = settings.tokens();
    int hidden = settings.priorHidden();
    StrokeNetwork network =
        switch (settings.prior()) {
          case LSTM -> new StrokeLstm(parameters, "prior", vocabulary.bank(), hidden, rng);
          case NADE -> new StrokeNade(parameters, "prior", vocabulary, hidden, rng);
        };
    StrokesPrior.addAlphabets(parameters, vocabulary, network.contextWidth(), rng);
    return network;
  }

  private static void addLikelihood(
      StrokesSettings settings, ParameterSet parameters, RandomGenerator rng) {
    StrokeBank.addParameters(parameters, settings.bank(), settings.variant(), rng);
    if (settings.maps() > 0) {
      Parameter maps = parameters.add("maps", settings.maps(), SamplingTable.PARAMETERS);
      for (int i = 0; i < maps.value().getNumElements(); i++) {
        int entry = i % SamplingTable.PARAMETERS;
        boolean diagonal = entry == 0 || entry == 4;
        maps.value().data[i] = (float) ((diagonal ? 1 : 0) + MAP_NOISE * rng.nextGaussian());
      }
    }
  }

  private StrokesRecognition freshRecognition(long seed) {
    return new StrokesRecognition(
        parameters.recognition(), settings, RandomStreams.of(seed, RECOGNITION_WEIGHTS));
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static StrokesModel load(Path checkpoint) throws IOException {
    return Checkpoint.load(
        checkpoint, DOMAIN, settings -> new StrokesModel(StrokesSettings.of(settings), 0));
  }

  /** What trains this domain well. */
  public static TrainingConfig trainingDefaults() {
    TrainingConfig base = TrainingConfig.defaults();
    return base.with(base.particles().withEdits(EDITS))
        .withBatch(BATCH)
        .withShards(SHARDS)
        .withRates(LEARNING_RATE, LEARNING_RATE, RECOGNITION_RATE);
  }

  @Override
  public StrokesModel withFreshRecognition(long seed) {
    return new StrokesModel(this, seed);
  }

  @Override
  public String domain() {
    return DOMAIN;
  }

  @Override
  public int maxProgramLength() {
    return settings.tokens().length();
  }

  @Override
  public Map<String, String> settings() {
    return settings.toMap();
  }

  /** What the model was built from, the {@link #settings()} as a record. */
  public StrokesSettings structure() {
    return settings;
  }

  /** Probability that a pixel is dark though no stroke drew on it. */
  public double blankInk() {
    return StrokeBank.blankInk(parameters.likelihood());
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  @Override
  public StrokesPrior prior(Kernels kernels) {
    return new StrokesPrior(priorNetwork, parameters.prior(), settings.tokens(), kernels);
  }

  @Override
  public StrokesLikelihood likelihood(Kernels kernels) {
    return new StrokesLikelihood(
        parameters.likelihood(),
        settings.tokens(),
        settings.variant(),
        settings.side(),
        StrokesKernel.of(kernels));
  }

  /** Small changes of remembered programs. */
  @Override
  public Optional<ProgramEditor<CharacterImage>> editor() {
    StrokeBank bank = new StrokeBank(parameters.likelihood(), settings.variant());
    return Optional.of(new StrokesEditor(settings.tokens(), bank));
  }

  @Override
  public Recognition<CharacterImage> recognition() {
    return recognition;
  }

  @Override
  public String print(int[] tokens) {
    return settings.tokens().decode(tokens).toString();
  }
}

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
import mws4j.domains.strokes.kernel.StrokesKernels;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.RandomStreams;
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
   * Edits of a remembered program per instance and step: so many cost about a quarter of a step,
   * most of which is the recognition network (docs/benchmarks.md).
   */
  private static final int EDITS = 30;

  /** Few, so that the convolutions of each have many images. */
  private static final int SHARDS = 4;

  /** Of prior and evaluator: in 230 steps 0.349 bits per pixel; with 1e-3, the paper's, 0.353. */
  private static final double LEARNING_RATE = 3e-3;

  private static final double RECOGNITION_RATE = 1e-3;

  private static final long PRIOR_STREAM = 31;
  private static final long LIKELIHOOD_STREAM = 32;
  private static final long RECOGNITION_STREAM = 33;

  private final StrokesSettings settings;
  private final ParameterSet priorParameters;
  private final ParameterSet likelihoodParameters;
  private final ParameterSet recognitionParameters = new ParameterSet();
  private final StrokeNetwork priorNetwork;
  private final StrokesRecognition recognition;

  /** A fresh model whose weights are drawn with the seed. */
  public StrokesModel(StrokesSettings settings, long seed) {
    this.settings = settings;
    priorParameters = new ParameterSet();
    priorNetwork = prior(settings, priorParameters, RandomStreams.of(seed, PRIOR_STREAM));
    likelihoodParameters = new ParameterSet();
    addLikelihood(settings, likelihoodParameters, RandomStreams.of(seed, LIKELIHOOD_STREAM));
    recognition = freshRecognition(seed);
  }

  /** All of another model but its recognition network. */
  private StrokesModel(StrokesModel other, long seed) {
    settings = other.settings;
    priorParameters = other.priorParameters;
    priorNetwork = other.priorNetwork;
    likelihoodParameters = other.likelihoodParameters;
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
        recognitionParameters, settings, RandomStreams.of(seed, RECOGNITION_STREAM));
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or no checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static StrokesModel load(Path checkpoint) throws IOException {
    Checkpoint.requireDomain(checkpoint, DOMAIN);
    StrokesModel model =
        new StrokesModel(StrokesSettings.of(Checkpoint.modelSettings(checkpoint)), 0);
    Checkpoint.loadModel(checkpoint, model);
    return model;
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

  /** What the model was built from. */
  public StrokesSettings structure() {
    return settings;
  }

  @Override
  public ParameterSet priorParameters() {
    return priorParameters;
  }

  @Override
  public ParameterSet likelihoodParameters() {
    return likelihoodParameters;
  }

  @Override
  public ParameterSet recognitionParameters() {
    return recognitionParameters;
  }

  @Override
  public StrokesPrior prior(Kernels kernels) {
    return new StrokesPrior(priorNetwork, priorParameters, settings.tokens(), kernels);
  }

  @Override
  public StrokesLikelihood likelihood() {
    return new StrokesLikelihood(
        likelihoodParameters,
        settings.tokens(),
        settings.variant(),
        settings.side(),
        StrokesKernels.fromProperty());
  }

  /** Small changes of remembered programs. */
  @Override
  public Optional<ProgramEditor<CharacterImage>> editor() {
    StrokeBank bank = new StrokeBank(likelihoodParameters, settings.variant());
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

package mws4j.domains.regex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.regex.data.CharacterBigram;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.edits.RegexEditor;
import mws4j.domains.regex.evaluator.RegexEvaluator;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.TextSymbols;
import mws4j.domains.regex.library.RegexLibrary;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * String concepts (paper, section 4.3): programs are probabilistic regular expressions,
 * observations a few strings. The prior is an LSTM, the likelihood exact with learned
 * probabilities, the recognition model like RobustFill.
 */
public final class RegexModel implements ProgramModel<StringSet> {
  /** The domain's name. */
  public static final String DOMAIN = "regex";

  /**
   * Peak learning rate of all three parts: 2e-3 reaches in 400 steps what 1e-3 reaches in 600 on a
   * thousand real columns.
   */
  private static final double LEARNING_RATE = 2e-3;

  /** Edits of a remembered program per instance and step. */
  private static final int EDITS = 2;

  private static final String PRETRAINED = "/mws4j/pretrained/regex.safetensors";

  private static final RandomStreams.Use PRIOR_WEIGHTS =
      RandomStreams.Use.named("regex/prior-weights");
  private static final RandomStreams.Use RECOGNITION_WEIGHTS =
      RandomStreams.Use.named("regex/recognition-weights");

  private final RegexSettings settings;
  private final ModelParameters parameters;
  private final RegexEvaluator evaluator;
  private final Parameter background; // log-probabilities (context x outcome)
  private final RegexNetworks.PriorNetwork prior;
  private final RegexNetworks.RecognitionNetwork recognition;

  /**
   * What trains this domain well: {@code mws-mixed}, whose dreams teach the recognition model to
   * copy literals long before replay alone finds them.
   */
  public static TrainingConfig trainingDefaults() {
    TrainingConfig base = TrainingConfig.defaults();
    return base.with(base.particles().withEdits(EDITS))
        .withAlgorithm("mws-mixed")
        .withRates(LEARNING_RATE, LEARNING_RATE, LEARNING_RATE);
  }

  /** A fresh model whose weights are drawn with the seed. */
  public RegexModel(RegexSettings settings, long seed) {
    this.settings = settings;
    evaluator = new RegexEvaluator();
    parameters =
        new ModelParameters(
            new ParameterSet(), evaluator.parameters(), new ParameterSet(), new ParameterSet());
    background =
        parameters
            .statistics()
            .add(
                "background",
                TextSymbols.count(settings.language()),
                TextSymbols.count(settings.language()));
    prior =
        RegexNetworks.PriorNetwork.create(
            parameters.prior(),
            settings.embedding(),
            settings.priorHidden(),
            settings.grammar(),
            RandomStreams.of(seed, PRIOR_WEIGHTS));
    recognition = freshRecognition(seed);
  }

  /** Everything of another model except its recognition network, which is new, without dropout. */
  private RegexModel(RegexModel other, long seed) {
    settings = other.settings.withDropout(0);
    parameters = other.parameters.withFreshRecognition();
    evaluator = other.evaluator;
    background = other.background;
    prior = other.prior;
    recognition = freshRecognition(seed);
  }

  private RegexNetworks.RecognitionNetwork freshRecognition(long seed) {
    return RegexNetworks.RecognitionNetwork.create(
        parameters.recognition(),
        settings.embedding(),
        settings.recognitionHidden(),
        settings.grammar(),
        RandomStreams.of(seed, RECOGNITION_WEIGHTS));
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static RegexModel load(Path checkpoint) throws IOException {
    return Checkpoint.load(
        checkpoint, DOMAIN, settings -> new RegexModel(RegexSettings.of(settings), 0));
  }

  /**
   * The model that ships in the jar {@code mws4j-pretrained}: of the extended language, trained on
   * concepts that {@link mws4j.domains.regex.synthetic.SyntheticConcepts} makes up (docs,
   * pretrained.md).
   *
   * @throws IllegalStateException if that jar is not on the class path
   */
  public static RegexModel pretrained() {
    try (InputStream in = RegexModel.class.getResourceAsStream(PRETRAINED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the model that ships is in mws4j-pretrained.jar, which is not on the class path");
      }
      return Checkpoint.load(
          Path.of("mws4j-pretrained" + PRETRAINED),
          in.readAllBytes(),
          DOMAIN,
          settings -> new RegexModel(RegexSettings.of(settings), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String domain() {
    return DOMAIN;
  }

  @Override
  public int maxProgramLength() {
    return settings.maxLength();
  }

  @Override
  public Map<String, String> settings() {
    return settings.toMap();
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  /** Counts what strings look like in general: the background that oddness is measured against. */
  public void countBackground(List<StringSet> observations) {
    List<String> strings = new ArrayList<>();
    for (StringSet observation : observations) {
      strings.addAll(observation.strings());
    }
    float[] table = new CharacterBigram(strings, settings.language()).table();
    System.arraycopy(table, 0, background.value().data, 0, table.length);
  }

  /** What strings look like in general, as counted in training. */
  public CharacterBigram background() {
    return new CharacterBigram(background.value().data, settings.language());
  }

  /** The language of its programs. */
  public RegexLanguage language() {
    return settings.language();
  }

  /** The macros that its programs may be written with. */
  public RegexLibrary library() {
    return settings.library();
  }

  /** The probabilities inside regexes as they are now. */
  public RegexProbabilities probabilities() {
    return evaluator.probabilities();
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new RegexPrior(prior, settings, kernels);
  }

  @Override
  public Likelihood<StringSet> likelihood(Kernels kernels) {
    return new RegexLikelihood(evaluator, settings.language(), settings.library(), kernels);
  }

  @Override
  public Recognition<StringSet> recognition() {
    return new RegexRecognition(recognition, settings);
  }

  @Override
  public Optional<ProgramEditor<StringSet>> editor() {
    return Optional.of(new RegexEditor(evaluator, settings.grammar()));
  }

  /** Some of the strings, at least one; how many is drawn evenly. */
  @Override
  public StringSet thinned(StringSet observation, RandomGenerator rng) {
    List<String> strings = observation.strings();
    int n = strings.size();
    if (n == 1) {
      return observation;
    }
    int[] order = RandomStreams.permutation(n, rng);
    return observation.with(
        IntStream.range(0, 1 + rng.nextInt(n - 1)).mapToObj(k -> strings.get(order[k])).toList());
  }

  /** Without dropout: a fresh recognition model is to fit the observations at hand. */
  @Override
  public RegexModel withFreshRecognition(long seed) {
    return new RegexModel(this, seed);
  }

  /** Macros written out. */
  @Override
  public String print(int[] tokens) {
    return regex(tokens).toString();
  }

  /** The regex that a program of this model is, macros written out. */
  public RegexProgram regex(int[] tokens) {
    return settings.library().program(tokens);
  }
}

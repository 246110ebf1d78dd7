package mws4j.domains.automata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.ImageShape;
import mws4j.domains.SettingValues;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.TrainingConfig;

/**
 * Noisy cellular automata (paper, section 4.4): programs are rules, observations are images that a
 * rule made from left to right with some noise. The prior is fixed, the noise is learned.
 *
 * <p>With three neighbours the 256 rules can be listed.
 */
public final class AutomatonModel implements ProgramModel<AutomatonImage> {
  /** The domain's name. */
  public static final String DOMAIN = "automata";

  private static final RandomStreams.Use WEIGHTS =
      RandomStreams.Use.named("automata/recognition-weights");

  /**
   * What a model is built from.
   *
   * @param neighbours cells that a cell depends on: 3, 5 or 7
   * @param height of all images
   * @param width of all images
   * @param channels detectors of the recognition network
   * @param columns how many columns, from the left, the recognition network reads
   * @param exploration share of fair bits in what the recognition model proposes
   */
  public record Settings(
      int neighbours, int height, int width, int channels, int columns, double exploration) {
    /** Checks the values. */
    public Settings {
      Neighbourhoods.patterns(neighbours);
      SettingValues.requireRange("automata model: height", height, 1, AutomatonImage.MAX_SIZE);
      SettingValues.requireRange("automata model: width", width, 2, AutomatonImage.MAX_SIZE);
      SettingValues.requireRange("automata model: channels", channels, 1, 4096);
      SettingValues.requireRange("automata model: columns", columns, 2, width);
      if (!(exploration > 0 && exploration < 1)) {
        throw new IllegalArgumentException(
            "automata model: exploration must be above 0 and below 1, not " + exploration);
      }
    }

    /** Images of 64 x 64 cells as in the paper; networks of our own, see docs/automata.md. */
    public static Settings defaults(int neighbours) {
      int channels = Math.min(4 * Neighbourhoods.patterns(neighbours), 256);
      return new Settings(neighbours, 64, 64, channels, 16, 0.04);
    }

    /** The same for images of another size. */
    public Settings withSize(int newHeight, int newWidth) {
      return new Settings(
          neighbours, newHeight, newWidth, channels, Math.min(columns, newWidth), exploration);
    }

    /**
     * Checks that an image has the size of this model's.
     *
     * @throws IllegalArgumentException if it has not
     */
    public void requireSize(AutomatonImage image) {
      if (image.height() != height || image.width() != width) {
        throw new IllegalArgumentException(
            "automata model: images must be %dx%d, this one is %dx%d"
                .formatted(height, width, image.height(), image.width()));
      }
    }

    /** Reads what {@link AutomatonModel#settings()} wrote. */
    public static Settings of(Map<String, String> settings) {
      SettingValues values = new SettingValues("automata model", settings);
      return new Settings(
          values.integer("neighbours"),
          values.integer("height"),
          values.integer("width"),
          values.integer("channels"),
          values.integer("columns"),
          values.decimal("exploration"));
    }
  }

  private final Settings settings;
  private final ModelParameters parameters;
  private final AutomatonNetwork network;

  private AutomatonModel(Settings settings, ModelParameters parameters, long seed) {
    this.settings = settings;
    this.parameters = parameters;
    int above = settings.neighbours - 1; // rows wrapped around
    network =
        AutomatonNetwork.create(
            parameters.recognition(),
            settings.neighbours,
            new ImageShape(1, settings.height + above, settings.columns),
            settings.channels,
            RandomStreams.of(seed, WEIGHTS));
  }

  /** A fresh model whose weights are drawn with the seed. */
  public static AutomatonModel of(Settings settings, long seed) {
    ParameterSet likelihood = new ParameterSet();
    likelihood.add("noise", 1, 1).fill(Logistic.logit(AutomatonNoise.INITIAL));
    return new AutomatonModel(
        settings, new ModelParameters(new ParameterSet(), likelihood, new ParameterSet()), seed);
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static AutomatonModel load(Path checkpoint) throws IOException {
    return Checkpoint.load(checkpoint, DOMAIN, settings -> of(Settings.of(settings), 0));
  }

  /** Shares prior and likelihood, parameters included; only the recognition model is new. */
  @Override
  public AutomatonModel withFreshRecognition(long seed) {
    return new AutomatonModel(settings, parameters.withFreshRecognition(), seed);
  }

  /**
   * What trains this domain well: learning rates as high as so few parameters, and all images in
   * one batch, allow; edits that flip every bit of a rule at least thirty times in a run; 500
   * steps, twice as many for the 128 bits of seven neighbours.
   */
  public static TrainingConfig trainingDefaults(int neighbours) {
    int patterns = Neighbourhoods.patterns(neighbours);
    return TrainingConfig.defaults()
        .with(Particles.defaults().withEdits(Math.max(1, patterns / 16)))
        .withRates(1e-2, 1e-2, 2e-2)
        .withSchedule(20, neighbours == 7 ? 1000 : 500);
  }

  /** All elementary rules by Wolfram's number; with more neighbours they cannot be listed. */
  @Override
  public Optional<ProgramBatch> allPrograms() {
    if (settings.neighbours != 3) {
      return Optional.empty();
    }
    ProgramBatch programs = new ProgramBatch();
    for (int number = 0; number < 256; number++) {
      programs.add(AutomatonProgram.wolfram(number).tokens());
    }
    return Optional.of(programs);
  }

  @Override
  public String domain() {
    return DOMAIN;
  }

  @Override
  public int maxProgramLength() {
    return Neighbourhoods.patterns(settings.neighbours);
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("neighbours", String.valueOf(settings.neighbours));
    map.put("height", String.valueOf(settings.height));
    map.put("width", String.valueOf(settings.width));
    map.put("channels", String.valueOf(settings.channels));
    map.put("columns", String.valueOf(settings.columns));
    map.put("exploration", String.valueOf(settings.exploration));
    return map;
  }

  /** What the model was built from, the {@link #settings()} as a record. */
  public Settings structure() {
    return settings;
  }

  /** The noise ε as it is now. */
  public double noise() {
    return Logistic.sigmoid(logit().value().data[0]);
  }

  /** The exact posterior over rules of an image under the noise as it is now. */
  public AutomatonPosterior posterior(AutomatonImage image) {
    return new AutomatonPosterior(image.counts(settings.neighbours), noise());
  }

  private Parameter logit() {
    return parameters.likelihood().get("noise");
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new AutomatonPrior(settings.neighbours);
  }

  @Override
  public Likelihood<AutomatonImage> likelihood(Kernels kernels) {
    return new AutomatonLikelihood(settings.neighbours, settings.height, settings.width, logit());
  }

  @Override
  public Recognition<AutomatonImage> recognition() {
    return new AutomatonRecognition(settings, network);
  }

  @Override
  public Optional<ProgramEditor<AutomatonImage>> editor() {
    return Optional.of(new AutomatonEditor());
  }

  @Override
  public String print(int[] tokens) {
    return AutomatonProgram.of(tokens).toString();
  }
}

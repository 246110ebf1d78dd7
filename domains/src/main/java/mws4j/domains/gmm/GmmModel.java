package mws4j.domains.gmm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.SettingValues;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.ModelParameters;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Recognition;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Particles;
import mws4j.mws.training.TrainingConfig;

/**
 * A mixture of Gaussians of unknown number (paper, section 4.1): programs are partitions of a few
 * points in the plane, the only parameter of the generative model is the covariance {@code Theta
 * Thetaᵀ} within clusters.
 */
public final class GmmModel implements ProgramModel<MiniDataset> {
  /** The domain's name. */
  public static final String DOMAIN = "gmm";

  /** Paper, section 4.1. */
  private static final int STEPS = 50_000;

  private static final int BATCH = 20;

  /**
   * Of the flat half of the proposals, which it makes nearly uniform: left alone, the network
   * learns its memory by heart and proposes nothing else.
   */
  private static final double TEMPERATURE = 64;

  private static final double MIN_VARIANCE = 1e-8;

  private static final double MAX_VARIANCE = 1e6;

  private static final RandomStreams.Use WEIGHTS =
      RandomStreams.Use.named("gmm/recognition-weights");

  /**
   * What a model is built from.
   *
   * @param points of a mini-dataset, 1 to {@value MiniDataset#MAX_POINTS}; every size can be
   *     enumerated, from 1 partition to 115 975
   * @param hidden width of the recognition network
   */
  public record Settings(int points, int hidden) {
    /** Those of the paper's experiment. */
    public static Settings defaults() {
      return new Settings(7, 16);
    }

    /** Checks the settings. */
    public Settings {
      SettingValues.requireRange("number of points", points, 1, MiniDataset.MAX_POINTS);
      SettingValues.requireRange("width of the recognition network", hidden, 1, 4096);
    }

    /** The same for another number of points. */
    public Settings withPoints(int number) {
      return new Settings(number, hidden);
    }

    /** Reads what {@link GmmModel#settings()} wrote. */
    public static Settings of(Map<String, String> settings) {
      SettingValues values = new SettingValues("gmm model", settings);
      return new Settings(values.integer("points"), values.integer("hidden"));
    }
  }

  private final Settings settings;
  private final ModelParameters parameters;
  private final Parameter theta; // (2 x 2)
  private final GmmRecognition recognition;

  /** A fresh model: Theta is I, the recognition weights are drawn with the seed. */
  public GmmModel(Settings settings, long seed) {
    this(
        settings,
        new ModelParameters(new ParameterSet(), freshLikelihood(), new ParameterSet()),
        seed);
  }

  private GmmModel(Settings settings, ModelParameters parameters, long seed) {
    this.settings = settings;
    this.parameters = parameters;
    theta = parameters.likelihood().get("theta");
    recognition =
        new GmmRecognition(parameters.recognition(), settings, RandomStreams.of(seed, WEIGHTS));
  }

  private static ParameterSet freshLikelihood() {
    ParameterSet parameters = new ParameterSet();
    setDiagonal(parameters.add("theta", 2, 2), 1);
    return parameters;
  }

  private static void setDiagonal(Parameter theta, double deviation) {
    theta.fill(0);
    theta.value().set(0, 0, (float) deviation);
    theta.value().set(1, 1, (float) deviation);
  }

  /**
   * A model that shares the generative model, as it is and as it becomes, and has a recognition
   * network of its own whose weights are drawn with the seed.
   */
  @Override
  public GmmModel withFreshRecognition(long seed) {
    return new GmmModel(settings, parameters.withFreshRecognition(), seed);
  }

  /**
   * Reads the model of a checkpoint.
   *
   * @throws IOException if the file is missing, damaged or not a checkpoint
   * @throws IllegalArgumentException if it is one of another domain
   */
  public static GmmModel load(Path checkpoint) throws IOException {
    return Checkpoint.load(checkpoint, DOMAIN, settings -> new GmmModel(Settings.of(settings), 0));
  }

  /**
   * The paper's experiment: 50 000 steps on 20 mini-datasets each, {@code M = R = 5}; half of the
   * proposals are nearly uniform, see {@code docs/gmm.md}.
   */
  public static TrainingConfig trainingDefaults() {
    TrainingConfig defaults = TrainingConfig.defaults();
    return defaults
        .withBatch(BATCH)
        .withShards(1)
        .with(Particles.defaults().withTemperature(TEMPERATURE))
        .withSchedule(defaults.optimisation().warmup(), STEPS);
  }

  /** What the model was built from, the {@link #settings()} as a record. */
  public Settings structure() {
    return settings;
  }

  /** The covariance within clusters as it is now, {@code Theta Thetaᵀ}. */
  public double[][] sigma() {
    float[] t = theta.value().data;
    double a = t[0];
    double b = t[1];
    double c = t[2];
    double d = t[3];
    double covariance = a * c + b * d;
    return new double[][] {{a * a + b * b, covariance}, {covariance, c * c + d * d}};
  }

  /**
   * Makes the clusters round: {@code Sigma = variance I}.
   *
   * @throws IllegalArgumentException unless the variance is between {@value #MIN_VARIANCE} and
   *     {@value #MAX_VARIANCE}
   */
  public void setVariance(double variance) {
    if (!(variance >= MIN_VARIANCE && variance <= MAX_VARIANCE)) {
      throw new IllegalArgumentException(
          "gmm: the variance within clusters must be "
              + MIN_VARIANCE
              + " to "
              + MAX_VARIANCE
              + ", not "
              + variance);
    }
    setDiagonal(theta, Math.sqrt(variance));
  }

  /** What is known of the mean of each cluster of a partition, under the present Sigma. */
  public List<ClusterPosterior> clusterPosteriors(MiniDataset data, GmmProgram partition) {
    return new GmmLikelihood(theta, settings.points).posteriors(data, partition);
  }

  @Override
  public Optional<ProgramBatch> allPrograms() {
    ProgramBatch programs = new ProgramBatch();
    GmmProgram.enumerate(settings.points, programs);
    return Optional.of(programs);
  }

  @Override
  public String domain() {
    return DOMAIN;
  }

  @Override
  public int maxProgramLength() {
    return settings.points;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("points", String.valueOf(settings.points));
    map.put("hidden", String.valueOf(settings.hidden));
    return map;
  }

  @Override
  public ModelParameters parameters() {
    return parameters;
  }

  @Override
  public Prior prior(Kernels kernels) {
    return new GmmPrior(settings.points);
  }

  @Override
  public Likelihood<MiniDataset> likelihood(Kernels kernels) {
    return new GmmLikelihood(theta, settings.points);
  }

  @Override
  public Recognition<MiniDataset> recognition() {
    return recognition;
  }

  @Override
  public String print(int[] tokens) {
    return GmmProgram.of(tokens).toString();
  }
}

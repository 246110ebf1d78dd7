package mws4j.cli.regex;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.FreshProtocol;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.KConvention;
import mws4j.cli.reproduce.Training;
import mws4j.cli.run.StepPlan;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ErrorRate;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * The tables of the paper on string concepts: every algorithm has the same time to train, then the
 * marginal likelihood of other concepts is estimated by the paper's protocol and test strings are
 * distinguished from those of 99 other concepts.
 *
 * @param training concepts to train on
 * @param evaluation others to evaluate
 * @param source where the concepts are from, for the report
 * @param base of every run; algorithm, K, seed, batch and steps are set
 * @param effort what is spent
 */
record StringsExperiment(
    List<StringConcept> training,
    List<StringConcept> evaluation,
    String source,
    TrainingConfig base,
    Effort effort)
    implements Experiment {
  /** One K, because each takes its time. */
  public static final List<Integer> KS = List.of(10);

  /** As many runs of each kind as a night allows. */
  public static final int SEEDS = 1;

  /** The paper's. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "mws-mixed", "rws-wake", "rws-sleep", "vimco");

  private static final int WAYS = 100;

  /** Marginal NLL in nats per concept; the paper does not say which kind of RWS and MWS. */
  private static final Map<String, Map<Integer, Double>> PAPER_NLL =
      Map.of(
          "rws-wake", Map.of(2, 87.1, 3, 86.5, 5, 85.2, 10, 85.0),
          "vimco", Map.of(2, 97.5, 3, 89.1, 5, 84.8, 10, 83.5),
          "mws-replay", Map.of(2, 84.1, 3, 83.1, 5, 82.8, 10, 82.5));

  /** Error in percent among 100 concepts, from the earlier version. */
  private static final Map<String, Map<Integer, Double>> PAPER_ERROR =
      Map.of(
          "vimco", Map.of(3, 29.3, 5, 25.8, 10, 26.7),
          "reinforce", Map.of(1, 63.0),
          "rws-sleep", Map.of(1, 61.5, 3, 35.4, 5, 31.2, 10, 27.7),
          "rws-wake", Map.of(3, 28.4, 5, 25.3, 10, 25.5),
          "mws-fantasy", Map.of(3, 22.9, 5, 24.0, 10, 23.3),
          "mws-replay", Map.of(3, 22.9, 5, 22.8, 10, 22.3));

  /**
   * What is spent.
   *
   * @param budget time to train, the same for every algorithm
   * @param threads of one run
   * @param freshSteps steps of each recognition model of the protocol
   * @param particles of the estimates
   * @param hidden width of the LSTMs
   * @param dropout of the generative model and the recognition model trained with it; fresh
   *     recognition models have none
   * @param batch concepts per step
   */
  public record Effort(
      Duration budget,
      int threads,
      long freshSteps,
      int particles,
      int hidden,
      double dropout,
      int batch) {}

  /** An experiment. */
  StringsExperiment {
    base = base.withBatch(effort.batch());
  }

  @Override
  public String name() {
    return "strings";
  }

  @Override
  public String title() {
    return "mws4j: string concepts";
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Data: "
            + source
            + "; "
            + training.size()
            + " concepts to train on, "
            + evaluation.size()
            + " others to evaluate.",
        "Every run trains for "
            + effort.budget().toSeconds()
            + " s on "
            + effort.threads()
            + " threads. K counts evaluations per concept and step; "
            + convention().describe()
            + ".",
        "Marginal NLL: the generative model is frozen, fresh recognition models are trained on the"
            + " five strings of the other concepts by "
            + String.join(", ", FreshProtocol.ALGORITHMS)
            + " for "
            + effort.freshSteps()
            + " steps each, half of them on dreams alone, and the best bound with "
            + effort.particles()
            + " particles is taken, mean over the concepts for which a program is found. (The paper"
            + " took 5000 particles and trained on data that we do not have.)",
        "Classification: a test string of a training concept goes to the one of "
            + Math.min(WAYS, training.size())
            + " concepts that predicts it best; ties and impossible strings are errors; exact over"
            + " all choices of concepts.");
  }

  @Override
  public KConvention convention() {
    return new KConvention(false);
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("data", source);
    settings.put("budgetSeconds", String.valueOf(effort.budget().toMillis() / 1000.0));
    settings.put("threads", String.valueOf(effort.threads()));
    settings.put("freshSteps", String.valueOf(effort.freshSteps()));
    settings.put("particles", String.valueOf(effort.particles()));
    settings.put("hidden", String.valueOf(effort.hidden()));
    settings.put("dropout", String.valueOf(effort.dropout()));
    return settings;
  }

  /** Runs end with the time, not after a number of steps. */
  @Override
  public Map<String, String> configuration() {
    Map<String, String> configuration = Experiment.super.configuration();
    configuration.remove("steps");
    configuration.remove("warmup");
    return configuration;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("nll", "marginal NLL, nats per concept").withPaper(PAPER_NLL),
        Figure.of("explained", "concepts of which a program is found"),
        Figure.of("error", "classification error, percent").withPaper(PAPER_ERROR),
        Figure.of("error_se", "standard error of the same, percent"),
        Figure.of("steps", "training steps in the time"));
  }

  @Override
  public int threadsPerJob() {
    return effort.threads();
  }

  @Override
  public Optional<double[]> run(Job job, BooleanSupplier stop) {
    List<StringSet> data = strings(training);
    Compute compute = Compute.of(effort.threads());
    long begin = System.nanoTime();
    double seconds = effort.budget().toNanos() * 1e-9;
    TrainingConfig config =
        StepPlan.fitted(model(data, job.seed()), data, config(job), compute, seconds, true);
    seconds -= (System.nanoTime() - begin) * 1e-9;
    RegexModel model = model(data, job.seed());
    Optional<Trained> trained =
        new Training(config, compute, seconds, stop)
            .look(model, data, run -> new Trained(classify(run.trainer()), run.trainer().steps()));
    return trained.flatMap(
        run -> protocol(model, job.seed(), stop).map(estimate -> figures(run, estimate)));
  }

  /** What is left of training: the tapes of two trainers are more than many heaps hold. */
  private record Trained(Classification classified, long steps) {}

  private static double[] figures(Trained run, ImportanceSampling estimate) {
    ErrorRate error = run.classified().error(Math.min(WAYS, run.classified().classes()));
    return new double[] {
      -estimate.meanOfExplained(),
      estimate.explained(),
      100 * error.error(),
      100 * error.standardError(),
      run.steps()
    };
  }

  private RegexModel model(List<StringSet> data, long seed) {
    RegexSettings structure =
        RegexSettings.defaults().withHidden(effort.hidden()).withDropout(effort.dropout());
    RegexModel model = new RegexModel(structure, seed);
    model.countBackground(data);
    return model;
  }

  /** The best of the estimates, empty if stopped. */
  private Optional<ImportanceSampling> protocol(RegexModel model, long seed, BooleanSupplier stop) {
    return new FreshProtocol(effort.freshSteps(), effort.particles())
        .fits(model, strings(evaluation), base, seed, Compute.of(effort.threads()), stop)
        .map(fits -> fits.best().estimate());
  }

  private Classification classify(Trainer<StringSet> trainer) {
    List<ProgramDistribution> classes =
        Approximations.ofTrainer(trainer, Compute.of(effort.threads()));
    List<List<StringSet>> items =
        training.stream()
            .map(concept -> concept.test().stream().map(s -> new StringSet(List.of(s))).toList())
            .toList();
    return Classification.of(trainer.model(), classes, items, Compute.of(effort.threads()));
  }

  private static List<StringSet> strings(List<StringConcept> concepts) {
    return concepts.stream().map(concept -> new StringSet(concept.train())).toList();
  }
}

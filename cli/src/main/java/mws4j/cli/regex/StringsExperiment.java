package mws4j.cli.regex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.evaluation.Classification;
import mws4j.mws.evaluation.ErrorRate;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.MemoryBound;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * The tables of the paper on string concepts: after training, the marginal likelihoods of other
 * strings of the training concepts and of other concepts are bounded, and test strings are
 * distinguished from those of 99 other concepts.
 *
 * @param concepts to train on, and others
 * @param structure of the models
 * @param base of every run; algorithm, K and seed are set
 * @param convention what K means
 * @param heldOut what is spent on strings that were held out
 */
record StringsExperiment(
    Concepts concepts,
    RegexSettings structure,
    TrainingConfig base,
    KConvention convention,
    HeldOutProtocol heldOut)
    implements TimedExperiment {
  /** The paper's. */
  public static final List<Integer> KS = List.of(2, 3, 5, 10);

  /** Enough to see the spread. */
  public static final int SEEDS = 3;

  /** The paper's, and the ways of its earlier version. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "rws-wake", "rws-sleep", "vimco");

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
   * The data.
   *
   * @param training concepts to learn from
   * @param tested those of them whose test strings are bounded, too
   * @param novel others
   * @param source where they are from, for the report
   */
  public record Concepts(
      List<StringConcept> training,
      List<StringConcept> tested,
      List<StringConcept> novel,
      String source) {}

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
            + concepts.source()
            + "; "
            + concepts.training().size()
            + " concepts to train on; the test strings of "
            + concepts.tested().size()
            + " of them and the strings of "
            + concepts.novel().size()
            + " others are held out.",
        "The first "
            + base.variations().pretraining()
            + " steps of a run are on dreams alone. K counts evaluations per concept and step; "
            + convention.describe()
            + ".",
        "Held out: " + heldOut.describe(),
        "Classification: a test string of a training concept goes to the one of "
            + Math.min(WAYS, concepts.training().size())
            + " concepts that predicts it best; ties and impossible strings are errors; exact over"
            + " all choices of concepts.",
        "The paper trained on data that we do not have.");
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    structure.toMap().forEach((name, value) -> settings.put("model." + name, value));
    settings.put("concepts", Checkpoint.fingerprint(concepts.training()));
    settings.put("tested", Checkpoint.fingerprint(concepts.tested()));
    settings.put("novel", Checkpoint.fingerprint(concepts.novel()));
    settings.put("oneProposal", String.valueOf(convention.oneProposal()));
    heldOut.addTo(settings);
    return settings;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("nll", "marginal NLL of novel concepts, nats").withPaper(PAPER_NLL),
        Figure.of("nll_se", "standard error of the same over concepts"),
        Figure.of("nll_own", "the same by its own recognition model alone"),
        Figure.of("nll_fresh", "the same by fresh recognition models alone"),
        Figure.of("nll_search", "the same by search alone"),
        Figure.of("explained", "novel concepts of which a program is found"),
        Figure.of("test", "marginal NLL of test strings of training concepts, nats"),
        Figure.of("test_se", "standard error of the same over concepts"),
        Figure.of("bound", "bound of the training strings, nats"),
        Figure.of("error", "classification error, percent").withPaper(PAPER_ERROR),
        Figure.of("error_se", "standard error of the same, percent"),
        Figure.of("steps", "training steps"),
        Figure.of("training_seconds", "seconds of training, one thread"));
  }

  @Override
  public Pace pace(Job job, double seconds) {
    List<StringSet> data = strings(concepts.training(), StringConcept::train);
    return Pace.of(model(data, job.seed()), data, config(job), Compute.of(1), seconds);
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) {
    List<StringSet> data = strings(concepts.training(), StringConcept::train);
    RegexModel model = model(data, job.seed());
    return new Training(config, stop)
        .timed(model, data, run -> Trained.of(run, classify(run)))
        .flatMap(run -> evaluate(model, config, job.seed(), run, stop));
  }

  /** What is left of training: the tapes of two trainers are more than many heaps hold. */
  private record Trained(double bound, ErrorRate error) {
    static Trained of(TrainedModel<StringSet, RegexModel> run, Classification classified) {
      return new Trained(
          trainingBound(run), classified.error(Math.min(WAYS, classified.classes())));
    }
  }

  /** By the memory, scored afresh, or by as many weighted samples as a step has. */
  private static double trainingBound(TrainedModel<StringSet, RegexModel> run) {
    Trainer<StringSet> trainer = run.trainer();
    return trainer.config().usesMemory()
        ? MemoryBound.of(run.model(), trainer.data(), trainer.memory(), Compute.of(1)).mean()
        : ImportanceSampling.ofTrainer(trainer, trainer.data(), Compute.of(1)).meanOfExplained();
  }

  private Optional<Outcome> evaluate(
      RegexModel model,
      TrainingConfig config,
      long seed,
      Training.Timed<Trained> run,
      BooleanSupplier stop) {
    List<StringSet> tests = strings(concepts.tested(), StringConcept::test);
    List<StringSet> novel = strings(concepts.novel(), StringConcept::train);
    return marginals(model, novel, seed, stop)
        .flatMap(
            others ->
                marginals(model, tests, seed, stop)
                    .map(test -> outcome(config, run, test, others)));
  }

  private Optional<HeldOutMarginals> marginals(
      RegexModel model, List<StringSet> data, long seed, BooleanSupplier stop) {
    return heldOut.marginals(model, data, base, seed, Compute.of(threadsPerJob()), stop);
  }

  private static Outcome outcome(
      TrainingConfig config,
      Training.Timed<Trained> run,
      HeldOutMarginals test,
      HeldOutMarginals novel) {
    PerInstance explained = novel.best().finite();
    double[] figures = {
      -explained.mean(),
      explained.standardError(),
      -novel.own().finite().mean(),
      -novel.fresh().finite().mean(),
      -novel.search().finite().mean(),
      explained.size(),
      -test.best().finite().mean(),
      test.best().finite().standardError(),
      run.result().bound(),
      100 * run.result().error().error(),
      100 * run.result().error().standardError(),
      config.steps(),
      run.seconds()
    };
    Map<String, PerInstance> instances = new LinkedHashMap<>();
    instances.put("nll", novel.best().map(nats -> -nats));
    instances.put("test", test.best().map(nats -> -nats));
    return new Outcome(figures, instances);
  }

  private RegexModel model(List<StringSet> data, long seed) {
    RegexModel model = new RegexModel(structure, seed);
    model.countBackground(data);
    return model;
  }

  private Classification classify(TrainedModel<StringSet, RegexModel> run) {
    List<ProgramDistribution> classes = Approximations.ofTrainer(run.trainer(), Compute.of(1));
    List<List<StringSet>> items =
        concepts.training().stream()
            .map(concept -> concept.test().stream().map(s -> new StringSet(List.of(s))).toList())
            .toList();
    return Classification.of(run.model(), classes, items, Compute.of(1));
  }

  private static List<StringSet> strings(
      List<StringConcept> concepts, Function<StringConcept, List<String>> which) {
    return concepts.stream().map(concept -> new StringSet(which.apply(concept))).toList();
  }
}

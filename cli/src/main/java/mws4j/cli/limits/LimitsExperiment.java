package mws4j.cli.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.Outcome;
import mws4j.cli.reproduce.Training;
import mws4j.cli.train.TrainedModel;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.Checkpoint;
import mws4j.mws.training.TrainingConfig;

/**
 * Models learned with memories of different sizes, and how much of the posterior those hold.
 *
 * @param subject the domain
 * @param base of every run; algorithm, M and seed are set
 * @param proposals R, at every M
 * @param instances so many of the first observations are compared with their references
 * @param rounds of the search for references, where programs cannot be listed
 */
record LimitsExperiment<X>(
    Subject<X> subject, TrainingConfig base, int proposals, int instances, int rounds)
    implements Experiment {
  /** From MAP to what memories can hold. */
  public static final List<Integer> SIZES = List.of(1, 3, 10, 30, 100);

  public static final int SEEDS = 3;
  public static final List<String> ALGORITHMS = List.of("mws-replay");

  /**
   * Programs that a search for references keeps, or twice as many as the memory if that is more.
   */
  private static final int KEPT = 500;

  private static final int[] TOP = {1, 3, 10};

  @Override
  public String name() {
    return "limits-" + subject.name();
  }

  @Override
  public String title() {
    return "mws4j: the size of memories (" + subject.name() + ")";
  }

  private boolean exact() {
    return subject.model().apply(0).allPrograms().isPresent();
  }

  @Override
  public List<String> notes() {
    String reference =
        exact()
            ? "all programs of the domain, summed over exactly"
            : "the memory together with what "
                + rounds
                + " rounds of search find, which is a bound from below";
    return List.of(
        "Data: " + subject.source() + ", " + subject.data().size() + " observations.",
        "M programs are remembered of every observation, "
            + proposals
            + " proposed a step, "
            + base.particles().edits()
            + " edits. M = 1 learns from the best program alone, which is MAP; M = all programs is"
            + " exact inference.",
        "The posteriors are those of the model that was learned, of the first "
            + Math.min(instances, subject.data().size())
            + " observations; the reference is "
            + reference
            + ".");
  }

  @Override
  public String size() {
    return "M";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("observations", Checkpoint.fingerprint(subject.data()));
    settings.put("proposals", String.valueOf(proposals));
    settings.put("compared", String.valueOf(instances));
    settings.put("rounds", String.valueOf(rounds));
    return settings;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("bayes", "mean log p(x) of the reference, nats"),
        Figure.of("map", "mean log p(z,x) of the best program, nats"),
        Figure.of("gap", "gap of the memory, nats").onLogarithmicAxis(),
        Figure.of("floor", "gap of the M best programs, nats").onLogarithmicAxis(),
        Figure.of("top1", "mass of the best program"),
        Figure.of("top3", "mass of the three best programs"),
        Figure.of("top10", "mass of the ten best programs"),
        Figure.of("memory1", "share of the best program in the memory"),
        Figure.of("memory3", "share of the three best programs in the memory"),
        Figure.of("memory10", "share of the ten best programs in the memory"),
        Figure.of(
            "explained", "observations of which a program is known; all means are over these"));
  }

  @Override
  public boolean defined(String algorithm, int size) {
    return Algorithms.of(algorithm).usesMemory();
  }

  @Override
  public TrainingConfig config(Job job) {
    return base.with(base.variations().of(job.algorithm()))
        .withAlgorithm(job.algorithm(), base.particles().withSizes(job.k(), proposals))
        .withSeed(job.seed());
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) {
    return new Training(config, stop)
        .look(subject.model().apply(job.seed()), subject.data(), run -> outcome(run, job, stop))
        .filter(finished -> !stop.getAsBoolean()); // a search that was cut short says nothing
  }

  private Outcome outcome(TrainedModel<X, ProgramModel<X>> run, Job job, BooleanSupplier stop) {
    List<MemoryGap> gaps = gaps(run, job, stop);
    double[] figures = new double[5 + 2 * TOP.length];
    figures[0] = mean(gaps, MemoryGap::logMarginal);
    figures[1] = mean(gaps, MemoryGap::best);
    figures[2] = mean(gaps, MemoryGap::gap);
    figures[3] = mean(gaps, gap -> gap.smallestGap(job.k()));
    for (int t = 0; t < TOP.length; t++) {
      int top = TOP[t];
      figures[4 + t] = mean(gaps, gap -> gap.posteriorMass(top));
      figures[4 + TOP.length + t] = mean(gaps, gap -> gap.memoryMass(top));
    }
    figures[4 + 2 * TOP.length] = gaps.stream().filter(MemoryGap::isExplained).count();
    return Outcome.of(figures);
  }

  private List<MemoryGap> gaps(
      TrainedModel<X, ProgramModel<X>> run, Job job, BooleanSupplier stop) {
    ProgramModel<X> model = run.model();
    List<X> data = subject.data().subList(0, Math.min(instances, subject.data().size()));
    int[] numbers = IntStream.range(0, data.size()).toArray();
    Compute compute = Compute.of(1);
    Search search = Search.of(Math.max(KEPT, 2 * job.k()), Search.PARTICLES);
    List<ScoredPrograms> memory =
        ScoredPrograms.ofMemory(model, data, run.trainer().memory(), numbers, compute);
    return exact()
        ? MemoryGap.exact(model, data, memory, compute)
        : MemoryGap.searched(
            model, data, memory, search, Patience.rounds(rounds).until(stop), job.seed(), compute);
  }

  /** Over the observations that any program explains. */
  private static double mean(List<MemoryGap> gaps, ToDoubleFunction<MemoryGap> value) {
    return gaps.stream()
        .filter(MemoryGap::isExplained)
        .mapToDouble(value)
        .average()
        .orElse(Double.NaN);
  }
}

package mws4j.cli.reproduce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mws4j.cli.options.Checks;
import mws4j.cli.options.JsonOption;
import mws4j.cli.options.ThreadsOption;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.training.TrainingConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code mws4j reproduce} that every experiment has, and what is done with them. */
public final class SweepOptions {
  private static final int MOST_SEEDS = 10_000;
  private static final int MOST_K = 1000;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Runs of each kind, with the seeds 1 to N (default: the experiment's).")
  private Integer seeds;

  @Option(
      names = "--k",
      paramLabel = "K",
      split = ",",
      description = "Evaluations per instance and step, such as 2,5,10 (default: the paper's).")
  private List<Integer> ks;

  @Option(
      names = "--algorithms",
      paramLabel = "NAME",
      split = ",",
      description = "Algorithms to compare (default: the paper's).")
  private List<String> algorithms;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description =
          "Temperature of half of the proposals of algorithms with a memory; 1 is the paper's"
              + " sampling (default: ${bundle:default.temperature}).")
  private Double temperature;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results (default: runs/reproduce- and the experiment).")
  private Path out;

  @Mixin private ThreadsOption threads;

  @Mixin private JsonOption format;

  /** Names of the algorithms, once {@link #complete}. */
  public List<String> algorithms() {
    return List.copyOf(algorithms);
  }

  /** Checks the values; the arguments stand for what was not given. */
  public void complete(int defaultSeeds, List<Integer> defaultKs, List<String> defaultAlgorithms) {
    seeds = seeds == null ? defaultSeeds : seeds;
    ks = ks == null ? defaultKs : ks;
    algorithms = algorithms == null ? defaultAlgorithms : algorithms;
    Checks.range("--seeds", seeds, 1, MOST_SEEDS);
    ks.forEach(k -> Checks.range("--k", k, 1, MOST_K));
    algorithms.forEach(Algorithms::of);
    threads.check();
  }

  /** A configuration with the options that were used. */
  public TrainingConfig apply(TrainingConfig base) {
    return temperature == null ? base : base.with(base.particles().withTemperature(temperature));
  }

  /** Runs what is left of the sweep and returns the exit code. */
  public int run(Experiment experiment, CommandSpec spec) throws IOException {
    Sweep sweep = Sweep.of(experiment, algorithms, ks, seeds);
    return new SweepRun(experiment, sweep, threads.count(), format, spec)
        .into(Optional.ofNullable(out));
  }
}

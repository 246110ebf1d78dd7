package mws4j.cli.train;

import java.util.Collection;
import java.util.Optional;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Replay;
import mws4j.mws.training.Optimisation;
import mws4j.mws.training.TrainingConfig;
import mws4j.mws.training.Variations;
import picocli.CommandLine.Option;

/** The options of {@code mws4j train} that vary the algorithm and its learning rates. */
public final class LearningOptions {
  @Option(
      names = "--fantasy-weight",
      paramLabel = "W",
      description =
          "Weight of the fantasies in the recognition loss of mws-mixed, 0 to 1"
              + " (default: ${bundle:default.fantasyWeight}).")
  Double fantasyWeight;

  @Option(
      names = "--reweighted",
      description = "mws-*: learn from all of a memory by its weights, not from one draw of it.")
  Boolean reweighted;

  @Option(
      names = "--replay",
      paramLabel = "HOW",
      description =
          "mws-*: the programs of a memory to learn from: drawn, reweighted (all of them), best (the"
              + " one that the recognition model holds most probable) or best-weighted (the same,"
              + " weighted by how well it explains).")
  String replay;

  @Option(
      names = "--pretrain",
      paramLabel = "N",
      description =
          "Steps at the start in which the recognition model alone learns, from dreams "
              + "(default: ${bundle:default.pretraining}; without this option at most a quarter of the run)."
              + " They count as steps; the schedule of the learning rates follows them.")
  Long pretrain;

  @Option(
      names = "--rescore-every",
      paramLabel = "N",
      description =
          "mws-*: score all memories afresh every N steps, 0 for never"
              + " (default: ${bundle:default.rescoreEvery}).")
  Long rescoreEvery;

  @Option(
      names = "--thinning",
      paramLabel = "P",
      description =
          "Share of the observations of which the recognition model sees only a part while it"
              + " learns, in domains whose observations have parts: it then finds more from less"
              + " (default: of none).")
  Double thinning;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      description = "Peak learning rate of the three below.")
  Double rate;

  @Option(
      names = "--lr-prior",
      paramLabel = "RATE",
      description = "The same of the prior (default: ${bundle:default.priorRate}).")
  Double priorRate;

  @Option(
      names = "--lr-likelihood",
      paramLabel = "RATE",
      description = "Of the evaluator (default: ${bundle:default.likelihoodRate}).")
  Double likelihoodRate;

  @Option(
      names = "--lr-recognition",
      paramLabel = "RATE",
      description = "Of the recognition model (default: ${bundle:default.recognitionRate}).")
  Double recognitionRate;

  @Option(
      names = "--clip",
      paramLabel = "NORM",
      description =
          "Largest norm of the gradient of prior, evaluator and recognition model each"
              + " (default: ${bundle:default.clipNorm}).")
  Double clip;

  /**
   * The given configuration with the options that were used.
   *
   * @param algorithms that are to be trained, each with those variations that it has
   * @throws IllegalArgumentException if none of them has one that was given
   */
  public TrainingConfig apply(TrainingConfig base, Collection<String> algorithms) {
    Variations given = base.variations();
    String names = String.join(", ", algorithms);
    if (fantasyWeight != null && !algorithms.contains(Algorithms.MIXED)) {
      throw new IllegalArgumentException(
          "--fantasy-weight is for " + Algorithms.MIXED + " only, not for " + names);
    }
    requireMemory("--rescore-every", rescoreEvery != null && rescoreEvery > 0, algorithms);
    requireMemory("--reweighted", reweighted != null, algorithms);
    requireMemory("--replay", replay != null, algorithms);
    Optimisation rates = base.optimisation();
    return base.with(
            new Variations(
                Optional.ofNullable(fantasyWeight).orElse(given.fantasyWeight()),
                replay(given.replay()),
                Optional.ofNullable(pretrain).orElse(given.pretraining()),
                Optional.ofNullable(rescoreEvery).orElse(given.rescoreEvery()),
                Optional.ofNullable(thinning).orElse(given.thinning()),
                given.learns()))
        .with(
            rates
                .withRates(
                    rate(priorRate, rates.priorRate()),
                    rate(likelihoodRate, rates.likelihoodRate()),
                    rate(recognitionRate, rates.recognitionRate()))
                .withClipNorm(Optional.ofNullable(clip).orElse(rates.clipNorm())));
  }

  private static void requireMemory(String option, boolean given, Collection<String> algorithms) {
    if (given && algorithms.stream().noneMatch(name -> Algorithms.of(name).usesMemory())) {
      throw new IllegalArgumentException(
          option + " is for algorithms with a memory, not for " + String.join(", ", algorithms));
    }
  }

  /** Whether there may be fewer dreams at the start than usual: nobody said how many. */
  public boolean limitsDreams() {
    return pretrain == null;
  }

  private Replay replay(Replay before) {
    if (replay != null && reweighted != null) {
      throw new IllegalArgumentException(
          "--reweighted is --replay reweighted: give one of the two");
    }
    if (reweighted != null) {
      return reweighted ? Replay.REWEIGHTED : Replay.DRAWN;
    }
    return replay == null ? before : Replay.of(replay);
  }

  private double rate(Double own, double before) {
    return Optional.ofNullable(own).or(() -> Optional.ofNullable(rate)).orElse(before);
  }
}

package mws4j.cli.automata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.cli.reproduce.Experiment;
import mws4j.cli.reproduce.Figure;
import mws4j.cli.reproduce.Job;
import mws4j.cli.reproduce.KConvention;
import mws4j.cli.reproduce.Outcome;
import mws4j.cli.reproduce.Training;
import mws4j.domains.automata.AutomatonGenerator;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.training.TrainingConfig;

/**
 * The table of the paper on the noise of cellular automata: a hundred images of 64 x 64 cells with
 * noise 0.02.
 *
 * @param neighbours cells that a cell depends on
 * @param base of every run; algorithm, K and seed are set
 * @param convention what K means
 */
record AutomataExperiment(int neighbours, TrainingConfig base, KConvention convention)
    implements Experiment {
  /** The paper's K. */
  public static final List<Integer> KS = List.of(1, 3, 5, 10);

  /** The paper does not say how many; these show the spread. */
  public static final int SEEDS = 5;

  /** The paper's; reinforce is its VIMCO at K=1, where VIMCO is not defined. */
  public static final List<String> ALGORITHMS =
      List.of("mws-replay", "mws-fantasy", "rws-wake", "rws-sleep", "vimco", "reinforce");

  private static final int IMAGES = 100;

  /** Error of the noise in percent, elementary automata. */
  private static final Map<String, Map<Integer, Double>> PAPER =
      Map.of(
          "reinforce", Map.of(1, 13.8),
          "vimco", Map.of(3, 3.54, 5, 1.38, 10, 0.34),
          "rws-sleep", Map.of(1, 4.30, 3, 3.21, 5, 2.24, 10, 2.25),
          "rws-wake", Map.of(3, 1.69, 5, 0.28, 10, 0.27),
          "mws-fantasy", Map.of(1, 0.01, 3, 0.01, 5, 0.01, 10, 0.01),
          "mws-replay", Map.of(1, 0.12, 3, 0.16, 5, 0.10, 10, 0.18));

  @Override
  public String name() {
    return AutomatonModel.DOMAIN;
  }

  @Override
  public String title() {
    return "mws4j: noise of cellular automata with " + neighbours + " neighbours";
  }

  @Override
  public List<String> notes() {
    AutomatonGenerator generator = AutomatonGenerator.defaults(neighbours);
    double cells = (double) IMAGES * generator.height() * (generator.width() - 1);
    double noise = AutomatonGenerator.NOISE;
    return List.of(
        String.format(
            Locale.ROOT,
            "Data: %d generated images of %d x %d cells, noise %s, other images for every seed."
                + " Even with the rules known, an estimate of the noise has a standard error of %.3f"
                + " percent; the second figure is the distance from that estimate.",
            IMAGES,
            generator.height(),
            generator.width(),
            noise,
            100 * Math.sqrt(noise * (1 - noise) / cells)),
        "K counts evaluations per image and step; "
            + convention.describe()
            + ". At K=1 reinforce takes the place of the paper's VIMCO.",
        "A rule counts as found if it is right about every neighbourhood that occurs in its image."
            + " It is the most probable one of the memory or, of algorithms without memory, of K"
            + " importance-weighted samples. The exact posterior finds the most that can be found:"
            + " noise can hide the bit of a neighbourhood that occurs once or twice.");
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("neighbours", String.valueOf(neighbours));
    settings.put("oneProposal", String.valueOf(convention.oneProposal()));
    return settings;
  }

  @Override
  public List<Figure> figures() {
    Figure error =
        Figure.of("noise_error", "error of the learned noise, percent").onLogarithmicAxis();
    return List.of(
        neighbours == 3 ? error.withPaper(PAPER) : error,
        Figure.of("noise_gap", "distance from the noise of the true rules, percent")
            .onLogarithmicAxis(),
        Figure.of("rules_found", "rules found, percent"),
        Figure.of("rules_knowable", "rules found by the exact posterior, percent"),
        Figure.of("nll", "exact NLL, nats per image"));
  }

  @Override
  public Optional<Outcome> run(Job job, TrainingConfig config, BooleanSupplier stop) {
    List<AutomatonInstance> instances =
        AutomatonGenerator.defaults(neighbours).generate(IMAGES, job.seed());
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    AutomatonModel model =
        AutomatonModel.of(AutomatonModel.Settings.defaults(neighbours), job.seed());
    return new Training(config, stop)
        .look(model, images, trained -> figures(AutomataFit.of(trained, instances)));
  }

  private static Outcome figures(AutomataFit fit) {
    double error = 100 * Math.abs(fit.noise() - AutomatonGenerator.NOISE);
    double gap = 100 * Math.abs(fit.noise() - fit.dataNoise().orElseThrow());
    double found = 100 * fit.inferred().share();
    double knowable = 100 * fit.exact().share();
    return Outcome.of(error, gap, found, knowable, -fit.meanLogP());
  }
}

package mws4j.cli.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import mws4j.cli.data.Spread;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.run.Report;
import mws4j.cli.train.RunSummary;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.MemoryBound;
import mws4j.mws.memory.Memory;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Trainer;

/**
 * What a training run on string concepts came to.
 *
 * @param instances number of concepts
 * @param explained number of them for which a program is known
 * @param bound mean over the explained ones of {@code log sum_m p(z_m,x)}, in nats
 * @param concepts some of them, as the memory explains them
 * @param dreams concepts drawn from the prior
 */
public record RegexSummary(
    int instances, int explained, double bound, List<ConceptView> concepts, List<Dream> dreams)
    implements RunSummary {
  private static final int SHOWN = 10;
  private static final int PROGRAMS = 3;
  private static final int STRINGS = 5;
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("cli/regex-summary");

  /**
   * Looks at a model in training. If the algorithm keeps no memory, a round of inference takes its
   * place.
   */
  public static RegexSummary of(
      TrainedModel<StringSet, RegexModel> trained, List<StringConcept> concepts, long seed) {
    RegexModel model = trained.model();
    Trainer<StringSet> trainer = trained.trainer();
    List<StringSet> data = trainer.data();
    RegexExplainer explainer = new RegexExplainer(model, Compute.ofAllProcessors());
    Memory memory = trainer.memory();
    if (memory.instances() == data.size()) {
      MemoryBound bound = MemoryBound.of(model, data, memory, Compute.of(1));
      return summary(
          model,
          concepts,
          bound.explained(),
          bound.mean(),
          i -> explainer.posterior(data.get(i), memory, i),
          seed);
    }
    List<ConceptPosterior> inferred = explainer.explainAll(data, seed, 1);
    double[] bounds =
        inferred.stream()
            .mapToDouble(ConceptPosterior::bound)
            .filter(bound -> bound > Double.NEGATIVE_INFINITY)
            .toArray();
    double mean = Arrays.stream(bounds).average().orElse(Double.NaN);
    return summary(model, concepts, bounds.length, mean, inferred::get, seed);
  }

  private static RegexSummary summary(
      RegexModel model,
      List<StringConcept> concepts,
      int explained,
      double bound,
      IntFunction<ConceptPosterior> posteriorOf,
      long seed) {
    RandomGenerator rng = RandomStreams.of(seed, DRAWS);
    List<ConceptView> views = new ArrayList<>();
    for (int i : Spread.evenly(SHOWN, concepts.size())) {
      StringConcept concept = concepts.get(i);
      String title = concept.name().isEmpty() ? concept.id() : concept.name();
      views.add(ConceptView.of(title, posteriorOf.apply(i), PROGRAMS, STRINGS, rng));
    }
    return new RegexSummary(
        concepts.size(), explained, bound, views, Dream.draw(model, SHOWN, STRINGS, rng));
  }

  @Override
  public String title() {
    return "mws4j: string concepts";
  }

  @Override
  public Result result() {
    return new Result()
        .show("bound", "training bound, mean of all explained, nats", bound, Format.NATS)
        .show("explained", "concepts explained", explained, Format.outOf(instances))
        .put("instances", instances)
        .put("concepts", concepts)
        .put("dreams", dreams);
  }

  @Override
  public void describe(Report report) {
    report.table("Concepts", concepts);
    report.table("Dreams", dreams);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        result().fill("bound {bound} nats per concept, {explained} concepts explained\n\n"));
    concepts.forEach(concept -> text.append(concept.text()).append('\n'));
    text.append("dreamt from the prior:\n");
    dreams.forEach(dream -> text.append(dream.text()));
    return text.toString();
  }
}

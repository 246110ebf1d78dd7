package mws4j.cli.regex;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Json;
import mws4j.cli.run.Report;
import mws4j.cli.run.RunSummary;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.data.StringConcept;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.explain.ConceptPosterior;
import mws4j.domains.regex.explain.RegexExplainer;
import mws4j.mws.inference.MemoryBound;
import mws4j.mws.memory.Memory;
import mws4j.mws.training.RandomStreams;
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
  private static final long STREAM = 32;

  /**
   * Looks at a trainer, whose model must be of the regex domain. If its algorithm keeps no memory,
   * a round of inference takes the place.
   */
  public static RegexSummary of(
      Trainer<StringSet> trainer, List<StringConcept> concepts, long seed) {
    RegexModel model = (RegexModel) trainer.model();
    List<StringSet> data = trainer.data();
    RegexExplainer explainer = new RegexExplainer(model);
    Memory memory = trainer.memory();
    if (memory.instances() == data.size()) {
      MemoryBound bound = MemoryBound.of(model, data, memory);
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
    RandomGenerator rng = RandomStreams.of(seed, STREAM);
    List<ConceptView> views = new ArrayList<>();
    int shown = Math.min(SHOWN, concepts.size());
    for (int k = 0; k < shown; k++) {
      int i = (int) ((long) k * concepts.size() / shown); // spread evenly over the file
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
  public Map<String, String> result() {
    Map<String, String> result = new LinkedHashMap<>();
    result.put(
        "training bound, mean of all explained, nats", String.format(Locale.ROOT, "%.3f", bound));
    result.put("concepts explained", explained + " of " + instances);
    return result;
  }

  @Override
  public void describe(Report report) {
    report.table(
        "Concepts",
        List.of("concept", "strings", "programs", "new strings"),
        concepts.stream().map(ConceptView::cells).toList());
    report.table(
        "Dreams",
        List.of("program", "log prior, nats", "strings"),
        dreams.stream().map(Dream::cells).toList());
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "bound %.2f nats per concept, %d of %d concepts explained%n%n",
            bound,
            explained,
            instances));
    concepts.forEach(concept -> text.append(concept.text()).append('\n'));
    text.append("dreamt from the prior:\n");
    dreams.forEach(dream -> text.append(dream.text()));
    return text.toString();
  }

  /** As an object with {@code bound, explained, instances, concepts, dreams}. */
  @Override
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("bound", Json.number(bound));
    json.addProperty("explained", explained);
    json.addProperty("instances", instances);
    JsonArray shown = new JsonArray();
    concepts.forEach(concept -> shown.add(concept.toJson()));
    json.add("concepts", shown);
    JsonArray dreamt = new JsonArray();
    dreams.forEach(dream -> dreamt.add(dream.toJson()));
    json.add("dreams", dreamt);
    return json;
  }
}

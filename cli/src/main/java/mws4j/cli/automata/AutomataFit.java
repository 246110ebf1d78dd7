package mws4j.cli.automata;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mws4j.cli.json.Json;
import mws4j.cli.run.Inferred;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonNoise;
import mws4j.mws.evaluation.ProgramDistribution;
import mws4j.mws.training.Trainer;

/**
 * How a model does on images.
 *
 * @param noise as it was learned
 * @param dataNoise share of the cells that break the true rules, if all rules are known
 * @param meanLogP mean of the exact {@code log p(x)} under the model, nats
 * @param inferred rules found by what inference is left with
 * @param exact rules found by the exact posterior: the most that can be found
 */
public record AutomataFit(
    double noise,
    Optional<Double> dataNoise,
    double meanLogP,
    RuleRecovery inferred,
    RuleRecovery exact) {

  /** Compares distributions over rules, one per image, with the true rules. */
  public static AutomataFit of(
      AutomatonModel model, List<AutomatonInstance> instances, List<ProgramDistribution> q) {
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    boolean allKnown = instances.stream().allMatch(instance -> instance.rule().isPresent());
    int found = 0;
    int known = 0;
    for (AutomatonInstance instance : instances) {
      if (instance.rule().isPresent()) {
        known++;
        boolean right = RuleRecovery.agrees(instance, model.posterior(instance.image()).best());
        found += right ? 1 : 0;
      }
    }
    return new AutomataFit(
        model.noise(),
        allKnown
            ? Optional.of(
                AutomatonNoise.closedForm(
                    images, instances.stream().map(each -> each.rule().orElseThrow()).toList()))
            : Optional.empty(),
        meanLogP(model, images),
        RuleRecovery.of(instances, q),
        new RuleRecovery(found, known));
  }

  /**
   * Looks at a trainer: at its memory or, of an algorithm that has none, at the weighted samples of
   * one step.
   */
  public static AutomataFit of(Trainer<AutomatonImage> trainer, List<AutomatonInstance> instances) {
    return of((AutomatonModel) trainer.model(), instances, Inferred.by(trainer, 1));
  }

  static double meanLogP(AutomatonModel model, List<AutomatonImage> images) {
    return images.stream()
        .mapToDouble(image -> model.posterior(image).logEvidence())
        .average()
        .orElse(Double.NaN);
  }

  /** What was found, by name. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("noise learned", percent(noise));
    dataNoise.ifPresent(
        share -> {
          lines.put("cells that break the true rules", percent(share));
          lines.put("difference", percent(Math.abs(noise - share)));
        });
    lines.put("mean log p of an image, exact, nats", String.format(Locale.ROOT, "%.3f", meanLogP));
    if (inferred.known() > 0) {
      lines.put("rules found", inferred.found() + " of " + inferred.known());
      lines.put("rules found by the exact posterior", exact.found() + " of " + exact.known());
    }
    return lines;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4f %%", 100 * share);
  }

  /** The same as numbers. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("noise", Json.number(noise));
    dataNoise.ifPresent(
        share -> {
          json.add("dataNoise", Json.number(share));
          json.add("noiseError", Json.number(Math.abs(noise - share)));
        });
    json.add("meanLogP", Json.number(meanLogP));
    json.addProperty("rulesKnown", inferred.known());
    json.addProperty("rulesFound", inferred.found());
    json.addProperty("rulesFoundExactly", exact.found());
    return json;
  }
}

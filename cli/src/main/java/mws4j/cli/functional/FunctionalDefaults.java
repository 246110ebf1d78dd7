package mws4j.cli.functional;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.cli.functional.growth.GrowthPlan;
import mws4j.cli.functional.task.ProgramKind;
import mws4j.domains.functional.FunctionalSettings;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.training.TrainingConfig;

/** What the help of the commands says of options that are not given. */
final class FunctionalDefaults {
  private FunctionalDefaults() {}

  /** By name; where the sample's value is another, that as well. */
  static Map<String, String> of(ProgramKind kind) {
    Map<String, String> defaults = new LinkedHashMap<>(of(GrowthPlan.defaults()));
    of(GrowthPlan.ofSample())
        .forEach(
            (name, value) ->
                defaults.merge(
                    name,
                    value,
                    (all, sample) ->
                        all.equals(sample) ? all : all + ", with the sample " + sample));
    FunctionalSettings sizes = FunctionalSettings.defaults();
    defaults.put("hidden", String.valueOf(sizes.hidden()));
    defaults.put("pseudoCounts", String.valueOf(sizes.pseudoCounts()));
    defaults.put("structurePenalty", String.valueOf(sizes.structurePenalty()));
    defaults.put("primitives", kind.primitives().name());
    return defaults;
  }

  private static Map<String, String> of(GrowthPlan plan) {
    TrainingConfig training = plan.training();
    GrowthConfig growth = plan.growth();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("iterations", String.valueOf(growth.iterations()));
    values.put("priorBudget", String.valueOf(growth.priorSearch().budget()));
    values.put("recognitionBudget", String.valueOf(growth.recognitionSearch().budget()));
    values.put("batch", String.valueOf(growth.batch()));
    values.put("steps", String.valueOf(training.steps()));
    values.put("minibatch", String.valueOf(training.batch()));
    values.put("memory", String.valueOf(training.particles().memory()));
    values.put("replay", training.variations().replay().label());
    values.put("rate", String.valueOf(training.optimisation().recognitionRate()));
    values.put("seed", String.valueOf(training.seed()));
    return values;
  }
}

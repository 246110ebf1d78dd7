package mws4j.cli.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.training.TrainingConfig;

/** What the help of {@code mws4j train DOMAIN} says of options that are not given, by name. */
public final class TrainDefaults {
  private TrainDefaults() {}

  /**
   * The values of a domain's {@link DomainTraining#defaults}, named as in {@code config.json}, the
   * {@code length} of a run in words, the algorithms {@code withMemory} and {@code withoutMemory},
   * and those of its model.
   *
   * @param model sizes and the like, by name; {@code instance} is what an instance is called
   */
  public static Map<String, String> of(DomainTraining<?, ?, ?> training, Map<String, ?> model) {
    TrainingConfig config = training.defaults();
    Map<String, String> defaults = new LinkedHashMap<>();
    config.toMap().forEach((name, value) -> defaults.put(name, plain(value)));
    defaults.put(
        "length",
        training.fixedLength()
            ? config.steps() + " steps"
            : plain(String.valueOf(TrainOptions.DEFAULT_MINUTES)) + " minutes");
    defaults.put("withMemory", algorithms(true));
    defaults.put("withoutMemory", algorithms(false));
    model.forEach((name, value) -> defaults.put(name, plain(String.valueOf(value))));
    return defaults;
  }

  private static String algorithms(boolean memory) {
    return Algorithms.names().stream()
        .filter(name -> Algorithms.of(name).usesMemory() == memory)
        .collect(Collectors.joining(", "));
  }

  /** Whole numbers without a point. */
  private static String plain(String value) {
    return value.replaceFirst("^(\\d+)\\.0$", "$1");
  }
}

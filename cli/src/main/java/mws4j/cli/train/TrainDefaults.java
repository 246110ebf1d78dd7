package mws4j.cli.train;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.training.TrainingConfig;

/** What the help of {@code mws4j train DOMAIN} says of options that are not given, by name. */
public final class TrainDefaults {
  private TrainDefaults() {}

  /**
   * The values of a domain's {@link DomainTraining#defaults}, named as in {@code config.json}, the
   * {@code length} of a run in words, and those of its model.
   *
   * @param model sizes and the like, by name
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
    model.forEach((name, value) -> defaults.put(name, plain(String.valueOf(value))));
    return defaults;
  }

  /** Whole numbers without a point. */
  private static String plain(String value) {
    return value.replaceFirst("^(\\d+)\\.0$", "$1");
  }
}

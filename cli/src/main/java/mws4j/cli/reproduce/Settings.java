package mws4j.cli.reproduce;

import java.util.Map;
import java.util.Set;
import mws4j.mws.training.TrainingConfig;

/** The values of a training configuration that belong to a whole sweep. */
final class Settings {
  /** These differ from job to job. */
  private static final Set<String> OF_JOBS = Set.of("algorithm", "memory", "samples", "seed");

  private Settings() {}

  /** Adds everything but what differs from job to job. */
  static void put(TrainingConfig config, Map<String, String> target) {
    config
        .toMap()
        .forEach(
            (name, value) -> {
              if (!OF_JOBS.contains(name)) {
                target.put(name, value);
              }
            });
  }
}

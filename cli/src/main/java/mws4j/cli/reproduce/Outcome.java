package mws4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.evaluation.PerInstance;

/**
 * What a job of a sweep yields.
 *
 * @param figures in the order of {@link Experiment#figures}
 * @param instances numbers of every instance by name, from which algorithms are compared pair by
 *     pair: the same names and instances in every job of a sweep; may be empty
 */
public record Outcome(double[] figures, Map<String, PerInstance> instances) {
  /** Copies the names. */
  public Outcome {
    instances = new LinkedHashMap<>(instances);
  }

  /** Figures alone. */
  public static Outcome of(double... figures) {
    return new Outcome(figures, Map.of());
  }
}

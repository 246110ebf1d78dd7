package mws4j.mws.growth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a {@link GrowingTrainer} goes about it, besides its training configuration.
 *
 * @param iterations in all
 * @param priorSearch of all instances under the prior
 * @param recognitionSearch of the instances whose turn it is, under the recognition model
 * @param batch number of instances whose turn it is, at most all
 * @param together observations that are encoded together
 * @param recognition whether there is a recognition model
 * @param library whether the language grows; θ is counted in any case
 */
public record GrowthConfig(
    int iterations,
    SearchLimits priorSearch,
    SearchLimits recognitionSearch,
    int batch,
    int together,
    Recognition recognition,
    boolean library) {

  /** What becomes of the recognition model. */
  public enum Recognition {
    /** There is none: {@link Stage#TRAIN} and {@link Stage#SEARCH_RECOGNITION} are left out. */
    NONE,
    /** Its weights go on from one iteration to the next. */
    KEPT,
    /** Its weights are drawn afresh in each iteration. */
    FRESH
  }

  /** Checks every value. */
  public GrowthConfig {
    if (iterations < 1 || batch < 1 || together < 1) {
      throw new IllegalArgumentException(
          "growth: %d iterations, a batch of %d, %d observations together; all must be at least 1"
              .formatted(iterations, batch, together));
    }
  }

  /**
   * The values that decide the result of an iteration by name, as they go into checkpoints. The
   * number of iterations is not among them: nothing depends on it but the end.
   */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("priorPrograms", String.valueOf(priorSearch.programs()));
    map.put("priorBudget", String.valueOf(priorSearch.budget()));
    map.put("recognitionPrograms", String.valueOf(recognitionSearch.programs()));
    map.put("recognitionBudget", String.valueOf(recognitionSearch.budget()));
    map.put("batch", String.valueOf(batch));
    map.put("together", String.valueOf(together));
    map.put("recognition", recognition.name());
    map.put("library", String.valueOf(library));
    return map;
  }

  /**
   * Reads what {@link #toMap} wrote.
   *
   * @throws IllegalArgumentException if a value is missing, not a number or out of range
   */
  public static GrowthConfig of(Map<String, String> map, int iterations) {
    return new GrowthConfig(
        iterations,
        limits(map, "prior"),
        limits(map, "recognition"),
        (int) number(map, "batch", Integer.MAX_VALUE),
        (int) number(map, "together", Integer.MAX_VALUE),
        recognition(map),
        Boolean.parseBoolean(map.get("library")));
  }

  private static SearchLimits limits(Map<String, String> map, String kind) {
    return new SearchLimits(
        (int) number(map, kind + "Programs", Integer.MAX_VALUE),
        number(map, kind + "Budget", Long.MAX_VALUE));
  }

  private static long number(Map<String, String> map, String name, long most) {
    try {
      long value = Long.parseLong(map.get(name));
      if (value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new IllegalArgumentException("growth: " + name + " is " + map.get(name));
  }

  private static Recognition recognition(Map<String, String> map) {
    String name = map.get("recognition");
    for (Recognition each : Recognition.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException("growth: recognition is " + name);
  }

  /** The same with another number of iterations. */
  public GrowthConfig withIterations(int number) {
    return new GrowthConfig(
        number, priorSearch, recognitionSearch, batch, together, recognition, library);
  }

  /** The same with or without growth and a recognition model. */
  public GrowthConfig with(Recognition other, boolean grows) {
    return new GrowthConfig(
        iterations, priorSearch, recognitionSearch, batch, together, other, grows);
  }
}

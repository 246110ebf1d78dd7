package mws4j.domains.functional;

import java.util.Map;
import mws4j.domains.SettingValues;
import mws4j.lambda.grammar.InsideOutside;
import mws4j.lambda.grammar.LibraryObjective;

/**
 * Sizes of a model, and what its language is to pay for growing.
 *
 * @param embedding of a token of an example
 * @param hidden units of the networks
 * @param examples that the recognition network reads of a task, at most
 * @param exampleTokens that it reads of an example, at most
 * @param productions that the language can grow to
 * @param rows of contextual weights that there is room for
 * @param programLength heads of a program, at most
 * @param pseudoCounts with which the weights θ are counted
 * @param structurePenalty price of a leaf of an abstraction, nats
 */
public record FunctionalSettings(
    int embedding,
    int hidden,
    int examples,
    int exampleTokens,
    int productions,
    int rows,
    int programLength,
    double pseudoCounts,
    double structurePenalty) {
  private static final String WHAT = "functional model: ";

  /** Checks the values. */
  public FunctionalSettings {
    SettingValues.requireRange(WHAT + "embedding", embedding, 1, 4096);
    SettingValues.requireRange(WHAT + "hidden", hidden, 1, 4096);
    SettingValues.requireRange(WHAT + "examples", examples, 1, 100);
    SettingValues.requireRange(WHAT + "exampleTokens", exampleTokens, 4, 1000);
    SettingValues.requireRange(WHAT + "productions", productions, 1, 1000);
    SettingValues.requireRange(WHAT + "rows", rows, 2, 10_000);
    SettingValues.requireRange(WHAT + "programLength", programLength, 1, 1000);
    requirePositive("pseudoCounts", pseudoCounts);
    requirePositive("structurePenalty", structurePenalty);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value <= 1e6)) {
      throw new IllegalArgumentException(WHAT + name + " must be positive, at most 1e6: " + value);
    }
  }

  /**
   * DreamCoder's 64 units; room for 128 productions; programs of up to 127 heads. Pseudo-counts and
   * penalty are lower than DreamCoder's 30 and 1.5: the median program of the list tasks then takes
   * 7.1 instead of 9.6 nats, so searches go further.
   */
  public static FunctionalSettings defaults() {
    return new FunctionalSettings(32, 64, 6, 64, 128, 514, 127, 5, 1);
  }

  /** What the language is to raise. */
  LibraryObjective objective() {
    LibraryObjective base = LibraryObjective.defaults();
    return new LibraryObjective(new InsideOutside(pseudoCounts), base.aic(), structurePenalty);
  }

  void addTo(Map<String, String> map) {
    map.put("embedding", String.valueOf(embedding));
    map.put("hidden", String.valueOf(hidden));
    map.put("examples", String.valueOf(examples));
    map.put("exampleTokens", String.valueOf(exampleTokens));
    map.put("productions", String.valueOf(productions));
    map.put("rows", String.valueOf(rows));
    map.put("programLength", String.valueOf(programLength));
    map.put("pseudoCounts", String.valueOf(pseudoCounts));
    map.put("structurePenalty", String.valueOf(structurePenalty));
  }

  /** The same with networks of another width. */
  public FunctionalSettings withWidths(int ofTokens, int ofLayers) {
    return new FunctionalSettings(
        ofTokens,
        ofLayers,
        examples,
        exampleTokens,
        productions,
        rows,
        programLength,
        pseudoCounts,
        structurePenalty);
  }

  /** The same with another price of growing. */
  public FunctionalSettings withObjective(double counts, double penalty) {
    return new FunctionalSettings(
        embedding,
        hidden,
        examples,
        exampleTokens,
        productions,
        rows,
        programLength,
        counts,
        penalty);
  }

  /**
   * Those among the settings of a model.
   *
   * @throws IllegalArgumentException if a value is missing or out of range
   */
  public static FunctionalSettings of(Map<String, String> map) {
    SettingValues values = new SettingValues("functional model", map);
    return new FunctionalSettings(
        values.integer("embedding"),
        values.integer("hidden"),
        values.integer("examples"),
        values.integer("exampleTokens"),
        values.integer("productions"),
        values.integer("rows"),
        values.integer("programLength"),
        values.decimal("pseudoCounts"),
        values.decimal("structurePenalty"));
  }
}

package mws4j.domains.strokes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mws4j.domains.SettingValues;
import mws4j.domains.strokes.data.CharacterData;
import mws4j.domains.strokes.data.CharacterImage;

/**
 * What a model of characters is built from (spec, section 4.2).
 *
 * @param bank number of stroke types
 * @param strokes of every program
 * @param variant which strokes may be learned
 * @param maps number of affine maps of the likelihood; 0 for plain Bernoulli pixels
 * @param prior the network over strokes
 * @param priorHidden its width
 * @param side of all images, in pixels
 * @param filters of the first convolution of the recognition network; 28 pixels fit four layers
 * @param hidden width of the recognition model's LSTM
 * @param alphabets names of those that the model is conditioned on; empty for none
 */
public record StrokesSettings(
    int bank,
    int strokes,
    StrokeVariant variant,
    int maps,
    PriorKind prior,
    int priorHidden,
    int side,
    int filters,
    int hidden,
    List<String> alphabets) {

  private static final String SEPARATOR = "\n";
  private static final int LEAST_SIDE = 28;

  /** The networks that can be a prior. */
  public enum PriorKind {
    /** {@link StrokeLstm}, the paper's. */
    LSTM(4),
    /** {@link StrokeNade}, that of the paper's earlier version. */
    NADE(32);

    private final int hidden;

    PriorKind(int hidden) {
      this.hidden = hidden;
    }

    /** The kind of a {@link #toString}. */
    static PriorKind parse(String name) {
      for (PriorKind kind : values()) {
        if (kind.toString().equals(name)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "strokes: the prior must be lstm or nade; it is \"" + name + "\"");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks the values. */
  public StrokesSettings {
    alphabets = List.copyOf(alphabets);
    SettingValues.requireRange("strokes model: maps", maps, 0, 4096);
    SettingValues.requireRange("strokes model: width of the prior", priorHidden, 1, 4096);
    SettingValues.requireRange("strokes model: side", side, LEAST_SIDE, CharacterImage.MAX_SIDE);
    SettingValues.requireRange("strokes model: filters", filters, 1, 1024);
    SettingValues.requireRange("strokes model: hidden", hidden, 1, 4096);
    if (!alphabets.stream().allMatch(name -> !name.isEmpty() && CharacterData.isLabel(name))) {
      throw new IllegalArgumentException(
          "strokes: names of alphabets must be 1 to 200 characters, none a control character: "
              + alphabets);
    }
    new StrokeTokens(bank, strokes, alphabets.size());
  }

  /** The paper's model of characters: arcs, 40 maps, LSTM prior. */
  public static StrokesSettings defaults() {
    return new StrokesSettings(
        64,
        10,
        StrokeVariant.ARC,
        40,
        PriorKind.LSTM,
        PriorKind.LSTM.hidden,
        28,
        64,
        64,
        List.of());
  }

  /** The same with another bank and length of programs. */
  public StrokesSettings withPrograms(int newBank, int newStrokes, StrokeVariant newVariant) {
    return new StrokesSettings(
        newBank,
        newStrokes,
        newVariant,
        maps,
        prior,
        priorHidden,
        side,
        filters,
        hidden,
        alphabets);
  }

  /** The same with another number of maps, 0 for plain Bernoulli pixels. */
  public StrokesSettings withMaps(int newMaps) {
    return new StrokesSettings(
        bank, strokes, variant, newMaps, prior, priorHidden, side, filters, hidden, alphabets);
  }

  /** The same with another prior, in the width that suits it. */
  public StrokesSettings withPrior(PriorKind kind) {
    return new StrokesSettings(
        bank, strokes, variant, maps, kind, kind.hidden, side, filters, hidden, alphabets);
  }

  /** The same with the network of the prior in another width. */
  public StrokesSettings withPriorHidden(int newHidden) {
    return new StrokesSettings(
        bank, strokes, variant, maps, prior, newHidden, side, filters, hidden, alphabets);
  }

  /** The same with other widths of the recognition network. */
  public StrokesSettings withRecognition(int newFilters, int newHidden) {
    return new StrokesSettings(
        bank, strokes, variant, maps, prior, priorHidden, side, newFilters, newHidden, alphabets);
  }

  /** The same conditioned on alphabets. */
  public StrokesSettings withAlphabets(List<String> names) {
    return new StrokesSettings(
        bank, strokes, variant, maps, prior, priorHidden, side, filters, hidden, names);
  }

  /** How programs are written. */
  public StrokeTokens tokens() {
    return new StrokeTokens(bank, strokes, alphabets.size());
  }

  /** The values by name, as they go into checkpoints. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("bank", String.valueOf(bank));
    map.put("strokes", String.valueOf(strokes));
    map.put("variant", variant.toString());
    map.put("maps", String.valueOf(maps));
    map.put("prior", prior.toString());
    map.put("priorHidden", String.valueOf(priorHidden));
    map.put("side", String.valueOf(side));
    map.put("filters", String.valueOf(filters));
    map.put("hidden", String.valueOf(hidden));
    map.put("alphabets", String.join(SEPARATOR, alphabets));
    return map;
  }

  /** Reads what {@link #toMap} wrote. */
  public static StrokesSettings of(Map<String, String> map) {
    SettingValues values = new SettingValues("strokes model", map);
    String alphabets = map.getOrDefault("alphabets", "");
    return new StrokesSettings(
        values.integer("bank"),
        values.integer("strokes"),
        StrokeVariant.parse(map.getOrDefault("variant", "")),
        values.integer("maps"),
        PriorKind.parse(map.getOrDefault("prior", "")),
        values.integer("priorHidden"),
        values.integer("side"),
        values.integer("filters"),
        values.integer("hidden"),
        alphabets.isEmpty() ? List.of() : List.of(alphabets.split(SEPARATOR, -1)));
  }
}

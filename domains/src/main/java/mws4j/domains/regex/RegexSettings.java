package mws4j.domains.regex;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.domains.SettingValues;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.library.RegexGrammar;
import mws4j.domains.regex.library.RegexLibrary;

/**
 * What a {@link RegexModel} is built from.
 *
 * @param maxLength longest program in tokens
 * @param embedding width of token and character embeddings
 * @param priorHidden width of the prior's LSTM
 * @param recognitionHidden width of the recognition model's LSTMs
 * @param dropout share of the last hidden units of both networks that is dropped in training. It
 *     slows the first minutes; in longer runs it keeps the prior from learning the concepts by
 *     heart
 * @param language of the programs
 * @param library macros that programs may be written with, each a further token of both networks
 */
public record RegexSettings(
    int maxLength,
    int embedding,
    int priorHidden,
    int recognitionHidden,
    double dropout,
    RegexLanguage language,
    RegexLibrary library) {
  /** Without dropout, in the language of the paper. */
  public RegexSettings(int maxLength, int embedding, int priorHidden, int recognitionHidden) {
    this(
        maxLength,
        embedding,
        priorHidden,
        recognitionHidden,
        0,
        RegexLanguage.PAPER,
        RegexLibrary.EMPTY);
  }

  /** What two cores can train within minutes; the paper's own sizes are not published. */
  public static RegexSettings defaults() {
    return new RegexSettings(24, 64, 128, 128);
  }

  /**
   * The same sizes in a language. Programs of the extended one are longer: an ISO timestamp with
   * its zone takes some forty tokens.
   */
  public static RegexSettings defaults(RegexLanguage language) {
    return language == RegexLanguage.PAPER
        ? defaults()
        : new RegexSettings(48, 64, 128, 128, 0, language, RegexLibrary.EMPTY);
  }

  /** Checks the settings. */
  public RegexSettings {
    SettingValues.requireRange("maximum length", maxLength, 1, RegexSyntax.MAX_LENGTH);
    SettingValues.requireRange("width of embeddings", embedding, 1, 4096);
    SettingValues.requireRange("width of the prior", priorHidden, 1, 4096);
    SettingValues.requireRange("width of the recognition model", recognitionHidden, 1, 4096);
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("dropout must be at least 0 and below 1, not " + dropout);
    }
  }

  /** The same with another width of all LSTMs. */
  public RegexSettings withHidden(int width) {
    return new RegexSettings(maxLength, embedding, width, width, dropout, language, library);
  }

  /** The same with another dropout. */
  public RegexSettings withDropout(double share) {
    return new RegexSettings(
        maxLength, embedding, priorHidden, recognitionHidden, share, language, library);
  }

  /** The same in another language. */
  public RegexSettings withLanguage(RegexLanguage other) {
    return new RegexSettings(
        maxLength, embedding, priorHidden, recognitionHidden, dropout, other, library);
  }

  /** The same with another library. */
  public RegexSettings withLibrary(RegexLibrary other) {
    return new RegexSettings(
        maxLength, embedding, priorHidden, recognitionHidden, dropout, language, other);
  }

  /** Which token may come next. */
  RegexGrammar grammar() {
    return new RegexGrammar(maxLength, language, library);
  }

  /** What {@link RegexModel#settings()} gives. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("maxLength", String.valueOf(maxLength));
    map.put("embedding", String.valueOf(embedding));
    map.put("priorHidden", String.valueOf(priorHidden));
    map.put("recognitionHidden", String.valueOf(recognitionHidden));
    map.put("dropout", String.valueOf(dropout));
    if (language != RegexLanguage.PAPER) {
      map.put("language", language.name());
    }
    if (!library.isEmpty()) {
      map.put("library", library.toString());
    }
    return map;
  }

  /** Reads what {@link RegexModel#settings()} gave. */
  public static RegexSettings of(Map<String, String> settings) {
    SettingValues values = new SettingValues("regex model", settings);
    return new RegexSettings(
        values.integer("maxLength"),
        values.integer("embedding"),
        values.integer("priorHidden"),
        values.integer("recognitionHidden"),
        values.decimal("dropout"),
        language(settings.get("language")),
        RegexLibrary.parse(settings.getOrDefault("library", "")));
  }

  private static RegexLanguage language(String name) {
    if (name == null) {
      return RegexLanguage.PAPER; // the only one when the checkpoint was written
    }
    for (RegexLanguage language : RegexLanguage.values()) {
      if (language.name().equals(name)) {
        return language;
      }
    }
    throw new IllegalArgumentException("regex model: there is no language \"" + name + "\"");
  }
}

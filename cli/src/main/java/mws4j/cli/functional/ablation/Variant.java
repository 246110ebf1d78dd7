package mws4j.cli.functional.ablation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mws4j.mws.growth.GrowthConfig;
import mws4j.mws.growth.GrowthConfig.Recognition;

/** What is left out of the whole, or put in another's place. */
enum Variant {
  /** The whole. */
  FULL("library, recognition, canonical dreams"),
  /** The language stays as it is. */
  NO_LIBRARY("the language stays as it is; weights are counted"),
  /** No network. */
  NO_RECOGNITION("no network: all searches follow the prior"),
  /** Neither. */
  NEITHER("neither library nor network: searches under counted weights"),
  /** Solutions become productions. */
  MEMORISE("the best program of every solved task becomes a production as it is"),
  /** Dreams as they come. */
  PLAIN_DREAMS("dreams are draws of the prior, whatever behaves the same");

  private final String description;

  Variant(String description) {
    this.description = description;
  }

  /** As on the command line and in results. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is, for the report. */
  String description() {
    return description;
  }

  /** All labels. */
  static List<String> labels() {
    return Stream.of(values()).map(Variant::label).toList();
  }

  /**
   * The value of a label.
   *
   * @throws IllegalArgumentException if there is none; lists them
   */
  static Variant of(String label) {
    return Stream.of(values())
        .filter(variant -> variant.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no variant \""
                        + label
                        + "\"; there are "
                        + labels().stream().collect(Collectors.joining(", "))));
  }

  /** How its language grows. */
  GrowthConfig apply(GrowthConfig base) {
    boolean recognises = this != NO_RECOGNITION && this != NEITHER;
    boolean grows = this != NO_LIBRARY && this != NEITHER;
    return base.with(recognises ? base.recognition() : Recognition.NONE, grows && base.library());
  }
}

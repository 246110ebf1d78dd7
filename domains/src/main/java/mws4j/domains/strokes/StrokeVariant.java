package mws4j.domains.strokes;

import java.util.Locale;

/** Which strokes a bank may learn. */
public enum StrokeVariant {
  /** Arcs with a half opening angle within ±0.495 pi: up to half a circle. */
  ARC,
  /** Straight lines. */
  LINE,
  /** Arcs of any opening angle, up to nearly a full circle. */
  FREE;

  /** The variant of a {@link #toString}. */
  static StrokeVariant parse(String name) {
    for (StrokeVariant variant : values()) {
      if (variant.toString().equals(name)) {
        return variant;
      }
    }
    throw new IllegalArgumentException(
        "strokes: the variant must be arc, line or free; it is \"" + name + "\"");
  }

  /** The name in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

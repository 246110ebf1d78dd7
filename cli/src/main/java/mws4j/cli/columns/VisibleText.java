package mws4j.cli.columns;

import mws4j.domains.HiddenCharacters;

/** Foreign text made fit to be shown: on one line, without control characters, not too long. */
public final class VisibleText {
  private static final int LONGEST = 100;

  private VisibleText() {}

  /**
   * A value as people can see it: in quotes where it is empty or has blanks at its ends, escapes
   * for what moves the cursor or has no width, and its middle left out if it is long.
   */
  public static String of(String value) {
    String shown = escaped(value);
    int length = shown.codePointCount(0, shown.length());
    if (length > LONGEST) {
      int head = shown.offsetByCodePoints(0, LONGEST / 2);
      int tail = shown.offsetByCodePoints(0, length - LONGEST / 3);
      shown = shown.substring(0, head) + " ... " + shown.substring(tail);
    }
    boolean quoted = value.isEmpty() || !value.strip().equals(value);
    return quoted ? '"' + shown + '"' : shown;
  }

  /** All of a piece of a value, with escapes for what moves the cursor or has no width. */
  public static String escaped(String piece) {
    StringBuilder text = new StringBuilder();
    piece.codePoints().forEach(c -> append(text, c));
    return text.toString();
  }

  private static void append(StringBuilder text, int c) {
    if (c == '\t') {
      text.append("\\t");
    } else if (c == '\n') {
      text.append("\\n");
    } else {
      HiddenCharacters.append(text, c);
    }
  }
}

package mws4j.domains;

/**
 * Characters of foreign text that are not fit to be shown: they move the cursor or have no shape.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /** Whether a character is one. */
  public static boolean has(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /** Appends a character: itself, or {@code \\x{202E}} for one that is hidden. */
  public static void append(StringBuilder text, int codePoint) {
    if (has(codePoint)) {
      text.append(String.format("\\x{%04X}", codePoint));
    } else {
      text.appendCodePoint(codePoint);
    }
  }
}

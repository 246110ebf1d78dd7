package mws4j.domains.regex.language;

/** A text that is not a regex: where, which rule, and the text. */
public final class RegexSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;

  /** Offset of the fault in the text, in characters. */
  private final int offset;

  /** What was expected, for example {@code expected ')'}. */
  private final String rule;

  /** The text that was parsed. */
  private final String text;

  RegexSyntaxException(String rule, int offset, String text) {
    super("regex: " + rule + " at offset " + offset + " of \"" + shown(text) + "\"");
    this.offset = offset;
    this.rule = rule;
    this.text = text;
  }

  /** Offset of the fault in the text, in characters. */
  public int offset() {
    return offset;
  }

  /** What was expected, for example {@code expected ')'}. */
  public String rule() {
    return rule;
  }

  /** The text that was parsed. */
  public String text() {
    return text;
  }

  /** The text on one line: control characters as escapes, at most 80 characters of it. */
  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, text.length()); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 127 && c < 160) || Character.isSurrogate(c)) {
        out.append(String.format("\\x{%04x}", (int) c));
      } else {
        out.append(c);
      }
    }
    return text.length() > SHOWN ? out.append("...").toString() : out.toString();
  }
}

package mws4j.lambda.value;

/**
 * Prints values as {@link ValueReader} reads them: {@code 3}, {@code true}, {@code 'x'}, {@code [3,
 * 1, 2]}, {@code "text"} for a list of characters. The empty list is {@code []}, of whatever type.
 */
public final class ValuePrinter {
  /** Lists that share their parts may be far larger than what they take in memory. */
  private static final int LONGEST = 100_000;

  private ValuePrinter() {}

  /** A value in one line; what exceeds 100 000 characters ends in {@code ...}. */
  public static String print(Object value) {
    StringBuilder text = new StringBuilder();
    print(value, text);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text.toString();
  }

  private static void print(Object value, StringBuilder text) {
    if (value instanceof Character c) {
      text.append('\'').append(escaped(c, '\'')).append('\'');
    } else if (!(value instanceof ListValue list)) {
      text.append(value);
    } else if (list.head() instanceof Character) {
      text.append('"');
      for (ListValue at = list; !at.isEmpty() && text.length() <= LONGEST; at = at.tail()) {
        text.append(escaped((Character) at.head(), '"'));
      }
      text.append('"');
    } else {
      text.append('[');
      for (ListValue at = list; !at.isEmpty() && text.length() <= LONGEST; at = at.tail()) {
        text.append(at.length() == list.length() ? "" : ", ");
        print(at.head(), text);
      }
      text.append(']');
    }
  }

  private static String escaped(char c, char quote) {
    if (c == quote || c == '\\') {
      return "\\" + c;
    }
    if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
      return String.format("\\u%04x", (int) c);
    }
    return String.valueOf(c);
  }
}

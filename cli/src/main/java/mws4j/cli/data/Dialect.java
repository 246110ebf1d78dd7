package mws4j.cli.data;

/**
 * How cells are set apart and quoted.
 *
 * @param delimiter the character between cells, {@link #NONE} or {@link #SPACES}
 * @param quote the character around cells that may hold anything
 * @param escapes whether a backslash takes the meaning from a quote, a delimiter or a backslash
 *     behind it; a doubled quote stands for one in any case
 * @param padded whether spaces beside a delimiter do not belong to the cells
 */
public record Dialect(char delimiter, char quote, boolean escapes, boolean padded) {
  /** Stands for no delimiter: a row is one cell. */
  public static final char NONE = '\uffff';

  /** Stands for one or more spaces or tabs. */
  public static final char SPACES = '\ufffe';

  /** What the standard says, with a delimiter of one's own. */
  public static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', false, false);
  }

  Dialect withPadding() {
    return new Dialect(delimiter, quote, escapes, true);
  }

  /** Whether a character ends a cell. */
  boolean divides(char c) {
    return c == delimiter || (delimiter == SPACES && (c == ' ' || c == '\t'));
  }

  /** A delimiter in words. */
  public static String name(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      case ' ' -> "space";
      case ':' -> "colon";
      case NONE -> "no delimiter";
      case SPACES -> "spaces";
      default -> delimiter < ' ' ? String.format("U+%04X", (int) delimiter) : "'" + delimiter + "'";
    };
  }

  /** In words, such as {@code comma} or {@code tab, backslash escapes}. */
  @Override
  public String toString() {
    return name(delimiter)
        + (padded ? " with spaces" : "")
        + (quote == '\'' ? ", single quotes" : "")
        + (escapes ? ", backslash escapes" : "");
  }

  /** Whether a backslash before the character takes its meaning away. */
  boolean isEscapable(char c) {
    return c == '\\' || c == quote || c == '\n' || divides(c);
  }

  /**
   * {@code text[from .. to)} without backslashes that escape and, in quotes, with single quotes.
   */
  String unmarked(char[] text, int from, int to, boolean inQuotes) {
    StringBuilder cell = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      boolean doubled = inQuotes && text[i] == quote && i + 1 < to && text[i + 1] == quote;
      boolean escaped = escapes && text[i] == '\\' && i + 1 < to && isEscapable(text[i + 1]);
      cell.append(text[doubled || escaped ? ++i : i]);
    }
    return cell.toString();
  }
}

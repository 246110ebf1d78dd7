package mws4j.lambda;

/** Text that is not a term or a type; the message says where. */
public final class SyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 60;

  private final int offset;

  /**
   * Something wrong at a place.
   *
   * @param kind of what was read, such as {@code "type"}
   * @param problem what was expected or found
   * @param offset where, in characters from 0
   */
  public SyntaxException(String kind, String problem, int offset, String text) {
    super(kind + ": " + problem + " at offset " + offset + " of \"" + around(text, offset) + "\"");
    this.offset = offset;
  }

  /** Where it was found, in characters from 0. */
  public int offset() {
    return offset;
  }

  private static String around(String text, int offset) {
    int from = Math.max(0, offset - SHOWN / 2);
    int to = Math.min(text.length(), from + SHOWN);
    String part = text.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    return (from > 0 ? "..." : "") + part + (to < text.length() ? "..." : "");
  }
}

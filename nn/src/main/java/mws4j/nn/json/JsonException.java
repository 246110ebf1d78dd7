package mws4j.nn.json;

/** Text that is not the JSON that is wanted. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * A problem at a place.
   *
   * @param offset in characters from 0
   */
  public JsonException(String problem, int offset) {
    super(problem);
    this.offset = offset;
  }

  /** Where it was found, in characters from 0. */
  public int offset() {
    return offset;
  }
}

package mws4j.mws.algorithm;

/** Learning met a value that is NaN or infinite and cannot go on. */
public final class NonFiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** Says which value, where. */
  public NonFiniteException(String message) {
    super(message);
  }
}

package mws4j.lambda.type;

/** A term that has no type, or not the wanted one. */
public final class TypeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** What does not fit. */
  public TypeException(String message) {
    super(message);
  }
}

package mws4j.autodiff;

import org.ejml.data.FMatrixRMaj;

/** Thrown when the shapes of an operation's arguments do not fit together. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private ShapeException(String message) {
    super(message);
  }

  /**
   * Names the operation, the rule it needs and the shapes it got.
   *
   * @param namesAndMatrices alternating names and {@link Var}s or matrices
   */
  public static ShapeException of(String operation, String rule, Object... namesAndMatrices) {
    StringBuilder text = new StringBuilder(operation).append(": ").append(rule).append("; ");
    for (int i = 0; i + 1 < namesAndMatrices.length; i += 2) {
      text.append(i == 0 ? "" : ", ").append(namesAndMatrices[i]).append(" is ");
      text.append(shape(namesAndMatrices[i + 1]));
    }
    return new ShapeException(text.toString());
  }

  private static String shape(Object value) {
    if (value instanceof Var variable) {
      return variable.rows() + "x" + variable.cols();
    }
    if (value instanceof FMatrixRMaj matrix) {
      return matrix.numRows + "x" + matrix.numCols;
    }
    return String.valueOf(value);
  }
}

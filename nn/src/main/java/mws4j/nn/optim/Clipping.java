package mws4j.nn.optim;

import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import org.ejml.data.FMatrixRMaj;

/** The norm of gradients, and the factor that keeps it in bounds (Pascanu et al. 2013). */
public final class Clipping {
  private Clipping() {}

  /**
   * Euclidean norm over all entries of all sets.
   *
   * @throws ArithmeticException if an entry is not finite; the message names it
   */
  public static double norm(Gradients... sets) {
    double sum = 0;
    for (Gradients gradients : sets) {
      sum += gradients.squaredNorm();
    }
    if (!Double.isFinite(sum)) {
      throw notFinite(sets);
    }
    return Math.sqrt(sum);
  }

  /** The factor that brings a norm down to {@code maximum}; 1 if it is no larger already. */
  public static double scale(double norm, double maximum) {
    return norm > maximum ? maximum / norm : 1;
  }

  private static ArithmeticException notFinite(Gradients... sets) {
    for (Gradients gradients : sets) {
      for (Parameter parameter : gradients.parameters()) {
        FMatrixRMaj gradient = gradients.of(parameter);
        for (int i = 0; i < gradient.getNumElements(); i++) {
          if (!Float.isFinite(gradient.data[i])) {
            return new ArithmeticException(
                "gradient of "
                    + parameter
                    + ": first non-finite value, "
                    + gradient.data[i]
                    + " at row "
                    + i / gradient.numCols
                    + ", column "
                    + i % gradient.numCols);
          }
        }
      }
    }
    throw new AssertionError("squares of finite floats do not overflow a double");
  }
}

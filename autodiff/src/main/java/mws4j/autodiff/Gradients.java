package mws4j.autodiff;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** One gradient matrix per parameter of a set, in the set's order. */
public final class Gradients {
  private final ParameterSet parameters;
  private final FMatrixRMaj[] matrices;

  private Gradients(ParameterSet parameters) {
    this.parameters = parameters;
    this.matrices = new FMatrixRMaj[parameters.size()];
    for (Parameter parameter : parameters) {
      matrices[parameter.index()] =
          new FMatrixRMaj(parameter.value().numRows, parameter.value().numCols);
    }
  }

  /** Zero gradients for every parameter that the set has now. */
  public static Gradients of(ParameterSet parameters) {
    return new Gradients(parameters);
  }

  /** The set whose gradients these are. */
  public ParameterSet parameters() {
    return parameters;
  }

  /** The gradient of one parameter: the matrix itself, to add into. */
  public FMatrixRMaj of(Parameter parameter) {
    return matrices[parameter.index()];
  }

  /** Sets all to zero. */
  public void clear() {
    for (FMatrixRMaj matrix : matrices) {
      Arrays.fill(matrix.data, 0, matrix.getNumElements(), 0f);
    }
  }

  /** Adds another set of gradients of the same parameters, entry by entry. */
  public void add(Gradients other) {
    for (int p = 0; p < matrices.length; p++) {
      float[] to = matrices[p].data;
      float[] from = other.matrices[p].data;
      int n = matrices[p].getNumElements();
      for (int i = 0; i < n; i++) {
        to[i] += from[i];
      }
    }
  }

  /** Whether all entries are finite; half the work of {@link #squaredNorm}. */
  public boolean isFinite() {
    for (FMatrixRMaj matrix : matrices) {
      int n = matrix.getNumElements();
      for (int i = 0; i < n; i++) {
        if (!Float.isFinite(matrix.data[i])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sum of squares of all entries, accumulated in double in index order. */
  public double squaredNorm() {
    double sum = 0;
    for (FMatrixRMaj matrix : matrices) {
      double part = 0;
      int n = matrix.getNumElements();
      for (int i = 0; i < n; i++) {
        part += (double) matrix.data[i] * matrix.data[i];
      }
      sum += part;
    }
    return sum;
  }
}

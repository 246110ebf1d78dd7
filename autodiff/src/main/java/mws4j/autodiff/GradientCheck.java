package mws4j.autodiff;

import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * Compares gradients with central differences, for whoever writes an operation.
 *
 * <pre>{@code
 * GradientCheck.worst(kernels, params, tape -> tanh(tape.use(weight)), rng).requireBelow(1e-3);
 * }</pre>
 *
 * The result, of any shape, is projected on fixed random weights {@code r} in double; each
 * parameter is moved along random directions of signs {@code d}:
 *
 * <pre>(r . y(w + h d) - r . y(w - h d)) / 2h   against   d . gradient of (r . y)</pre>
 *
 * The error is relative to the norm of the parameter's gradient (what a projection has on average),
 * or to 1/8 of the norm of the projected result if that is larger: with float values and step h the
 * difference has a rounding noise of about 2^-13 of it, which must stay below a tolerance of 1e-3.
 * Stay away from kinks: entries of relu or max within h of a tie give false alarms.
 */
public final class GradientCheck {
  /** h: balances truncation against the rounding of floats. */
  private static final double STEP = 0x1p-11;

  /** Random directions per parameter. One may hide an error by chance; four hardly ever do. */
  private static final int DIRECTIONS = 4;

  private static final double NOISE_FLOOR = 0.125;

  /** What is differentiated: builds a result of any shape on a tape, the same at every call. */
  @FunctionalInterface
  public interface Computation {
    /** The result for the parameters' present values. */
    Var run(Tape tape);
  }

  /**
   * The largest disagreement.
   *
   * @param parameter name of the parameter that was moved
   * @param numeric derivative along the direction by central differences
   * @param analytic the same by {@code backward}
   * @param error relative error, see the class
   */
  public record Result(String parameter, double numeric, double analytic, double error) {
    /**
     * Returns this, or throws.
     *
     * @throws AssertionError naming the parameter, unless the error is at most the tolerance
     */
    public Result requireBelow(double tolerance) {
      if (!(error <= tolerance)) {
        throw new AssertionError(
            "gradient of "
                + parameter
                + ": backward gives "
                + analytic
                + ", central differences give "
                + numeric
                + "; relative error "
                + error
                + ", allowed "
                + tolerance);
      }
      return this;
    }
  }

  private final Computation computation;
  private final RandomGenerator rng;
  private final Tape tape;
  private final Gradients gradients;
  private double[] projection = {};
  private double resultNorm;

  private GradientCheck(
      Kernels kernels, ParameterSet parameters, Computation computation, RandomGenerator rng) {
    this.computation = computation;
    this.rng = rng;
    this.tape = new Tape(kernels);
    this.gradients = Gradients.of(parameters);
  }

  /**
   * Checks every parameter of a set.
   *
   * @param parameters moved during the check and put back
   * @throws IllegalArgumentException if nothing that learns feeds the result
   */
  public static Result worst(
      Kernels kernels, ParameterSet parameters, Computation computation, RandomGenerator rng) {
    GradientCheck check = new GradientCheck(kernels, parameters, computation, rng);
    check.differentiate();
    Result worst = new Result("(none)", 0, 0, 0);
    for (Parameter parameter : parameters) {
      for (int i = 0; i < DIRECTIONS; i++) {
        Result result = check.along(parameter);
        if (!(result.error() <= worst.error())) { // also takes a NaN
          worst = result;
        }
        if (Double.isNaN(worst.error())) {
          return worst;
        }
      }
    }
    return worst;
  }

  /** Fills the gradients of the projected result and fixes the projection. */
  private void differentiate() {
    Var y = computation.run(tape.begin(gradients));
    int n = y.rows() * y.cols();
    projection = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      projection[i] = (0.5 + 0.5 * rng.nextDouble()) * sign();
      squares += Math.pow(projection[i] * y.value().data[i], 2);
    }
    resultNorm = Math.sqrt(squares);
    FMatrixRMaj scalar = tape.zeros(1, 1);
    tape.backward(
        tape.record(
            "projection",
            scalar,
            y.needsGrad(),
            dy -> {
              for (int i = 0; i < n; i++) {
                y.grad().data[i] += (float) projection[i] * dy.data[0];
              }
            }));
  }

  private Result along(Parameter parameter) {
    float[] w = parameter.value().data;
    int n = parameter.size();
    float[] before = w.clone();
    float[] up = w.clone();
    float[] down = w.clone();
    for (int i = 0; i < n; i++) {
      double step = STEP * sign();
      up[i] = (float) (before[i] + step);
      down[i] = (float) (before[i] - step);
    }
    double numeric = (project(w, up) - project(w, down)) / (2 * STEP);
    System.arraycopy(before, 0, w, 0, n);
    double analytic = 0;
    double squares = 0;
    float[] gradient = gradients.of(parameter).data;
    for (int i = 0; i < n; i++) {
      // The step actually taken in floats.
      analytic += gradient[i] * ((double) up[i] - down[i]) / (2 * STEP);
      squares += (double) gradient[i] * gradient[i];
    }
    double size = Math.max(Math.abs(numeric), Math.max(Math.abs(analytic), Math.sqrt(squares)));
    double difference = Math.abs(numeric - analytic);
    double error = difference == 0 ? 0 : difference / Math.max(size, NOISE_FLOOR * resultNorm);
    return new Result(parameter.name(), numeric, analytic, error);
  }

  private double project(float[] w, float[] moved) {
    System.arraycopy(moved, 0, w, 0, moved.length);
    Var y = computation.run(tape.begin());
    double sum = 0;
    for (int i = 0; i < projection.length; i++) {
      // The projection, rounded as in the pullback.
      sum += (float) projection[i] * (double) y.value().data[i];
    }
    return sum;
  }

  private int sign() {
    return rng.nextBoolean() ? 1 : -1;
  }
}

package mws4j.nn.optim;

import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;

/**
 * Adam (Kingma &amp; Ba 2015, Algorithm 1) for one set of parameters. Its state, for checkpoints,
 * is the number of steps and two moments per parameter.
 */
public final class Adam {
  /** Kingma &amp; Ba 2015, section 2. */
  public static final double LEARNING_RATE = 1e-3;

  // Kingma & Ba 2015, section 2, as is the learning rate.
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final ParameterSet parameters;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final float[][] first;
  private final float[][] second;
  private long steps;

  /** With the paper's constants, for all parameters that the set has now. */
  public Adam(ParameterSet parameters) {
    this(parameters, BETA_1, BETA_2, EPSILON);
  }

  /** With other decay rates of the moments, each in [0, 1), and another epsilon, above 0. */
  Adam(ParameterSet parameters, double beta1, double beta2, double epsilon) {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0)) {
      throw new IllegalArgumentException(
          "Adam: decay rates must be in [0, 1) and epsilon above 0; they are "
              + beta1
              + ", "
              + beta2
              + " and "
              + epsilon);
    }
    this.parameters = parameters;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.first = new float[parameters.size()][];
    this.second = new float[parameters.size()][];
    for (Parameter parameter : parameters) {
      first[parameter.index()] = new float[parameter.size()];
      second[parameter.index()] = new float[parameter.size()];
    }
  }

  /**
   * Applies the gradients of a loss to be minimised, then clears them.
   *
   * <p>Both bias corrections are folded into the rate and epsilon: {@code m̂ / (sqrt(v̂) + ε) =
   * (sqrt(c2) / c1) m / (sqrt(v) + sqrt(c2) ε)} with {@code c = 1 - β^t}.
   *
   * @param gradients of these parameters. Set to zero.
   * @param rate learning rate of this step
   * @param scale factor of the gradients, from {@link Clipping#scale}, or 1
   */
  public void step(Kernels kernels, Gradients gradients, double rate, double scale) {
    if (gradients.parameters() != parameters) {
      throw new IllegalArgumentException("Adam: gradients of another set of parameters");
    }
    steps++;
    // StrictMath: the same bits on every machine.
    double correction1 = 1 - StrictMath.pow(beta1, (double) steps);
    double root2 = Math.sqrt(1 - StrictMath.pow(beta2, (double) steps));
    for (Parameter parameter : parameters) {
      int p = parameter.index();
      kernels.adam(
          parameter.size(),
          parameter.value().data,
          gradients.of(parameter).data,
          (float) scale,
          first[p],
          second[p],
          (float) beta1,
          (float) beta2,
          (float) (rate * root2 / correction1),
          (float) (epsilon * root2));
    }
    gradients.clear();
  }

  /** Number of steps taken. */
  public long steps() {
    return steps;
  }

  /** Continues from a checkpoint, whose moments the caller has put into the arrays below. */
  public void resumeAt(long steps) {
    this.steps = steps;
  }

  /** Running mean of the gradient of a parameter, as it is laid out. The array itself. */
  public float[] firstMoment(Parameter parameter) {
    return first[parameter.index()];
  }

  /** Running mean of the squared gradient of a parameter. The array itself. */
  public float[] secondMoment(Parameter parameter) {
    return second[parameter.index()];
  }

  /** The parameters that it changes. */
  public ParameterSet parameters() {
    return parameters;
  }
}

package mws4j.domains.strokes;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.domains.strokes.kernel.Arc;

/**
 * The learned stroke types, and how dark ink is.
 *
 * <pre>
 * displacement  dx, dy = 0.66 tanh(.)
 * angle         theta = 0.99 pi (sigmoid(10 .) - 1/2)  for arcs,  pi . wrapped to (-pi, pi] for free ones
 * sharpness     s = .
 * width         w = 0.1 sigmoid(.)
 * ink           logit = softplus(.) ink + .
 * </pre>
 *
 * <p>The parameters are shared; what is computed from them belongs to one thread, until the next
 * {@link #refresh}.
 */
final class StrokeBank {
  /** Largest displacement in each direction. */
  static final double REACH = 0.66;

  /** Of the half opening angle of arcs, in pi. */
  static final double OPENING = 0.99;

  private static final double STEEPNESS = 10;
  private static final double WIDEST = 0.1;

  // How it begins (spec, section 4.2).
  private static final double FIRST_DISPLACEMENT = 0.4;
  private static final double FIRST_ANGLE = 0.29; // in pi
  private static final double FIRST_SHARPNESS = 20;
  private static final double FIRST_WIDTH = -2;
  private static final double FIRST_SCALE = 3;
  private static final double FIRST_BIAS = -3;

  /** Shorter chords have no direction: they point to the right. */
  static final double SHORTEST = 1e-6;

  /** The whole canvas is within reach of larger circles. */
  private static final double HUGE = 10;

  /** By how much the ink of a skipped pixel may change its probability, see {@link #reach}. */
  private static final double SKIPPED = 1e-6;

  private final StrokeVariant variant;
  private final Parameter displacement; // (bank x 2)
  private final Parameter angle; // (bank x 1), null for straight lines
  private final Parameter sharpness; // (bank x 1)
  private final Parameter width; // (bank x 1)
  private final Parameter ink; // (1 x 2) scale and bias

  private final int size;
  private final Arc[] arcs;
  private final float[] dx;
  private final float[] dy;
  private final double[] theta;
  private final float[] boxes; // (bank x 4): left, right, bottom, top from the start of the stroke
  private float scale;
  private float bias;

  /** A view of the parameters that {@link #addParameters} made. */
  StrokeBank(ParameterSet parameters, StrokeVariant variant) {
    this.variant = variant;
    displacement = parameters.get("stroke.displacement");
    angle = variant == StrokeVariant.LINE ? null : parameters.get("stroke.angle");
    sharpness = parameters.get("stroke.sharpness");
    width = parameters.get("stroke.width");
    ink = parameters.get("ink");
    size = displacement.value().numRows;
    arcs = new Arc[size];
    dx = new float[size];
    dy = new float[size];
    theta = new double[size];
    boxes = new float[4 * size];
  }

  /** Adds the parameters of a fresh bank. */
  static void addParameters(
      ParameterSet parameters, int size, StrokeVariant variant, RandomGenerator rng) {
    parameters
        .add("stroke.displacement", size, 2)
        .fillUniform(-FIRST_DISPLACEMENT, FIRST_DISPLACEMENT, rng);
    if (variant != StrokeVariant.LINE) {
      Parameter angle = parameters.add("stroke.angle", size, 1);
      for (int i = 0; i < size; i++) {
        double turn = FIRST_ANGLE * (2 * rng.nextDouble() - 1);
        angle.value().data[i] = (float) (variant == StrokeVariant.FREE ? turn : inverse(turn));
      }
    }
    parameters.add("stroke.sharpness", size, 1).fill(FIRST_SHARPNESS);
    parameters.add("stroke.width", size, 1).fill(FIRST_WIDTH);
    Parameter ink = parameters.add("ink", 1, 2);
    ink.value().data[0] = (float) FIRST_SCALE;
    ink.value().data[1] = (float) FIRST_BIAS;
  }

  /** The parameter of an arc with a half opening angle, in pi. */
  static double inverse(double turn) {
    double share = turn / OPENING + 0.5;
    return StrictMath.log(share / (1 - share)) / STEEPNESS;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /** Computes everything from the parameters as they are now. */
  void refresh() {
    scale = (float) softplus(ink.value().data[0]);
    bias = ink.value().data[1];
    for (int i = 0; i < size; i++) {
      dx[i] = (float) (REACH * StrictMath.tanh(displacement.value().data[2 * i]));
      dy[i] = (float) (REACH * StrictMath.tanh(displacement.value().data[2 * i + 1]));
      theta[i] = angle == null ? 0 : theta(angle.value().data[i]);
      double w = WIDEST * sigmoid(width.value().data[i]);
      float s = sharpness.value().data[i];
      double chord = StrictMath.hypot(dx[i], dy[i]);
      arcs[i] =
          new Arc(
              chord < SHORTEST ? 1 : (float) (dx[i] / chord),
              chord < SHORTEST ? 0 : (float) (dy[i] / chord),
              (float) (Math.max(chord, SHORTEST) / 2),
              (float) StrictMath.sin(theta[i]),
              (float) StrictMath.cos(theta[i]),
              s * s,
              (float) (w * w));
      box(i);
    }
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  private double theta(double parameter) {
    if (variant == StrokeVariant.ARC) {
      return OPENING * Math.PI * (sigmoid(STEEPNESS * parameter) - 0.5);
    }
    double turns = parameter / 2;
    double wrapped = turns - StrictMath.ceil(turns - 0.5); // (-1/2, 1/2]
    return 2 * Math.PI * wrapped;
  }

  /** The rectangle in which a stroke leaves ink. */
  private void box(int i) {
    Arc arc = arcs[i];
    double half = arc.half;
    double apex = apex(i);
    // Past half a circle the arc is wider than its chord.
    double along = arc.cos >= 0 ? half : half / Math.abs(arc.sin);
    if (along + Math.abs(apex) > HUGE) {
      Arrays.fill(boxes, 4 * i, 4 * i + 4, Float.POSITIVE_INFINITY);
      boxes[4 * i] = Float.NEGATIVE_INFINITY;
      boxes[4 * i + 2] = Float.NEGATIVE_INFINITY;
      return;
    }
    double reach = reach(arc.sharpness2, arc.width2);
    double left = Math.min(0, apex);
    double right = Math.max(0, apex);
    double x = 0.5 * dx[i] - arc.alongY * (left + right) / 2;
    double y = 0.5 * dy[i] + arc.alongX * (left + right) / 2;
    double across = (right - left) / 2;
    double wide = along * Math.abs(arc.alongX) + across * Math.abs(arc.alongY) + reach;
    double high = along * Math.abs(arc.alongY) + across * Math.abs(arc.alongX) + reach;
    boxes[4 * i] = (float) (x - wide);
    boxes[4 * i + 1] = (float) (x + wide);
    boxes[4 * i + 2] = (float) (y - high);
    boxes[4 * i + 3] = (float) (y + high);
  }

  /**
   * The distance beyond which ink changes a pixel's probability by at most 1e-6: the probability
   * has slope at most {@code scale / 4} in the ink, which is {@code exp(s² (w² - d²))}.
   */
  private double reach(double sharpness2, double width2) {
    double fall = StrictMath.log(Math.max(1, scale / (4 * SKIPPED)));
    return fall == 0 ? Math.sqrt(width2) : Math.sqrt(width2 + fall / sharpness2);
  }

  /** Number of stroke types. */
  int size() {
    return size;
  }

  /** The curve of a stroke. */
  Arc arc(int stroke) {
    return arcs[stroke];
  }

  /** Displacement to the right. */
  float dx(int stroke) {
    return dx[stroke];
  }

  /** Displacement upwards. */
  float dy(int stroke) {
    return dy[stroke];
  }

  /** Middle of the curve to the right of its start. */
  double middleX(int stroke) {
    return 0.5 * dx[stroke] - arcs[stroke].alongY * apex(stroke);
  }

  /** Middle of the curve above its start. */
  double middleY(int stroke) {
    return 0.5 * dy[stroke] + arcs[stroke].alongX * apex(stroke);
  }

  /** Distance of the curve's middle from the middle of its chord, positive to the left. */
  private double apex(int stroke) {
    return arcs[stroke].half * StrictMath.tan(theta[stroke] / 2);
  }

  /** Half opening angle in radians, positive to the left. */
  double theta(int stroke) {
    return theta[stroke];
  }

  /** Left end of where a stroke leaves ink, from where it starts. */
  float left(int stroke) {
    return boxes[4 * stroke];
  }

  /** Right end of where a stroke leaves ink, from where it starts. */
  float right(int stroke) {
    return boxes[4 * stroke + 1];
  }

  /** Lower end of where a stroke leaves ink, from where it starts. */
  float bottom(int stroke) {
    return boxes[4 * stroke + 2];
  }

  /** Upper end of where a stroke leaves ink, from where it starts. */
  float top(int stroke) {
    return boxes[4 * stroke + 3];
  }

  /** Logit per ink. */
  float scale() {
    return scale;
  }

  /** Logit where there is no ink. */
  float bias() {
    return bias;
  }

  /** Probability of a dark pixel where there is no ink. */
  static double blankInk(ParameterSet parameters) {
    return sigmoid(parameters.get("ink").value().data[1]);
  }

  /** The parameters, in the order of {@link BankGradient#addTo}. */
  Parameter[] parameters() {
    return angle == null
        ? new Parameter[] {displacement, sharpness, width, ink}
        : new Parameter[] {displacement, sharpness, width, ink, angle};
  }

  /** {@code d displacement / d parameter} where the displacement has a value. */
  double displacementSlope(float value) {
    double t = value / REACH;
    return REACH * (1 - t * t);
  }

  /** {@code d theta / d parameter}. */
  double angleSlope(int stroke) {
    if (variant == StrokeVariant.FREE) {
      return Math.PI;
    }
    double p = theta[stroke] / (OPENING * Math.PI) + 0.5;
    return OPENING * Math.PI * STEEPNESS * p * (1 - p);
  }

  /** {@code d s² / d parameter}. */
  double sharpnessSlope(int stroke) {
    return 2 * sharpness.value().data[stroke];
  }

  /** {@code d w² / d parameter}. */
  double widthSlope(int stroke) {
    double p = sigmoid(width.value().data[stroke]);
    return 2 * WIDEST * p * WIDEST * p * (1 - p);
  }

  /** {@code d scale / d parameter}. */
  double scaleSlope() {
    return sigmoid(ink.value().data[0]);
  }
}

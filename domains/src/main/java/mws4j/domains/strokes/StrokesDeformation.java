package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Arithmetic.scale;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.data.InkExtent;
import mws4j.mws.model.ProgramBatch;
import mws4j.nn.optim.Adam;

/**
 * Fits the strokes of a drawing to an image, each use of a stroke for itself: the pen starts
 * elsewhere, strokes get longer, shorter, turned and bent, at a Gaussian price, so that a program
 * need not be a rigid template. The drawing is first turned, moved and stretched as a whole, at a
 * price of its own, so that ink and drawing have the same middle and extent; then Adam climbs
 *
 * <pre>log p(x | strokes) - sum_i (w_i - w0_i)² / (2 sigma_i²)</pre>
 *
 * through the renderer, first with blurred strokes, which reach further. The parameters {@code w}
 * are those of the bank (displacement before tanh, angle before the sigmoid). Without affine maps.
 * For one thread; shows the bank as it was when it was made.
 */
public final class StrokesDeformation {
  /**
   * How freely strokes deform, and how long the fit takes.
   *
   * @param start sigma of where the pen starts, before tanh
   * @param displacement sigma of the displacements of the other strokes, before tanh
   * @param angle sigma of the half opening angles, as parameters
   * @param steps of Adam at each of the degrees of blur
   */
  public record Freedom(double start, double displacement, double angle, int steps) {
    /** Checks the values. */
    public Freedom {
      if (!(start > 0 && displacement > 0 && angle > 0) || steps < 1) {
        throw new IllegalArgumentException(
            "strokes: sigmas must be positive and steps at least 1: %s, %s, %s, %d"
                .formatted(start, displacement, angle, steps));
      }
    }

    /** The same with all sigmas multiplied, and another number of steps. */
    public Freedom looser(double factor, int otherSteps) {
      return new Freedom(factor * start, factor * displacement, factor * angle, otherSteps);
    }
  }

  /** Strokes that differ from those of the bank. Immutable. */
  public static final class Drawing {
    private final int[] tokens;
    private final float[][] values; // of the parameters, in their order

    private Drawing(int[] tokens, ParameterSet own) {
      this.tokens = tokens.clone();
      values = new float[own.size()][];
      for (Parameter parameter : own) {
        values[parameter.index()] = parameter.value().data.clone();
      }
    }

    private void to(ParameterSet own) {
      for (Parameter parameter : own) {
        float[] from = values[parameter.index()];
        System.arraycopy(from, 0, parameter.value().data, 0, from.length);
      }
    }
  }

  /**
   * A drawing that was fitted.
   *
   * @param logLikelihood {@code log p(x | strokes)}, nats
   * @param logPrice the Gaussian price of the deformation without its constant, nats, at most 0
   */
  public record Fit(Drawing drawing, double logLikelihood, double logPrice) {
    /** Both together, nats. */
    public double score() {
      return logLikelihood + logPrice;
    }
  }

  /** Factors of the sharpness, one degree of blur after the other; the last draws as the bank. */
  private static final double[] BLUR = {0.35, 0.6, 1};

  private static final double RATE = 0.02;

  /** Angles by which a drawing is turned as a whole, radians. */
  private static final double[] TURNS = {0, -0.15, 0.15, -0.3, 0.3};

  /** Sigma of such an angle. */
  private static final double TURN = 0.2;

  /** Sigma of how far a drawing is moved as a whole, of its side in each direction. */
  private static final double SHIFT = 0.15;

  /** Sigma of the logarithm of the factor by which it is stretched, in each direction. */
  private static final double STRETCH = 0.4;

  /** A drawing is stretched by this factor at most. */
  private static final double MOST_STRETCH = 2;

  /** About the width of a stroke: what is as thin as that is not stretched. */
  private static final double PEN = 0.03;

  /** Where the pen is at first, in both directions. */
  private static final double MIDDLE = 0.5;

  private static final List<String> FIXED =
      List.of(OwnStrokes.SHARPNESS, OwnStrokes.WIDTH, OwnStrokes.INK);

  /** A pixel is ink if its probability is at least that. */
  private static final double INK = 0.5;

  private final StrokesSettings settings;
  private final ParameterSet bank;
  private final ParameterSet own;
  private final StrokesLikelihood likelihood;
  private final Tape tape;
  private final Gradients gradients;
  private final ProgramBatch program = new ProgramBatch();

  /** Of a model as it is now. */
  public StrokesDeformation(StrokesModel model, Kernels kernels) {
    settings = model.structure();
    bank = model.parameters().likelihood();
    own = OwnStrokes.unset(settings, bank);
    likelihood = OwnStrokes.likelihood(own, settings, kernels);
    tape = new Tape(kernels);
    gradients = Gradients.of(own);
  }

  /** What a program draws, before any affine map. */
  public Drawing drawing(int[] tokens) {
    return new Drawing(OwnStrokes.copy(bank, tokens, own, settings), own);
  }

  /** Fits a drawing to an image. */
  public Fit fit(Drawing from, CharacterImage image, Freedom freedom) {
    program.clear();
    program.add(from.tokens);
    Fit start = place(from, image);
    Drawing centre = start.drawing();
    centre.to(own);
    Adam adam = new Adam(own);
    double steps = BLUR.length * freedom.steps;
    for (double blur : BLUR) {
      blur(centre.values, blur);
      for (int step = 0; step < freedom.steps; step++) {
        descend(image, centre.values, freedom);
        adam.step(tape.kernels(), gradients, RATE * (1 - adam.steps() / steps), 1);
      }
    }
    blur(centre.values, 1);
    double logPrice = start.logPrice() - price(centre.values, freedom, false);
    Fit end = new Fit(new Drawing(from.tokens, own), logLikelihood(image), logPrice);
    return end.score() > start.score() ? end : start;
  }

  /** The drawing turned, moved and stretched as a whole in the way that fits best. */
  private Fit place(Drawing from, CharacterImage image) {
    Fit best = null;
    for (double angle : TURNS) {
      from.to(own);
      turn(angle);
      double price = align(from.tokens, image) + squares(angle, 0, TURN);
      Fit placed = new Fit(new Drawing(from.tokens, own), logLikelihood(image), -price);
      best = best == null || placed.score() > best.score() ? placed : best;
    }
    return best;
  }

  private void turn(double angle) {
    float[] displacement = own.get(OwnStrokes.DISPLACEMENT).value().data;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    for (int i = 0; i < displacement.length; i += 2) {
      double x = OwnStrokes.reach(displacement[i]);
      double y = OwnStrokes.reach(displacement[i + 1]);
      displacement[i] = OwnStrokes.displacement(cos * x - sin * y);
      displacement[i + 1] = OwnStrokes.displacement(sin * x + cos * y);
    }
  }

  private double logLikelihood(CharacterImage image) {
    likelihood.refresh();
    double[] logLikelihood = new double[1];
    likelihood.score(program, List.of(image), logLikelihood);
    return logLikelihood[0];
  }

  /** Strokes as sharp as a share of their own sharpness. */
  private void blur(float[][] centre, double share) {
    Parameter sharpness = own.get(OwnStrokes.SHARPNESS);
    for (int k = 0; k < settings.strokes(); k++) {
      sharpness.value().data[k] = (float) (share * centre[sharpness.index()][k]);
    }
  }

  /** Leaves the gradient of what is to be minimised; that of what does not move is zero. */
  private void descend(CharacterImage image, float[][] centre, Freedom freedom) {
    likelihood.refresh();
    tape.begin(gradients);
    Var fit = likelihood.logProb(tape, program, List.of(image));
    tape.backward(scale(fit, -1));
    for (String fixed : FIXED) {
      Arrays.fill(gradients.of(own.get(fixed)).data, 0);
    }
    price(centre, freedom, true);
  }

  /** {@code sum_i (w_i - w0_i)² / (2 sigma_i²)}, nats; adds its gradient if that is wanted. */
  private double price(float[][] centre, Freedom freedom, boolean differentiate) {
    double price = 0;
    for (Parameter parameter : own) {
      boolean angle = parameter.name().equals(OwnStrokes.ANGLE);
      if (angle || parameter.name().equals(OwnStrokes.DISPLACEMENT)) {
        float[] gradient = gradients.of(parameter).data;
        for (int i = 0; i < parameter.size(); i++) {
          double off = parameter.value().data[i] - centre[parameter.index()][i];
          double sigma = angle ? freedom.angle : i < 2 ? freedom.start : freedom.displacement;
          price += off * off / (2 * sigma * sigma);
          gradient[i] += differentiate ? (float) (off / (sigma * sigma)) : 0;
        }
      }
    }
    return price;
  }

  /**
   * Moves and stretches the drawing until its ink has the middle and the extent of the image's.
   *
   * @return the price, nats
   */
  private double align(int[] tokens, CharacterImage image) {
    likelihood.refresh();
    float[] canvas = likelihood.canvases(tokens)[tokens.length - 1];
    InkExtent drawn = InkExtent.of(settings.side(), pixel -> canvas[pixel] >= INK);
    InkExtent wanted =
        InkExtent.of(
            settings.side(), pixel -> image.ink(pixel / settings.side(), pixel % settings.side()));
    if (drawn.pixels() == 0 || wanted.pixels() == 0) {
      return 0;
    }
    float[] displacement = own.get(OwnStrokes.DISPLACEMENT).value().data;
    double stretchX = stretch(drawn.deviationX(), wanted.deviationX());
    double stretchY = stretch(drawn.deviationY(), wanted.deviationY());
    double startX = MIDDLE + OwnStrokes.reach(displacement[0]);
    double startY = MIDDLE + OwnStrokes.reach(displacement[1]);
    double newX = wanted.meanX() + stretchX * (startX - drawn.meanX());
    double newY = wanted.meanY() + stretchY * (startY - drawn.meanY());
    displacement[0] = OwnStrokes.displacement(newX - MIDDLE);
    displacement[1] = OwnStrokes.displacement(newY - MIDDLE);
    for (int k = 1; k < settings.strokes(); k++) {
      displacement[2 * k] =
          OwnStrokes.displacement(stretchX * OwnStrokes.reach(displacement[2 * k]));
      displacement[2 * k + 1] =
          OwnStrokes.displacement(stretchY * OwnStrokes.reach(displacement[2 * k + 1]));
    }
    return squares(wanted.meanX() - drawn.meanX(), wanted.meanY() - drawn.meanY(), SHIFT)
        + squares(StrictMath.log(stretchX), StrictMath.log(stretchY), STRETCH);
  }

  private static double squares(double one, double other, double sigma) {
    return (one * one + other * other) / (2 * sigma * sigma);
  }

  private static double stretch(double from, double to) {
    double wanted = (to + PEN) / (from + PEN);
    return Math.max(1 / MOST_STRETCH, Math.min(MOST_STRETCH, wanted));
  }
}

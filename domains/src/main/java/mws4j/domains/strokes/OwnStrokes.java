package mws4j.domains.strokes;

import java.util.SplittableRandom;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * Parameters of a bank in which every use of a stroke by a program is a type of its own, so that it
 * can differ from the stroke of the model's bank and from its other uses. Stroke k of the program
 * is type k.
 */
final class OwnStrokes {
  static final String DISPLACEMENT = "stroke.displacement";
  static final String ANGLE = "stroke.angle";
  static final String SHARPNESS = "stroke.sharpness";
  static final String WIDTH = "stroke.width";
  static final String INK = "ink";

  /** Displacements stay a little inside what the parameters can say. */
  static final double INSIDE = 1 - 1e-6;

  private OwnStrokes() {}

  /** Parameters for so many strokes, whose values are yet to be set, with the ink of a bank. */
  static ParameterSet unset(StrokesSettings settings, ParameterSet bank) {
    ParameterSet own = new ParameterSet();
    StrokeBank.addParameters(
        own, settings.strokes(), settings.variant(), new SplittableRandom(0)); // overwritten
    own.get(INK).value().setTo(bank.get(INK).value());
    return own;
  }

  /** How programs of these strokes are written. */
  static StrokeTokens tokens(StrokesSettings settings) {
    return new StrokeTokens(settings.strokes(), settings.strokes(), 0);
  }

  /** The likelihood of these strokes, without affine maps. */
  static StrokesLikelihood likelihood(ParameterSet own, StrokesSettings settings, Kernels kernels) {
    return new StrokesLikelihood(
        own, tokens(settings), settings.variant(), settings.side(), StrokesKernel.of(kernels));
  }

  /**
   * Sets all strokes to those of a program.
   *
   * @return the program as one of them: stroke k is type k
   */
  static int[] copy(ParameterSet bank, int[] tokens, ParameterSet own, StrokesSettings settings) {
    int[] uses = new int[settings.strokes()];
    for (int k = 0; k < uses.length; k++) {
      int token = tokens[settings.tokens().head() + k];
      copy(bank, StrokeTokens.stroke(token), own, k);
      uses[k] = 2 * k + (StrokeTokens.drawn(token) ? 1 : 0);
    }
    return uses;
  }

  /** Sets stroke k to one of a bank, all its numbers. */
  static void copy(ParameterSet bank, int stroke, ParameterSet own, int k) {
    copy(bank, DISPLACEMENT, 2 * stroke, own, 2 * k);
    copy(bank, DISPLACEMENT, 2 * stroke + 1, own, 2 * k + 1);
    if (bank.contains(ANGLE)) {
      copy(bank, ANGLE, stroke, own, k);
    }
    copy(bank, SHARPNESS, stroke, own, k);
    copy(bank, WIDTH, stroke, own, k);
  }

  private static void copy(ParameterSet bank, String name, int from, ParameterSet own, int to) {
    own.get(name).value().data[to] = bank.get(name).value().data[from];
  }

  /** The parameter of a displacement: {@code artanh(d / reach)}. */
  static float displacement(double d) {
    double t = Math.max(-INSIDE, Math.min(INSIDE, d / StrokeBank.REACH));
    return (float) (0.5 * (StrictMath.log1p(t) - StrictMath.log1p(-t)));
  }

  /** The displacement of a parameter. */
  static double reach(float parameter) {
    return StrokeBank.REACH * StrictMath.tanh(parameter);
  }
}

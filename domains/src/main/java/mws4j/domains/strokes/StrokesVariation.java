package mws4j.domains.strokes;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.kernel.StrokesKernel;

/**
 * Draws a program once more, as another hand might: every stroke of it, each time that it is used,
 * gets Gaussian noise on where it goes to and on how far it bends (paper's earlier version, figure
 * 7). An instance shows the parameters as they were when it was made.
 */
public final class StrokesVariation {
  /** Displacements and angles stay a little inside what the parameters can say. */
  private static final double INSIDE = 1 - 1e-6;

  private final StrokesSettings settings;
  private final ParameterSet learned;
  private final StrokeBank bank;

  /** Of a model as it is now. */
  public StrokesVariation(StrokesModel model) {
    settings = model.structure();
    learned = model.parameters().likelihood();
    bank = new StrokeBank(learned, settings.variant());
    bank.refresh();
  }

  /**
   * Probabilities of ink, (side²), before any affine map.
   *
   * @param noise standard deviation: of each coordinate of a displacement as a share of its length,
   *     and of the half opening angle in right angles; 0 draws the program as it is
   */
  public float[] draw(int[] tokens, double noise, RandomGenerator rng) {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("strokes: noise must be at least 0, not " + noise);
    }
    int strokes = settings.strokes();
    ParameterSet varied = new ParameterSet();
    StrokeBank.addParameters(
        varied, strokes, settings.variant(), new SplittableRandom(0)); // all of it is overwritten
    varied.get("ink").value().setTo(learned.get("ink").value());
    int[] own = new int[strokes]; // every use of a stroke is a type of its own
    for (int k = 0; k < strokes; k++) {
      int token = tokens[settings.tokens().head() + k];
      vary(StrokeTokens.stroke(token), varied, k, noise, rng);
      own[k] = 2 * k + (token & 1);
    }
    StrokesLikelihood likelihood =
        new StrokesLikelihood(
            varied,
            new StrokeTokens(strokes, strokes, 0),
            settings.variant(),
            settings.side(),
            StrokesKernel.of(KernelProvider.scalar()));
    return likelihood.canvases(own)[strokes - 1];
  }

  private void vary(int stroke, ParameterSet varied, int k, double noise, RandomGenerator rng) {
    double length = StrictMath.hypot(bank.dx(stroke), bank.dy(stroke));
    float[] displacement = varied.get("stroke.displacement").value().data;
    displacement[2 * k] = displacement(bank.dx(stroke) + noise * length * rng.nextGaussian());
    displacement[2 * k + 1] = displacement(bank.dy(stroke) + noise * length * rng.nextGaussian());
    double turn = bank.theta(stroke) / Math.PI + noise / 2 * rng.nextGaussian();
    switch (settings.variant()) {
      case ARC -> {
        double most = INSIDE * StrokeBank.OPENING / 2;
        double clipped = Math.max(-most, Math.min(most, turn));
        varied.get("stroke.angle").value().data[k] = (float) StrokeBank.inverse(clipped);
      }
      case FREE -> varied.get("stroke.angle").value().data[k] = (float) turn; // it wraps
      case LINE -> {
        // Straight lines stay straight.
      }
    }
    copy("stroke.sharpness", stroke, varied, k);
    copy("stroke.width", stroke, varied, k);
  }

  /** The parameter of a displacement: {@code artanh(d / reach)}. */
  private static float displacement(double d) {
    double t = Math.max(-INSIDE, Math.min(INSIDE, d / StrokeBank.REACH));
    return (float) (0.5 * (StrictMath.log1p(t) - StrictMath.log1p(-t)));
  }

  private void copy(String name, int stroke, ParameterSet varied, int k) {
    Parameter from = learned.get(name);
    varied.get(name).value().data[k] = from.value().data[stroke];
  }
}

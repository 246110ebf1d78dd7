package mws4j.domains.strokes;

import java.util.random.RandomGenerator;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;

/**
 * Draws a program once more, as another hand might: every stroke of it, each time that it is used,
 * gets Gaussian noise on where it goes to and on how far it bends (paper's earlier version, figure
 * 7). An instance shows the parameters as they were when it was made.
 */
public final class StrokesVariation {
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
   * Probabilities of ink, (side²), placed on the paper as {@link CharacterOnPaper} says.
   *
   * @param noise standard deviation: of each coordinate of a displacement as a share of its length,
   *     and of the half opening angle in right angles; 0 draws the program as it is
   */
  public float[] draw(int[] tokens, double noise, RandomGenerator rng) {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("strokes: noise must be at least 0, not " + noise);
    }
    int strokes = settings.strokes();
    ParameterSet varied = OwnStrokes.unset(settings, learned);
    int[] own = OwnStrokes.copy(learned, tokens, varied, settings);
    for (int k = 0; k < strokes; k++) {
      int token = tokens[settings.tokens().head() + k];
      vary(StrokeTokens.stroke(token), varied, k, noise, rng);
    }
    StrokesLikelihood likelihood = OwnStrokes.likelihood(varied, settings, KernelProvider.scalar());
    CharacterOnPaper.place(varied, own, likelihood);
    return likelihood.canvases(own)[strokes - 1];
  }

  private void vary(int stroke, ParameterSet varied, int k, double noise, RandomGenerator rng) {
    double length = StrictMath.hypot(bank.dx(stroke), bank.dy(stroke));
    float[] displacement = varied.get(OwnStrokes.DISPLACEMENT).value().data;
    displacement[2 * k] =
        OwnStrokes.displacement(bank.dx(stroke) + noise * length * rng.nextGaussian());
    displacement[2 * k + 1] =
        OwnStrokes.displacement(bank.dy(stroke) + noise * length * rng.nextGaussian());
    double turn = bank.theta(stroke) / Math.PI + noise / 2 * rng.nextGaussian();
    switch (settings.variant()) {
      case ARC -> {
        double most = OwnStrokes.INSIDE * StrokeBank.OPENING / 2;
        double clipped = Math.max(-most, Math.min(most, turn));
        varied.get(OwnStrokes.ANGLE).value().data[k] = (float) StrokeBank.inverse(clipped);
      }
      case FREE -> varied.get(OwnStrokes.ANGLE).value().data[k] = (float) turn; // it wraps
      case LINE -> {
        // Straight lines stay straight.
      }
    }
  }
}

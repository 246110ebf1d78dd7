package mws4j.domains.strokes;

import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.ProgramBatch;

/**
 * What programs look like under a trained model: canvases, curves, reconstructions. For pictures
 * and for people; an instance serves one thread and shows the parameters as they were when it was
 * made.
 */
public final class StrokesCanvas {
  private final StrokesSettings settings;
  private final StrokesLikelihood likelihood;

  private StrokesCanvas(StrokesSettings settings, StrokesLikelihood likelihood) {
    this.settings = settings;
    this.likelihood = likelihood;
  }

  /** Of a model as it is now. */
  public static StrokesCanvas of(StrokesModel model) {
    return new StrokesCanvas(model.structure(), model.likelihood(KernelProvider.scalar()));
  }

  /** Probabilities of ink after each stroke, before any affine map: (strokes x side²). */
  public float[][] strokeByStroke(int[] tokens) {
    return likelihood.canvases(tokens);
  }

  /** Probability of ink of each pixel, (side²), after all strokes, before any affine map. */
  public float[] drawing(int[] tokens) {
    return strokeByStroke(tokens)[settings.strokes() - 1];
  }

  /**
   * Probability of ink of each pixel, (side²), given the image: the program's canvas seen through
   * every map, each as probable as the image makes it.
   */
  public float[] reconstruction(int[] tokens, CharacterImage image) {
    return likelihood.reconstruction(batch(tokens), 0, image);
  }

  /** The pen's way in the unit square, y upwards, whether drawn or not. */
  public List<PenStroke> penStrokes(int[] tokens) {
    return likelihood.penStrokes(tokens);
  }

  private static ProgramBatch batch(int[] tokens) {
    ProgramBatch program = new ProgramBatch();
    program.add(tokens, 0, tokens.length);
    return program;
  }
}

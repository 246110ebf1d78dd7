package mws4j.domains.strokes;

import java.util.List;
import java.util.Optional;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.PenStroke.Box;

/**
 * What a program draws, placed on the paper for people to see. Nothing keeps the pen of a new
 * character within the canvas: in the model it is the affine maps of the likelihood that place an
 * image. So a drawing that leaves the unit square is moved into its middle and, if it is larger,
 * shrunk by one factor in both directions; the pen stays as wide. A drawing on the paper is left as
 * it is, pixel for pixel. Of no use to training: dreams that are learned from must be samples of
 * the model. An instance serves one thread and shows the parameters as they were when it was made.
 */
public final class CharacterOnPaper {
  private final StrokesSettings settings;
  private final ParameterSet bank;
  private final ParameterSet own;
  private final StrokesLikelihood likelihood;

  /** Of a model as it is now. */
  public CharacterOnPaper(StrokesModel model) {
    settings = model.structure();
    bank = model.parameters().likelihood();
    own = OwnStrokes.unset(settings, bank);
    likelihood = OwnStrokes.likelihood(own, settings, KernelProvider.scalar());
  }

  /** Probability of ink of each pixel, (side²). */
  public float[] drawing(int[] tokens) {
    int[] placed = place(tokens);
    return likelihood.canvases(placed)[settings.strokes() - 1];
  }

  /**
   * The pen's way, y upwards. If the drawing was moved, moves before the first stroke that is drawn
   * have become one.
   */
  public List<PenStroke> penStrokes(int[] tokens) {
    return likelihood.penStrokes(place(tokens));
  }

  private int[] place(int[] tokens) {
    int[] uses = OwnStrokes.copy(bank, tokens, own, settings);
    place(own, uses, likelihood);
    return uses;
  }

  /**
   * Places what strokes draw, each of which is a type of its own.
   *
   * @param own parameters of the strokes; displacements are modified
   * @param uses a program of them
   * @param likelihood over these parameters; refreshed
   */
  static void place(ParameterSet own, int[] uses, StrokesLikelihood likelihood) {
    likelihood.refresh();
    List<PenStroke> way = likelihood.penStrokes(uses);
    double pen =
        way.stream().filter(PenStroke::drawn).mapToDouble(PenStroke::width).max().orElse(0);
    Optional<Box> drawn =
        way.stream().filter(PenStroke::drawn).map(PenStroke::box).reduce(Box::with);
    if (drawn.isPresent() && !isInside(drawn.get(), pen)) {
      move(own, way, drawn.get(), pen);
      likelihood.refresh();
    }
  }

  private static boolean isInside(Box box, double margin) {
    return box.left() >= margin
        && box.bottom() >= margin
        && box.right() <= 1 - margin
        && box.top() <= 1 - margin;
  }

  private static void move(ParameterSet own, List<PenStroke> way, Box box, double margin) {
    double extent = Math.max(box.right() - box.left(), box.top() - box.bottom());
    double scale = Math.min(1, (1 - 2 * margin) / extent);
    float[] displacement = own.get(OwnStrokes.DISPLACEMENT).value().data;
    int first = 0;
    while (!way.get(first).drawn()) {
      displacement[2 * first] = 0;
      displacement[2 * first + 1] = 0;
      first++;
    }
    PenStroke start = way.get(first);
    // The first stroke never draws: there is a move, which reaches all of the paper.
    displacement[0] =
        OwnStrokes.displacement(scale * (start.x0() - (box.left() + box.right()) / 2));
    displacement[1] =
        OwnStrokes.displacement(scale * (start.y0() - (box.bottom() + box.top()) / 2));
    for (int k = first; k < way.size(); k++) {
      PenStroke stroke = way.get(k);
      displacement[2 * k] = OwnStrokes.displacement(scale * (stroke.x1() - stroke.x0()));
      displacement[2 * k + 1] = OwnStrokes.displacement(scale * (stroke.y1() - stroke.y0()));
    }
  }
}

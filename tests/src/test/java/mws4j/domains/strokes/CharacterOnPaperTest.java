package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import mws4j.domains.strokes.PenStroke.Box;
import org.junit.jupiter.api.Test;

final class CharacterOnPaperTest {
  /** Displacements go to their parameters and back, in floats. */
  private static final double ROUNDING = 1e-5;

  private static StrokesModel model(StrokeVariant variant, int strokes) {
    StrokesSettings settings =
        StrokesSettings.defaults()
            .withPrograms(16, strokes, variant)
            .withMaps(3)
            .withRecognition(2, 4)
            .withAlphabets(List.of("a", "b"));
    return new StrokesModel(settings, 5);
  }

  private static List<int[]> dreams(StrokesModel model) {
    return CharacterDreams.draw(model, 200, OptionalInt.empty(), new SplittableRandom(3));
  }

  private static Box box(List<PenStroke> way) {
    return way.stream().filter(PenStroke::drawn).map(PenStroke::box).reduce(Box::with).get();
  }

  private static double pen(List<PenStroke> way) {
    return way.stream().filter(PenStroke::drawn).mapToDouble(PenStroke::width).max().getAsDouble();
  }

  private static boolean drawsSomething(List<PenStroke> way) {
    return way.stream().anyMatch(PenStroke::drawn);
  }

  private static boolean isOnPaper(List<PenStroke> way, double tolerance) {
    Box box = box(way);
    double least = pen(way) - tolerance;
    return box.left() >= least
        && box.bottom() >= least
        && box.right() <= 1 - least
        && box.top() <= 1 - least;
  }

  @Test
  void everyDrawnStrokeIsOnThePaper() {
    for (StrokeVariant variant : StrokeVariant.values()) {
      StrokesModel model = model(variant, 10);
      CharacterOnPaper paper = new CharacterOnPaper(model);
      int moved = 0;
      for (int[] program : dreams(model)) {
        List<PenStroke> way = StrokesCanvas.of(model).penStrokes(program);
        if (drawsSomething(way)) {
          assertTrue(isOnPaper(paper.penStrokes(program), ROUNDING), model.print(program));
          moved += isOnPaper(way, 0) ? 0 : 1;
        }
      }
      assertTrue(moved > 20, variant + ": " + moved + " leave the canvas");
    }
  }

  @Test
  void whatIsOnThePaperIsDrawnAsItIs() {
    StrokesModel model = model(StrokeVariant.ARC, 4);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    CharacterOnPaper paper = new CharacterOnPaper(model);
    int same = 0;
    for (int[] program : dreams(model)) {
      List<PenStroke> way = canvas.penStrokes(program);
      if (!drawsSomething(way) || isOnPaper(way, 0)) {
        assertArrayEquals(canvas.drawing(program), paper.drawing(program), 0f);
        assertEquals(way, paper.penStrokes(program));
        same++;
      }
    }
    assertTrue(same > 20, same + " are on the paper");
  }

  /** The curves are those of the program, moved and made smaller by one factor, in the middle. */
  @Test
  void whatIsMovedKeepsItsShape() {
    StrokesModel model = model(StrokeVariant.FREE, 10);
    CharacterOnPaper paper = new CharacterOnPaper(model);
    int shrunk = 0;
    for (int[] program : dreams(model)) {
      List<PenStroke> way = StrokesCanvas.of(model).penStrokes(program);
      if (!drawsSomething(way) || isOnPaper(way, 0)) {
        continue;
      }
      List<PenStroke> placed = paper.penStrokes(program);
      Box from = box(way);
      Box to = box(placed);
      double free = 1 - 2 * pen(way);
      double extent = Math.max(from.right() - from.left(), from.top() - from.bottom());
      double scale = Math.min(1, free / extent);
      shrunk += scale < 1 ? 1 : 0;
      assertEquals(0.5, (to.left() + to.right()) / 2, ROUNDING);
      assertEquals(0.5, (to.bottom() + to.top()) / 2, ROUNDING);
      for (int k = 0; k < way.size(); k++) {
        PenStroke before = way.get(k);
        PenStroke after = placed.get(k);
        assertEquals(before.drawn(), after.drawn());
        assertEquals(before.theta(), after.theta());
        assertEquals(before.width(), after.width());
        if (before.drawn()) {
          assertEquals(0.5 + scale * (before.x0() - middle(from, true)), after.x0(), ROUNDING);
          assertEquals(0.5 + scale * (before.y0() - middle(from, false)), after.y0(), ROUNDING);
          assertEquals(0.5 + scale * (before.x1() - middle(from, true)), after.x1(), ROUNDING);
          assertEquals(0.5 + scale * (before.y1() - middle(from, false)), after.y1(), ROUNDING);
        }
      }
    }
    assertTrue(shrunk > 5, shrunk + " are larger than the paper");
  }

  private static double middle(Box box, boolean x) {
    return x ? (box.left() + box.right()) / 2 : (box.bottom() + box.top()) / 2;
  }

  @Test
  void theModelIsNotChanged() {
    StrokesModel model = model(StrokeVariant.ARC, 10);
    StrokesCanvas before = StrokesCanvas.of(model);
    CharacterOnPaper paper = new CharacterOnPaper(model);
    for (int[] program : dreams(model)) {
      paper.drawing(program);
      assertArrayEquals(before.drawing(program), StrokesCanvas.of(model).drawing(program), 0f);
    }
  }
}

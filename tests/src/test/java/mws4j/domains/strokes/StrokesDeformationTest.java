package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.domains.strokes.StrokesDeformation.Fit;
import mws4j.domains.strokes.StrokesDeformation.Freedom;
import mws4j.domains.strokes.data.CharacterImage;
import org.junit.jupiter.api.Test;

final class StrokesDeformationTest {
  private static final int SIDE = StrokesSettings.defaults().side();
  private static final Freedom FREEDOM = new Freedom(0.2, 0.1, 0.05, 20);

  private static StrokesModel model(StrokeVariant variant) {
    StrokesSettings settings =
        StrokesSettings.defaults().withPrograms(16, 6, variant).withMaps(0).withRecognition(2, 4);
    return new StrokesModel(settings, 5);
  }

  private static StrokesDeformation deformation(StrokesModel model) {
    return new StrokesDeformation(model, KernelProvider.create());
  }

  private static List<int[]> programs(StrokesModel model, int number) {
    return CharacterDreams.draw(model, number, OptionalInt.empty(), new SplittableRandom(3));
  }

  /** The picture of a program, ink where it is likelier than not, moved by some pixels. */
  private static CharacterImage picture(float[] canvas, int down, int right) {
    int side = SIDE;
    boolean[] ink = new boolean[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int fromRow = row - down;
        int fromColumn = column - right;
        ink[row * side + column] =
            fromRow >= 0
                && fromRow < side
                && fromColumn >= 0
                && fromColumn < side
                && canvas[fromRow * side + fromColumn] >= 0.5;
      }
    }
    return CharacterImage.of(side, ink);
  }

  private static float[] canvas(StrokesModel model, int[] program) {
    return StrokesCanvas.of(model).strokeByStroke(program)[program.length - 1];
  }

  @Test
  void aPictureOfTheProgramItselfIsFittedAtLittlePrice() {
    for (StrokeVariant variant : StrokeVariant.values()) {
      StrokesModel model = model(variant);
      StrokesDeformation deformation = deformation(model);
      StrokesCanvas canvas = StrokesCanvas.of(model);
      for (int[] program : programs(model, 6)) {
        CharacterImage own = picture(canvas(model, program), 0, 0);
        if (own.inkPixels() == 0) {
          continue;
        }
        Fit fit = deformation.fit(deformation.drawing(program), own, FREEDOM);
        double rigid = logLikelihood(canvas.drawing(program), own);
        assertTrue(fit.score() >= rigid - 0.01, variant + ": " + fit.score() + " " + rigid);
        assertTrue(fit.logPrice() <= 0 && fit.logPrice() > -10, variant + ": " + fit.logPrice());
      }
    }
  }

  private static double logLikelihood(float[] p, CharacterImage image) {
    float[] ink = image.pixels();
    return IntStream.range(0, p.length)
        .mapToDouble(i -> StrictMath.log(ink[i] > 0 ? p[i] : 1 - p[i]))
        .sum();
  }

  @Test
  void aPictureElsewhereCostsNothing() {
    StrokesModel model = model(StrokeVariant.ARC);
    StrokesDeformation deformation = deformation(model);
    for (int[] program : programs(model, 6)) {
      CharacterImage here = picture(canvas(model, program), 0, 0);
      CharacterImage there = picture(canvas(model, program), 2, -3);
      if (here.inkPixels() == 0 || there.inkPixels() != here.inkPixels()) {
        continue; // nothing drawn, or cut off at the edge
      }
      Fit own = deformation.fit(deformation.drawing(program), here, FREEDOM);
      Fit moved = deformation.fit(deformation.drawing(program), there, FREEDOM);
      assertEquals(own.logPrice(), moved.logPrice(), 3);
      assertEquals(own.logLikelihood(), moved.logLikelihood(), 15);
    }
  }

  /** Stiff strokes that are turned as a whole, against a picture that is turned. */
  @Test
  void aTurnedPictureIsFittedByTurning() {
    StrokesModel model = model(StrokeVariant.ARC);
    StrokesDeformation deformation = deformation(model);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    Freedom stiff = FREEDOM.looser(1e-3, 1);
    double won = 0;
    double lost = 0;
    for (int[] program : programs(model, 10)) {
      CharacterImage turned = picture(turned(canvas(model, program), 0.3), 0, 0);
      if (turned.inkPixels() == 0) {
        continue;
      }
      Fit fit = deformation.fit(deformation.drawing(program), turned, stiff);
      double rigid = logLikelihood(canvas.drawing(program), turned);
      CharacterImage upright = picture(canvas(model, program), 0, 0);
      won += fit.logLikelihood() - rigid;
      lost += deformation.fit(deformation.drawing(program), upright, stiff).logLikelihood() - rigid;
    }
    assertTrue(lost > 100 && won > 0.7 * lost, won + " of " + lost + " nats");
  }

  /** A canvas turned about its middle, in radians, each pixel from the nearest. */
  private static float[] turned(float[] canvas, double angle) {
    float[] turned = new float[canvas.length];
    double middle = (SIDE - 1) / 2.0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = column - middle;
        double y = middle - row;
        int fromColumn = (int) Math.round(middle + x * Math.cos(angle) + y * Math.sin(angle));
        int fromRow = (int) Math.round(middle + x * Math.sin(angle) - y * Math.cos(angle));
        boolean inside = Math.min(fromRow, fromColumn) >= 0 && Math.max(fromRow, fromColumn) < SIDE;
        turned[row * SIDE + column] = inside ? canvas[fromRow * SIDE + fromColumn] : 0;
      }
    }
    return turned;
  }

  @Test
  void freeStrokesFitBetterThanStiffOnes() {
    StrokesModel model = model(StrokeVariant.ARC);
    StrokesDeformation deformation = deformation(model);
    List<int[]> programs = programs(model, 8);
    double stiff = 0;
    double free = 0;
    for (int i = 1; i < programs.size(); i++) {
      CharacterImage other = picture(canvas(model, programs.get(i - 1)), 0, 0);
      stiff += likelihood(deformation, programs.get(i), other, FREEDOM.looser(1e-3, 20));
      free += likelihood(deformation, programs.get(i), other, FREEDOM.looser(3, 60));
    }
    assertTrue(free > stiff + 50, free + " " + stiff);
  }

  private static double likelihood(
      StrokesDeformation deformation, int[] program, CharacterImage image, Freedom freedom) {
    return deformation.fit(deformation.drawing(program), image, freedom).logLikelihood();
  }

  @Test
  void nothingDependsOnWhatWasFittedBefore() {
    StrokesModel model = model(StrokeVariant.ARC);
    List<int[]> programs = programs(model, 4);
    CharacterImage image = picture(canvas(model, programs.get(0)), 1, 1);
    StrokesDeformation used = deformation(model);
    for (int[] program : programs) {
      used.fit(used.drawing(program), image, FREEDOM);
    }
    StrokesDeformation fresh = deformation(model);
    Fit again = used.fit(used.drawing(programs.get(1)), image, FREEDOM);
    Fit once = fresh.fit(fresh.drawing(programs.get(1)), image, FREEDOM);
    assertEquals(once.score(), again.score());
  }

  @Test
  void scalarAndVectorKernelsGiveTheSameBits() {
    StrokesModel model = model(StrokeVariant.ARC);
    int[] program = programs(model, 2).get(1);
    CharacterImage image = picture(canvas(model, program), 1, 2);
    double[] scores = new double[2];
    Kernels[] kernels = {KernelProvider.scalar(), KernelProvider.create()};
    for (int i = 0; i < scores.length; i++) {
      StrokesDeformation deformation = new StrokesDeformation(model, kernels[i]);
      scores[i] = deformation.fit(deformation.drawing(program), image, FREEDOM).score();
    }
    assertEquals(scores[0], scores[1]);
  }

  @Test
  void sigmasArePositive() {
    assertThrows(IllegalArgumentException.class, () -> new Freedom(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Freedom(1, 1, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Freedom(1, 1, 1, 0));
  }
}

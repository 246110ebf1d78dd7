package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.StrokesSettings.PriorKind;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class StrokesCanvasTest {
  private static final int SIDE = 28;
  private static final int PIXELS = SIDE * SIDE;

  /** Untrained, of nine strokes of many shapes; two alphabets so that programs have a head. */
  private static StrokesModel model(StrokeVariant variant, int maps) {
    StrokesSettings settings =
        TinyModels.settings(PriorKind.LSTM, 9, 6, 2).withPrograms(9, 6, variant).withMaps(maps);
    StrokesModel model = new StrokesModel(settings, 1);
    for (Parameter from : TestStrokes.bank(9, variant, maps, 2)) {
      float[] to = model.parameters().likelihood().get(from.name()).value().data;
      System.arraycopy(from.value().data, 0, to, 0, from.size());
    }
    return model;
  }

  private static ProgramBatch programs(StrokesModel model, int count) {
    return TestStrokes.programs(model.structure().tokens(), count, 3);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  /** What a program's canvas looks like through all maps, on average. */
  private static float[] mean(StrokesModel model, ProgramBatch programs, int p) {
    StrokesLikelihood likelihood = model.likelihood(KernelProvider.scalar());
    int maps = Math.max(1, model.structure().maps());
    float[] mean = new float[PIXELS];
    for (int map = 0; map < maps; map++) {
      float[] seen = likelihood.seen(programs, p, map);
      for (int i = 0; i < PIXELS; i++) {
        mean[i] += seen[i] / maps;
      }
    }
    return mean;
  }

  @ParameterizedTest
  @EnumSource(StrokeVariant.class)
  void eachCanvasIsThatOfTheStrokesSoFar(StrokeVariant variant) {
    StrokesModel model = model(variant, 3);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    StrokesModel painted = model(variant, 0); // the same bank, no maps
    Map<String, double[]> values = StrokesTwin.values(model.parameters().likelihood());
    ProgramBatch programs = programs(model, 12);
    for (int p = 0; p < 12; p++) {
      float[][] canvases = canvas.strokeByStroke(programs.copyOf(p));
      assertEquals(6, canvases.length);
      int[] strokes = TestStrokes.strokes(model.structure().tokens(), programs, p);
      for (int k = 0; k < 6; k++) {
        double[] twin = StrokesTwin.canvas(values, variant, SIDE, Arrays.copyOf(strokes, k + 1));
        assertArrayEquals(twin, doubles(canvases[k]), 5e-6);
        for (int i = 0; i < PIXELS && k > 0; i++) {
          assertTrue(canvases[k][i] >= canvases[k - 1][i], "a stroke takes no ink away");
        }
      }
      assertArrayEquals(canvases[5], canvas.drawing(programs.copyOf(p)));
      assertArrayEquals(canvases[5], mean(painted, programs, p));
    }
  }

  @Test
  void reconstructionIsAMixtureOfWhatTheMapsShow() {
    StrokesModel model = model(StrokeVariant.ARC, 5);
    StrokesCanvas canvas = StrokesCanvas.of(model);
    Map<String, double[]> values = StrokesTwin.values(model.parameters().likelihood());
    ProgramBatch programs = programs(model, 9);
    double moved = 0;
    for (int p = 0; p < 9; p++) {
      int[] tokens = programs.copyOf(p);
      CharacterImage image = TestStrokes.image(SIDE, p);
      double[] drawn = doubles(canvas.strokeByStroke(tokens)[5]);
      double[][] seen = new double[5][];
      double[] posterior = new double[5];
      for (int m = 0; m < 5; m++) {
        double[] map = Arrays.copyOfRange(values.get("maps"), 6 * m, 6 * m + 6);
        seen[m] = StrokesTwin.seen(drawn, SIDE, map);
        posterior[m] = Math.exp(StrokesTwin.logLikelihood(drawn, SIDE, map, image));
      }
      double evidence = Arrays.stream(posterior).sum();
      double[] mixture = new double[PIXELS];
      double[] mean = new double[PIXELS];
      for (int i = 0; i < PIXELS; i++) {
        for (int m = 0; m < 5; m++) {
          mixture[i] += posterior[m] / evidence * seen[m][i];
          mean[i] += seen[m][i] / 5;
        }
        moved = Math.max(moved, Math.abs(mixture[i] - mean[i]));
      }
      assertArrayEquals(mixture, doubles(canvas.reconstruction(tokens, image)), 1e-4);
      assertArrayEquals(mean, doubles(mean(model, programs, p)), 1e-6);
    }
    assertTrue(moved > 0.05, "the image chooses its maps: " + moved);
  }

  /** One map has nobody to choose from, and maps that are all alike explain equally well. */
  @ParameterizedTest
  @CsvSource({"0, false", "4, true"})
  void reconstructionIsTheMeanWhereMapsExplainEqually(int maps, boolean alike) {
    StrokesModel model = model(StrokeVariant.ARC, maps);
    if (alike) {
      float[] values = model.parameters().likelihood().get("maps").value().data;
      for (int i = 6; i < values.length; i++) {
        values[i] = values[i % 6];
      }
    }
    StrokesCanvas canvas = StrokesCanvas.of(model);
    ProgramBatch programs = programs(model, 6);
    for (int p = 0; p < 6; p++) {
      int[] tokens = programs.copyOf(p);
      float[] found = canvas.reconstruction(tokens, TestStrokes.image(SIDE, p));
      assertArrayEquals(doubles(mean(model, programs, p)), doubles(found), 1e-5);
    }
  }

  /** Ink as dark as it can be, so that rounding would show. */
  @Test
  void picturesAreProbabilities() {
    StrokesModel model = model(StrokeVariant.ARC, 7);
    model.parameters().likelihood().get("ink").value().data[0] = 40;
    StrokesCanvas canvas = StrokesCanvas.of(model);
    ProgramBatch programs = programs(model, 20);
    double darkest = 0;
    for (int p = 0; p < 20; p++) {
      int[] tokens = programs.copyOf(p);
      float[] mean = mean(model, programs, p);
      float[] reconstruction = canvas.reconstruction(tokens, TestStrokes.image(SIDE, p));
      for (int i = 0; i < PIXELS; i++) {
        assertTrue(mean[i] >= 0 && mean[i] <= 1, "mean " + mean[i]);
        assertTrue(reconstruction[i] >= 0 && reconstruction[i] <= 1, "" + reconstruction[i]);
        darkest = Math.max(darkest, Math.max(mean[i], reconstruction[i]));
      }
    }
    assertTrue(darkest > 0.9999, "darkest " + darkest);
  }

  /** Walks the arcs and asks that there is ink along them and nowhere else. */
  @ParameterizedTest
  @EnumSource(StrokeVariant.class)
  void penStrokesAreWhereTheInkIs(StrokeVariant variant) {
    StrokesModel model = model(variant, 2);
    model.parameters().likelihood().get("stroke.width").fill(1); // wider than a pixel
    StrokesCanvas canvas = StrokesCanvas.of(model);
    double full = 1 / (1 + Math.exp(-(Math.log1p(Math.exp(3)) - 3)));
    ProgramBatch programs = programs(model, 20);
    int inked = 0;
    for (int p = 0; p < 20; p++) {
      int[] tokens = programs.copyOf(p);
      List<PenStroke> way = canvas.penStrokes(tokens);
      float[][] canvases = canvas.strokeByStroke(tokens);
      assertEquals(6, way.size());
      double[] nearest = new double[PIXELS];
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      for (int k = 0; k < 6; k++) {
        PenStroke stroke = way.get(k);
        assertEquals(StrokeTokens.drawn(tokens[1 + k]), stroke.drawn());
        assertEquals(k == 0 ? 0.5f : way.get(k - 1).x1(), stroke.x0(), 1e-6);
        assertEquals(k == 0 ? 0.5f : way.get(k - 1).y1(), stroke.y0(), 1e-6);
        assertEquals(0.1 / (1 + Math.exp(-1)), stroke.width(), 1e-6);
        Polyline line = Polyline.of(stroke);
        for (int i = 0; i < PIXELS && stroke.drawn(); i++) {
          int row = i / SIDE;
          nearest[i] = Math.min(nearest[i], line.distance(i % SIDE / 27.0, 1 - row / 27.0));
        }
        for (int i = 0; i < PIXELS; i++) {
          if (nearest[i] < stroke.width() - 1e-3) {
            assertEquals(full, canvases[k][i], 1e-3);
            inked++;
          } else if (nearest[i] > stroke.width() + 0.25) {
            // Sharpness is at least 8: ink of exp(-64 (0.25² + 0.5 w)) < 0.002 at most.
            assertTrue(canvases[k][i] < 0.048, canvases[k][i] + " at " + nearest[i]);
          }
        }
      }
    }
    assertTrue(inked > 2000, inked + " pixels");
  }
}

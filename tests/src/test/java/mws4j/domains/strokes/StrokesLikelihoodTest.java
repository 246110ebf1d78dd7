package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.StrokesKernels;
import mws4j.mws.algorithm.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrokesLikelihoodTest {
  private static final StrokeTokens VOCABULARY = new StrokeTokens(9, 6, 0);

  private static StrokesLikelihood likelihood(
      ParameterSet parameters, StrokeTokens vocabulary, StrokeVariant variant, int side) {
    StrokesLikelihood likelihood =
        new StrokesLikelihood(parameters, vocabulary, variant, side, StrokesKernels.fromProperty());
    likelihood.refresh();
    return likelihood;
  }

  private static List<CharacterImage> images(int side, int count) {
    return IntStream.range(0, count).mapToObj(i -> TestStrokes.image(side, i)).toList();
  }

  private static int[] spread(int programs, int images) {
    return IntStream.range(0, programs).map(p -> p * images / programs).toArray();
  }

  /** Canvases of floats through 784 factors; twin in double. */
  @ParameterizedTest
  @CsvSource({"ARC, 28, 0", "ARC, 28, 5", "LINE, 28, 40", "FREE, 13, 3", "ARC, 3, 2"})
  void scoresAgreeWithTheSpecification(StrokeVariant variant, int side, int maps) {
    ParameterSet parameters = TestStrokes.bank(9, variant, maps, 1);
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 37, 2);
    List<CharacterImage> images = images(side, 4);
    int[] observationOf = spread(37, 4);
    double[] logs = new double[37];
    likelihood(parameters, VOCABULARY, variant, side).score(programs, observationOf, images, logs);
    Map<String, double[]> values = StrokesTwin.values(parameters);
    for (int p = 0; p < 37; p++) {
      double[] canvas = StrokesTwin.canvas(values, variant, side, programs.copyOf(p));
      double twin =
          StrokesTwin.logLikelihood(
              canvas, side, StrokesTwin.maps(values), images.get(observationOf[p]));
      // Where a pixel of ink meets a canvas that is nearly 0, an error of 1e-6 counts most.
      assertEquals(twin, logs[p], 1e-3 * Math.max(1, -twin / 200));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void scoreEqualsDifferentiate(int maps) {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, maps, 3);
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 35, 4);
    List<CharacterImage> images = images(28, 5);
    int[] observationOf = spread(35, 5);
    double[] scored = new double[35];
    double[] logs = new double[35];
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    likelihood.score(programs, observationOf, images, scored);
    double[] weights = new SplittableRandom(5).doubles(35, -1, 1).toArray();
    Tape tape = new Tape(KernelProvider.create());
    Var sum = likelihood.differentiate(tape, programs, observationOf, images, weights, logs);
    assertArrayEquals(scored, logs);
    double expected = 0;
    for (int p = 0; p < 35; p++) {
      expected += weights[p] * logs[p];
    }
    assertEquals(expected, sum.value().data[0], 1e-6 * 35 * 500);
  }

  /** Against differences of the specification in double, so that kinks hardly matter. */
  @ParameterizedTest
  @CsvSource({"ARC, 0", "ARC, 6", "LINE, 3", "FREE, 3"})
  void gradientAgreesWithDifferences(StrokeVariant variant, int maps) {
    ParameterSet parameters = TestStrokes.bank(9, variant, maps, 20);
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 20, 7);
    List<CharacterImage> images = images(28, 3);
    int[] observationOf = spread(20, 3);
    double[] weights = new SplittableRandom(8).doubles(20, 0.5, 1).toArray();
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    tape.backward(
        likelihood(parameters, VOCABULARY, variant, 28)
            .differentiate(tape, programs, observationOf, images, weights, new double[20]));
    StrokesTwin.requireGradient(
        gradients,
        StrokesTwin.values(parameters),
        values -> {
          double sum = 0;
          for (int p = 0; p < 20; p++) {
            double[] canvas = StrokesTwin.canvas(values, variant, 28, programs.copyOf(p));
            CharacterImage image = images.get(observationOf[p]);
            sum +=
                weights[p] * StrokesTwin.logLikelihood(canvas, 28, StrokesTwin.maps(values), image);
          }
          return sum;
        },
        2e-3);
  }

  /** The gradient leaves out maps without a share of the posterior: nothing may be missing. */
  @Test
  void aMapThatExplainsNothingLearnsNothingAndChangesNoGradient() {
    ParameterSet few = TestStrokes.bank(9, StrokeVariant.ARC, 3, 21);
    ParameterSet more = TestStrokes.bank(9, StrokeVariant.ARC, 4, 21);
    float[] maps = more.get("maps").value().data;
    System.arraycopy(few.get("maps").value().data, 0, maps, 0, 18);
    maps[18 + 5] = 50; // looks past the canvas
    Gradients ofFew = gradients(few);
    Gradients ofMore = gradients(more);
    for (String name : List.of("stroke.displacement", "stroke.angle", "ink")) {
      float[] expected = ofFew.of(few.get(name)).data;
      float[] actual = ofMore.of(more.get(name)).data;
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], 1e-4f * Math.max(1, Math.abs(expected[i])), name);
      }
    }
    float[] dMaps = ofMore.of(more.get("maps")).data;
    for (int i = 0; i < 6; i++) {
      assertEquals(0, dMaps[18 + i]);
      assertTrue(dMaps[i] != 0);
    }
  }

  private static Gradients gradients(ParameterSet parameters) {
    ProgramBatch programs = TestStrokes.programs(VOCABULARY, 20, 7);
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    double[] weights = new SplittableRandom(8).doubles(20, 0.5, 1).toArray();
    tape.backward(
        likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28)
            .differentiate(tape, programs, spread(20, 3), images(28, 3), weights, new double[20]));
    return gradients;
  }

  /** Enumerates every image of 2 x 2 pixels. */
  @Test
  void probabilitiesOfAllImagesSumToOne() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 4, 10);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 2);
    ProgramBatch program = TestStrokes.programs(VOCABULARY, 1, 11);
    double sum = 0;
    for (int bits = 0; bits < 16; bits++) {
      boolean[] ink = new boolean[4];
      for (int i = 0; i < 4; i++) {
        ink[i] = (bits >> i & 1) != 0;
      }
      double[] log = new double[1];
      likelihood.score(program, new int[1], List.of(CharacterImage.of(2, ink)), log);
      sum += Math.exp(log[0]);
    }
    assertEquals(1, sum, 1e-6);
  }

  /** Each of the 16 images of 2 x 2 pixels within 5 standard deviations of its probability. */
  @Test
  void drawsImagesAsOftenAsItScores() {
    int draws = 20_000;
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 4, 12);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 2);
    ProgramBatch program = TestStrokes.programs(VOCABULARY, 1, 13);
    int[] counts = new int[16];
    SplittableRandom rng = new SplittableRandom(14);
    for (int i = 0; i < draws; i++) {
      float[] pixels = likelihood.sample(program, 0, rng).orElseThrow().pixels();
      counts[(int) (pixels[0] + 2 * pixels[1] + 4 * pixels[2] + 8 * pixels[3])]++;
    }
    for (int bits = 0; bits < 16; bits++) {
      boolean[] ink = {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
      double[] log = new double[1];
      likelihood.score(program, new int[1], List.of(CharacterImage.of(2, ink)), log);
      double p = Math.exp(log[0]);
      double bound = 5 * Math.sqrt(p * (1 - p) / draws) + 5.0 / draws;
      assertEquals(p, counts[bits] / (double) draws, bound, "image " + bits);
    }
  }

  @Test
  void whatIsNoProgramOrOfAnotherAlphabetIsImpossible() {
    StrokeTokens vocabulary = new StrokeTokens(9, 2, 3);
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 2, 15);
    int[][] tokens = {
      {19, 2, 5}, {18, 2, 5}, {19, 3, 5}, {19, 2}, {21, 2, 5}, {19, 2, 18}, {2, 2, 5}, {19, -2, 1}
    };
    ProgramBatch programs = new ProgramBatch();
    for (int[] program : tokens) {
      programs.add(program, 0, program.length);
    }
    List<CharacterImage> images = List.of(TestStrokes.image(28, 1).withAlphabet(1));
    StrokesLikelihood likelihood = likelihood(parameters, vocabulary, StrokeVariant.ARC, 28);
    double[] logs = new double[8];
    likelihood.score(programs, new int[8], images, logs);
    assertTrue(logs[0] > -2000 && logs[0] < 0);
    for (int p = 1; p < 8; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p]);
    }
    double[] weights = {1, 0, 0, 0, 0, 0, 0, 0};
    double[] again = new double[8];
    Tape tape = new Tape(KernelProvider.create());
    likelihood.differentiate(tape, programs, new int[8], images, weights, again);
    assertArrayEquals(logs, again);
    weights[2] = 1;
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> likelihood.differentiate(tape, programs, new int[8], images, weights, again));
    assertEquals(
        "strokes: cannot train on program 2, which cannot have made its image", e.getMessage());
    assertEquals(
        1, likelihood.sample(programs, 0, new SplittableRandom(1)).orElseThrow().alphabet());
  }

  @Test
  void namesWhatIsNotFinite() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 2, 16);
    parameters.get("maps").value().data[7] = Float.NaN;
    NonFiniteException e =
        assertThrows(
            NonFiniteException.class,
            () -> likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28));
    assertEquals("strokes: affine map 1 is not finite", e.getMessage());
    parameters.get("maps").fill(0.5);
    parameters.get("ink").fill(Float.NaN);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    ProgramBatch program = new ProgramBatch();
    program.add(new int[] {0, 1, 3, 5, 7, 9}, 0, 6);
    assertEquals(
        "strokes: the probability of a pixel is NaN",
        assertThrows(
                NonFiniteException.class,
                () -> likelihood.score(program, new int[1], images(28, 1), new double[1]))
            .getMessage());
  }

  @Test
  void refusesImagesOfAnotherSide() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 0, 17);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                likelihood.score(
                    TestStrokes.programs(VOCABULARY, 1, 1),
                    new int[1],
                    images(27, 1),
                    new double[1]));
    assertEquals(
        "strokes: the model is of images of side 28; an observation has 27", e.getMessage());
  }
}

package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.domains.strokes.data.CharacterImage;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrokesLikelihoodTest {
  private static final StrokeTokens VOCABULARY = new StrokeTokens(9, 6, 0);

  private static StrokesLikelihood likelihood(
      ParameterSet parameters, StrokeTokens vocabulary, StrokeVariant variant, int side) {
    return new StrokesLikelihood(
        parameters, vocabulary, variant, side, StrokesKernel.of(KernelProvider.create()));
  }

  private static List<CharacterImage> images(int side, int count) {
    return IntStream.range(0, count).mapToObj(i -> TestStrokes.image(side, i)).toList();
  }

  /** So many programs, spread evenly over so many images. */
  private static ProgramBatch programs(int count, int images, long seed) {
    int[] of = IntStream.range(0, count).map(p -> p * images / count).toArray();
    return Programs.assign(TestStrokes.programs(VOCABULARY, count, seed), of);
  }

  /** Canvases of floats through 784 factors; twin in double. */
  @ParameterizedTest
  @CsvSource({"ARC, 28, 0", "ARC, 28, 5", "LINE, 28, 40", "FREE, 13, 3", "ARC, 3, 2"})
  void scoresAgreeWithTheSpecification(StrokeVariant variant, int side, int maps) {
    ParameterSet parameters = TestStrokes.bank(9, variant, maps, 1);
    ProgramBatch programs = programs(37, 4, 2);
    List<CharacterImage> images = images(side, 4);
    double[] logs = new double[37];
    likelihood(parameters, VOCABULARY, variant, side).score(programs, images, logs);
    Map<String, double[]> values = StrokesTwin.values(parameters);
    for (int p = 0; p < 37; p++) {
      double[] canvas = StrokesTwin.canvas(values, variant, side, programs.copyOf(p));
      double twin =
          StrokesTwin.logLikelihood(
              canvas, side, StrokesTwin.maps(values), images.get(programs.observation(p)));
      // Where a pixel of ink meets a canvas that is nearly 0, an error of 1e-6 counts most.
      assertEquals(twin, logs[p], 1e-3 * Math.max(1, -twin / 200));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void logProbEqualsScore(int maps) {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, maps, 3);
    ProgramBatch programs = programs(35, 5, 4);
    List<CharacterImage> images = images(28, 5);
    double[] scored = new double[35];
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    likelihood.score(programs, images, scored);
    Var logs = likelihood.logProb(new Tape(KernelProvider.create()), programs, images);
    for (int p = 0; p < 35; p++) {
      assertEquals((float) scored[p], logs.value().data[p]);
    }
  }

  /** Against differences of the specification in double, so that kinks hardly matter. */
  @ParameterizedTest
  @CsvSource({"ARC, 0", "ARC, 6", "LINE, 3", "FREE, 3"})
  void gradientAgreesWithDifferences(StrokeVariant variant, int maps) {
    ParameterSet parameters = TestStrokes.bank(9, variant, maps, 20);
    ProgramBatch programs = programs(20, 3, 7);
    List<CharacterImage> images = images(28, 3);
    double[] weights = new SplittableRandom(8).doubles(20, 0.5, 1).toArray();
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, variant, 28);
    tape.backward(weightedSum(likelihood.logProb(tape, programs, images), weights));
    StrokesTwin.requireGradient(
        gradients,
        StrokesTwin.values(parameters),
        values -> {
          double sum = 0;
          for (int p = 0; p < 20; p++) {
            double[] canvas = StrokesTwin.canvas(values, variant, 28, programs.copyOf(p));
            CharacterImage image = images.get(programs.observation(p));
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
    ProgramBatch programs = programs(20, 3, 7);
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    double[] weights = new SplittableRandom(8).doubles(20, 0.5, 1).toArray();
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    tape.backward(weightedSum(likelihood.logProb(tape, programs, images(28, 3)), weights));
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
      likelihood.score(program, List.of(CharacterImage.of(2, ink)), log);
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
      likelihood.score(program, List.of(CharacterImage.of(2, ink)), log);
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
    ProgramBatch programs = Programs.of(tokens);
    List<CharacterImage> images = List.of(TestStrokes.image(28, 1).withAlphabet(1));
    StrokesLikelihood likelihood = likelihood(parameters, vocabulary, StrokeVariant.ARC, 28);
    Tape tape = new Tape(KernelProvider.create());
    double[] logs = new double[8];
    likelihood.score(programs, images, logs);
    assertTrue(logs[0] > -2000 && logs[0] < 0);
    for (int p = 1; p < 8; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p]);
    }
    double[] again = Programs.values(likelihood.logProb(tape, programs, images));
    assertEquals((float) logs[0], again[0]);
    for (int p = 1; p < 8; p++) {
      assertEquals(Double.NEGATIVE_INFINITY, again[p]);
    }
    ProgramBatch none = Programs.of(tokens[1], tokens[2]);
    assertEquals(Double.NEGATIVE_INFINITY, likelihood.logProb(tape, none, images).value().data[1]);
    assertEquals(
        1, likelihood.sample(programs, 0, new SplittableRandom(1)).orElseThrow().alphabet());
  }

  /** In a batch with programs that can have made their images. */
  @Test
  void nothingFlowsBackFromWhatIsImpossible() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 2, 15);
    ProgramBatch possible = programs(7, 3, 18);
    double[] weights = new SplittableRandom(19).doubles(7, -1, 1).toArray();
    ProgramBatch mixed = new ProgramBatch();
    double[] mixedWeights = new double[14];
    for (int p = 0; p < 7; p++) {
      mixed.turnTo(possible.observation(p));
      mixed.add(new int[] {p});
      mixed.add(possible, p);
      mixedWeights[2 * p] = p - 3;
      mixedWeights[2 * p + 1] = weights[p];
    }
    Gradients expected = gradients(parameters, possible, weights);
    Gradients found = gradients(parameters, mixed, mixedWeights);
    assertTrue(expected.squaredNorm() > 0);
    for (Parameter parameter : parameters) {
      assertArrayEquals(
          expected.of(parameter).data, found.of(parameter).data, parameter.toString());
    }
  }

  private static Gradients gradients(
      ParameterSet parameters, ProgramBatch programs, double[] weights) {
    Gradients gradients = Gradients.of(parameters);
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    tape.backward(weightedSum(likelihood.logProb(tape, programs, images(28, 3)), weights));
    return gradients;
  }

  @Test
  void isReadyWhenMadeAndFollowsTheParametersWhenTold() {
    ParameterSet parameters = TestStrokes.bank(9, StrokeVariant.ARC, 2, 15);
    ProgramBatch programs = programs(7, 3, 18);
    StrokesLikelihood likelihood = likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28);
    double[] before = new double[7];
    likelihood.score(programs, images(28, 3), before);
    for (Parameter parameter : parameters) {
      for (int i = 0; i < parameter.size(); i++) {
        parameter.value().data[i] *= 1.1f;
      }
    }
    likelihood.refresh();
    double[] after = new double[7];
    likelihood.score(programs, images(28, 3), after);
    double[] fresh = new double[7];
    likelihood(parameters, VOCABULARY, StrokeVariant.ARC, 28).score(programs, images(28, 3), fresh);
    assertArrayEquals(fresh, after);
    for (int p = 0; p < 7; p++) {
      assertTrue(before[p] != after[p], "program " + p);
    }
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
    ProgramBatch program = Programs.of(new int[] {0, 1, 3, 5, 7, 9});
    assertEquals(
        "strokes: the probability of a pixel is NaN",
        assertThrows(
                NonFiniteException.class,
                () -> likelihood.score(program, images(28, 1), new double[1]))
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
                    TestStrokes.programs(VOCABULARY, 1, 1), images(27, 1), new double[1]));
    assertEquals(
        "strokes: the model is of images of side 28; an observation has 27", e.getMessage());
  }
}

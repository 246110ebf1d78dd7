package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.FiniteDomain;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.training.RandomStreams;
import org.junit.jupiter.api.Test;

/** {@link AutomatonRecognition}, {@link AutomatonNetwork} and {@link AutomatonEncoding}. */
final class AutomatonRecognitionTest {
  private static final List<AutomatonImage> IMAGES =
      new AutomatonGenerator(3, 9, 12, 0.05)
          .generate(3, 2).stream().map(AutomatonInstance::image).toList();

  private final Tape tape = new Tape(KernelProvider.create());

  /** A small model with larger weights than at first, so that bits are not all alike. */
  private static AutomatonModel model() {
    AutomatonModel.Settings settings = new AutomatonModel.Settings(3, 9, 12, 5, 10, 0.04);
    AutomatonModel model = AutomatonModel.of(settings, 3);
    SplittableRandom rng = new SplittableRandom(7);
    for (Parameter parameter : model.recognitionParameters()) {
      parameter.fillUniform(-0.8, 0.8, rng);
    }
    return model;
  }

  private static ProgramBatch allRules(AutomatonModel model) {
    ProgramBatch rules = new ProgramBatch();
    ((FiniteDomain) model).enumerate(rules);
    return rules;
  }

  private static int[] constant(int n, int value) {
    int[] array = new int[n];
    Arrays.fill(array, value);
    return array;
  }

  @Test
  void sumsToOneOverAllRules() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    ProgramBatch rules = allRules(model);
    double[][] logs = new double[IMAGES.size()][256];
    for (int image = 0; image < IMAGES.size(); image++) {
      encoding.score(rules, constant(256, image), logs[image]);
      assertEquals(1, Arrays.stream(logs[image]).map(Math::exp).sum(), 1e-12);
    }
    assertTrue(Math.abs(logs[0][30] - logs[1][30]) > 1e-3, "images are told apart");
  }

  @Test
  void drawsFollowTheScores() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    int draws = 20_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(draws, RandomStreams.of(4), drawn);
    assertEquals(IMAGES.size() * draws, drawn.size());
    ProgramBatch rules = allRules(model);
    for (int image = 0; image < IMAGES.size(); image++) {
      double[] logs = new double[256];
      encoding.score(rules, constant(256, image), logs);
      int[] counts = new int[256];
      for (int i = 0; i < draws; i++) {
        AutomatonProgram rule = AutomatonProgram.of(drawn.copyOf(image * draws + i));
        counts[rule.wolframNumber().getAsInt()]++;
      }
      for (int number = 0; number < 256; number++) {
        double p = Math.exp(logs[number]);
        // Six standard errors and a count: 768 comparisons.
        double bound = 6 * Math.sqrt(p * (1 - p) / draws) + 1.0 / draws;
        assertEquals(p, (double) counts[number] / draws, bound, "rule " + number);
      }
    }
  }

  /** Every second proposal is flatter; nothing is ever more certain than exploration allows. */
  @Test
  void proposalsAreFlatterAtATemperatureAndNeverCertain() {
    AutomatonModel model = model();
    model.recognitionParameters().get("output.weight").fill(0);
    model.recognitionParameters().get("output.bias").fill(3);
    Encoding encoding = model.recognition().encode(tape, IMAGES.subList(0, 1));
    int draws = 20_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(draws, 2, RandomStreams.of(4), drawn);
    int[] ones = new int[2];
    for (int i = 0; i < draws; i++) {
      ones[i % 2] += Arrays.stream(drawn.copyOf(i)).sum();
    }
    double[] expected = {0.96 / (1 + Math.exp(-3)) + 0.02, 0.96 / (1 + Math.exp(-1.5)) + 0.02};
    for (int i = 0; i < 2; i++) {
      double bound = 5 * Math.sqrt(expected[i] * (1 - expected[i]) / (draws * 4));
      assertEquals(expected[i], ones[i] / (draws * 4.0), bound);
    }
    model.recognitionParameters().get("output.bias").fill(1e4);
    encoding = model.recognition().encode(tape.begin(), IMAGES.subList(0, 1));
    ProgramBatch zeros = new ProgramBatch();
    zeros.add(new int[8], 0, 8);
    double[] log = new double[1];
    encoding.score(zeros, new int[1], log);
    assertEquals(8 * Math.log(0.02), log[0], 1e-9);
  }

  @Test
  void gradientMatchesDifferences() {
    AutomatonModel model = model();
    ProgramBatch rules = new ProgramBatch();
    for (int number : new int[] {30, 110, 255, 0}) {
      rules.add(AutomatonProgram.wolfram(number).tokens(), 0, 8);
    }
    double[] weights = {0.5, -0.3, 1, 0.2};
    GradientCheck.worst(
            KernelProvider.scalar(),
            model.recognitionParameters(),
            t ->
                model
                    .recognition()
                    .encode(t, IMAGES)
                    .differentiate(rules, new int[] {0, 0, 1, 2}, weights, new double[4]),
            new SplittableRandom(5))
        .requireBelow(1e-2);
  }

  @Test
  void scoreEqualsDifferentiateAndDoesNotDependOnTheBatch() {
    AutomatonModel model = model();
    ProgramBatch rules = allRules(model);
    Encoding together = model.recognition().encode(tape, IMAGES);
    double[] logs = new double[256];
    together.score(rules, constant(256, 1), logs);
    double[] differentiated = new double[256];
    double[] weights = new double[256];
    weights[30] = 2;
    Var sum = together.differentiate(rules, constant(256, 1), weights, differentiated);
    assertArrayEquals(logs, differentiated);
    assertEquals(2 * logs[30], sum.value().data[0], 1e-5);
    Encoding alone =
        model.recognition().encode(new Tape(KernelProvider.scalar()), IMAGES.subList(1, 2));
    double[] same = new double[256];
    alone.score(rules, new int[256], same);
    assertArrayEquals(logs, same);
  }

  /** An image moved around the edge is read the same, up to the order of sums. */
  @Test
  void readsPicturesThatWrapAround() {
    AutomatonModel model = model();
    AutomatonImage image = IMAGES.get(0);
    AutomatonImage moved = AutomatonImage.of(9, 12, (r, c) -> image.cell((r + 4) % 9, c));
    Encoding encoding = model.recognition().encode(tape, List.of(image, moved));
    ProgramBatch rules = allRules(model);
    double[] expected = new double[256];
    double[] actual = new double[256];
    encoding.score(rules, constant(256, 0), expected);
    encoding.score(rules, constant(256, 1), actual);
    for (int number = 0; number < 256; number++) {
      assertEquals(expected[number], actual[number], 1e-4);
    }
  }

  @Test
  void whatIsNoRuleIsOutOfSupportAndOtherSizesAreRefused() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[7], 0, 7);
    programs.add(new int[] {0, 0, 0, 0, 0, 0, 0, 5}, 0, 8);
    double[] logs = new double[2];
    encoding.score(programs, new int[2], logs);
    assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}, logs);
    AutomatonImage wider = AutomatonImage.of(9, 13, (r, c) -> false);
    assertEquals(
        "automata model: images must be 9x12, this one is 9x13",
        assertThrows(
                IllegalArgumentException.class,
                () -> model.recognition().encode(tape, List.of(wider)))
            .getMessage());
    model.recognition().encode(tape, List.of());
  }
}

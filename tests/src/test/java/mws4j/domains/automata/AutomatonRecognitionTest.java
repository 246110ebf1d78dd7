package mws4j.domains.automata;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.mws.model.Draws;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;
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
    for (Parameter parameter : model.parameters().recognition()) {
      parameter.fillUniform(-0.8, 0.8, rng);
    }
    return model;
  }

  private static ProgramBatch allRules(AutomatonModel model) {
    return model.allPrograms().orElseThrow();
  }

  /** {@code log r(z|x)} of all rules, by number, for every image. */
  private static double[][] logProbs(AutomatonModel model, Encoding encoding, int images) {
    double[] logs = Programs.values(encoding.logProb(Programs.repeat(allRules(model), images)));
    double[][] byImage = new double[images][];
    Arrays.setAll(byImage, i -> Arrays.copyOfRange(logs, 256 * i, 256 * (i + 1)));
    return byImage;
  }

  @Test
  void sumsToOneOverAllRules() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    double[][] logs = logProbs(model, encoding, IMAGES.size());
    for (double[] ofImage : logs) {
      assertEquals(1, Arrays.stream(ofImage).map(Math::exp).sum(), 1e-6);
    }
    assertTrue(Math.abs(logs[0][30] - logs[1][30]) > 1e-3, "images are told apart");
  }

  /** The exact draws as often as scored, the flat ones as scored when all logits are halved. */
  @Test
  void drawsFollowTheScores() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    int exact = 20_000;
    int flat = 15_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(new Draws(exact, flat, 2), new SplittableRandom(4), drawn);
    assertEquals(IMAGES.size() * (exact + flat), drawn.size());
    double[][] exactLogs = logProbs(model, encoding, IMAGES.size());
    for (String name : List.of("output.weight", "output.bias")) {
      Parameter parameter = model.parameters().recognition().get(name);
      for (int i = 0; i < parameter.size(); i++) {
        parameter.value().data[i] /= 2;
      }
    }
    Encoding halved = model.recognition().encode(new Tape(KernelProvider.create()), IMAGES);
    double[][] flatLogs = logProbs(model, halved, IMAGES.size());
    int p = 0;
    for (int image = 0; image < IMAGES.size(); image++) {
      p = requireFrequencies(exactLogs[image], image, drawn, p, exact);
      p = requireFrequencies(flatLogs[image], image, drawn, p, flat);
    }
  }

  /** Of the next so many draws from {@code from} on; returns where they end. */
  private static int requireFrequencies(
      double[] logs, int image, ProgramBatch drawn, int from, int draws) {
    int[] counts = new int[256];
    for (int i = from; i < from + draws; i++) {
      assertEquals(image, drawn.observation(i));
      counts[AutomatonProgram.of(drawn.copyOf(i)).wolframNumber().getAsInt()]++;
    }
    for (int number = 0; number < 256; number++) {
      double p = Math.exp(logs[number]);
      // Six standard errors and a count: 1536 comparisons.
      double bound = 6 * Math.sqrt(p * (1 - p) / draws) + 1.0 / draws;
      assertEquals(p, (double) counts[number] / draws, bound, "rule " + number);
    }
    return from + draws;
  }

  /** Nothing is ever more certain than exploration allows. */
  @Test
  void flatDrawsAreFlatterAndNothingIsCertain() {
    AutomatonModel model = model();
    model.parameters().recognition().get("output.weight").fill(0);
    model.parameters().recognition().get("output.bias").fill(3);
    Encoding encoding = model.recognition().encode(tape, IMAGES.subList(0, 1));
    int draws = 20_000;
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(new Draws(draws / 2, draws / 2, 2), new SplittableRandom(4), drawn);
    int[] ones = new int[2];
    for (int i = 0; i < draws; i++) {
      ones[i / (draws / 2)] += Arrays.stream(drawn.copyOf(i)).sum();
    }
    double[] expected = {0.96 / (1 + Math.exp(-3)) + 0.02, 0.96 / (1 + Math.exp(-1.5)) + 0.02};
    for (int i = 0; i < 2; i++) {
      double bound = 5 * Math.sqrt(expected[i] * (1 - expected[i]) / (draws * 4));
      assertEquals(expected[i], ones[i] / (draws * 4.0), bound);
    }
    model.parameters().recognition().get("output.bias").fill(1e4);
    encoding = model.recognition().encode(tape.begin(), IMAGES.subList(0, 1));
    double log = encoding.logProb(Programs.of(new int[8])).value().data[0];
    assertEquals(8 * Math.log(0.02), log, 1e-5);
  }

  @Test
  void gradientMatchesDifferences() {
    AutomatonModel model = model();
    ProgramBatch rules = new ProgramBatch();
    for (int number : new int[] {30, 110, 255, 0}) {
      rules.turnTo(number == 255 ? 1 : number == 0 ? 2 : 0);
      rules.add(AutomatonProgram.wolfram(number).tokens());
    }
    double[] weights = {0.5, -0.3, 1, 0.2};
    GradientCheck.worst(
            KernelProvider.scalar(),
            model.parameters().recognition(),
            t -> weightedSum(model.recognition().encode(t, IMAGES).logProb(rules), weights),
            new SplittableRandom(5))
        .requireBelow(1e-2);
  }

  @Test
  void scoresDoNotDependOnTheBatch() {
    AutomatonModel model = model();
    Encoding together = model.recognition().encode(tape, IMAGES);
    double[] logs = logProbs(model, together, IMAGES.size())[1];
    Encoding alone =
        model.recognition().encode(new Tape(KernelProvider.scalar()), IMAGES.subList(1, 2));
    assertArrayEquals(logs, logProbs(model, alone, 1)[0]);
  }

  /** An image moved around the edge is read the same, up to the order of sums. */
  @Test
  void readsPicturesThatWrapAround() {
    AutomatonModel model = model();
    AutomatonImage image = IMAGES.get(0);
    AutomatonImage moved = AutomatonImage.of(9, 12, (r, c) -> image.cell((r + 4) % 9, c));
    Encoding encoding = model.recognition().encode(tape, List.of(image, moved));
    double[][] logs = logProbs(model, encoding, 2);
    assertArrayEquals(logs[0], logs[1], 1e-4);
  }

  @Test
  void whatIsNoRuleIsOutOfSupportAndOtherSizesAreRefused() {
    AutomatonModel model = model();
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    ProgramBatch programs = Programs.of(new int[7], new int[] {0, 0, 0, 0, 0, 0, 0, 5}, new int[8]);
    double[] logs = Programs.values(encoding.logProb(programs));
    assertEquals(Double.NEGATIVE_INFINITY, logs[0]);
    assertEquals(Double.NEGATIVE_INFINITY, logs[1]);
    // Nothing flows back from what is impossible.
    float[] gradient = gradient(model, Programs.of(new int[8]), 0.5);
    assertTrue(gradient[0] != 0);
    assertArrayEquals(gradient, gradient(model, programs, 1, -2, 0.5));
    AutomatonImage wider = AutomatonImage.of(9, 13, (r, c) -> false);
    assertEquals(
        "automata model: images must be 9x12, this one is 9x13",
        assertThrows(
                IllegalArgumentException.class,
                () -> model.recognition().encode(tape, List.of(wider)))
            .getMessage());
    model.recognition().encode(tape, List.of());
  }

  private static float[] gradient(AutomatonModel model, ProgramBatch programs, double... weights) {
    Gradients gradients = Gradients.of(model.parameters().recognition());
    Tape tape = new Tape(KernelProvider.scalar()).begin(gradients);
    Encoding encoding = model.recognition().encode(tape, IMAGES);
    tape.backward(weightedSum(encoding.logProb(programs), weights));
    return gradients.of(model.parameters().recognition().get("output.bias")).data;
  }
}

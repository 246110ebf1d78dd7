package mws4j.domains.automata;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;

/** {@link AutomatonLikelihood} and {@link AutomatonPrior}. */
final class AutomatonLikelihoodTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private final SplittableRandom rng = new SplittableRandom(11);

  private static AutomatonModel model(int neighbours, int height, int width, double noise) {
    AutomatonModel.Settings settings = AutomatonModel.Settings.defaults(neighbours);
    AutomatonModel model = AutomatonModel.of(settings.withSize(height, width), 1);
    model.parameters().likelihood().get("noise").fill(Math.log(noise / (1 - noise)));
    return model;
  }

  private ProgramBatch rules(int neighbours, int count) {
    ProgramBatch rules = new ProgramBatch();
    for (int i = 0; i < count; i++) {
      rules.add(AutomatonProgram.random(neighbours, rng).tokens(), 0, 1 << neighbours);
    }
    return rules;
  }

  @Test
  void equalsTheProductOverCells() {
    int[][] sizes = {{1, 2}, {2, 3}, {5, 7}, {64, 9}, {66, 4}};
    for (int neighbours : new int[] {3, 5, 7}) {
      for (int[] size : sizes) {
        AutomatonModel model = model(neighbours, size[0], size[1], 0.13);
        List<AutomatonImage> images =
            List.of(
                AutomatonImage.of(size[0], size[1], (r, c) -> rng.nextBoolean()),
                AutomatonImage.of(size[0], size[1], (r, c) -> rng.nextInt(4) == 0));
        ProgramBatch rules = Programs.assign(rules(neighbours, 6), 0, 0, 0, 1, 1, 1);
        double[] logs = score(model, rules, images);
        for (int p = 0; p < 6; p++) {
          AutomatonProgram rule = AutomatonProgram.of(rules.copyOf(p));
          double expected =
              CellByCell.logLikelihood(images.get(rules.observation(p)), rule, model.noise());
          assertEquals(expected, logs[p], 1e-9 * Math.abs(expected), rule + " " + size[0]);
        }
      }
    }
  }

  /** All images of 2 x 3 cells. */
  @Test
  void sumsToOneOverAllImages() {
    AutomatonModel model = model(3, 2, 3, 0.2);
    ProgramBatch rules = rules(3, 4);
    for (int p = 0; p < 4; p++) {
      ProgramBatch one = new ProgramBatch();
      one.add(rules, p);
      double mass = 0;
      for (int bits = 0; bits < 64; bits++) {
        int cells = bits;
        AutomatonImage image = AutomatonImage.of(2, 3, (r, c) -> (cells >> (2 * c + r) & 1) == 1);
        mass += Math.exp(score(model, one, List.of(image))[0]);
      }
      assertEquals(1, mass, 1e-12);
    }
  }

  @Test
  void whatIsNoRuleIsOutOfSupport() {
    AutomatonModel model = model(3, 4, 4, 0.1);
    AutomatonImage image = AutomatonImage.of(4, 4, (r, c) -> r == c);
    ProgramBatch programs = withWhatIsNoRule();
    double[] logs = score(model, programs, List.of(image));
    assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, NONE}, Arrays.copyOf(logs, 5));
    assertTrue(Double.isFinite(logs[5]));
    model.prior(KernelProvider.scalar()).score(programs, logs);
    assertArrayEquals(new double[] {NONE, NONE, NONE, NONE, NONE}, Arrays.copyOf(logs, 5));
    assertEquals(-8 * Math.log(2), logs[5], 1e-12);
    assertEquals(0, score(model, new ProgramBatch(), List.of()).length);
  }

  private static ProgramBatch withWhatIsNoRule() {
    return Programs.of(
        new int[] {},
        new int[] {0, 1},
        new int[32],
        new int[] {0, 1, 0, 1, 0, 1, 0, 2},
        new int[] {-1, 0, 0, 0, 0, 0, 0, 0},
        new int[8]);
  }

  private static double[] score(
      AutomatonModel model, ProgramBatch programs, List<AutomatonImage> images) {
    double[] logs = new double[programs.size()];
    model.likelihood(KernelProvider.scalar()).score(programs, images, logs);
    return logs;
  }

  /** Against differences of the score, which is in double; only the logit is a float. */
  @Test
  void gradientOfTheNoiseMatchesDifferences() {
    for (double noise : new double[] {0.001, 0.02, 0.3, 0.9}) {
      AutomatonModel model = model(5, 20, 30, noise);
      List<AutomatonImage> images =
          List.of(
              AutomatonImage.of(20, 30, (r, c) -> rng.nextBoolean()),
              AutomatonImage.of(20, 30, (r, c) -> rng.nextInt(3) == 0));
      ProgramBatch rules = Programs.assign(rules(5, 5), 0, 0, 1, 1, 1);
      double[] weights = {0.2, -0.5, 1, 0, 0.3};
      Parameter logit = model.parameters().likelihood().get("noise");
      Gradients gradients = Gradients.of(model.parameters().likelihood());
      Tape tape = new Tape(KernelProvider.scalar()).begin(gradients);
      Likelihood<AutomatonImage> likelihood = model.likelihood(KernelProvider.scalar());
      Var logs = likelihood.logProb(tape, rules, images);
      tape.backward(weightedSum(logs, weights));
      double[] scored = score(model, rules, images);
      for (int p = 0; p < 5; p++) {
        assertEquals((float) scored[p], logs.value().data[p]);
      }
      float before = logit.value().data[0];
      double[] shifted = new double[2];
      double[] at = new double[2];
      for (int side = 0; side < 2; side++) {
        logit.value().data[0] = before + (side == 0 ? -0x1p-10f : 0x1p-10f);
        at[side] = logit.value().data[0];
        likelihood.refresh();
        likelihood.score(rules, images, scored);
        for (int p = 0; p < 5; p++) {
          shifted[side] += weights[p] * scored[p];
        }
      }
      double numeric = (shifted[1] - shifted[0]) / (at[1] - at[0]);
      double analytic = gradients.of(logit).data[0];
      assertEquals(numeric, analytic, 1e-4 * Math.abs(numeric), "noise " + noise);
    }
  }

  @Test
  void nothingFlowsBackFromAProgramOutOfSupport() {
    AutomatonModel model = model(3, 4, 4, 0.1);
    List<AutomatonImage> images = List.of(AutomatonImage.of(4, 4, (r, c) -> r < c));
    ProgramBatch programs = withWhatIsNoRule();
    float alone = gradient(model, Programs.of(new int[8]), images, 0.5);
    assertTrue(alone != 0);
    assertEquals(alone, gradient(model, programs, images, 1, -2, 3, 0, 1, 0.5));
    Tape tape = new Tape(KernelProvider.scalar()).begin();
    Var logs = model.likelihood(tape.kernels()).logProb(tape, programs, images);
    for (int p = 0; p < 5; p++) {
      assertEquals(NONE, logs.value().data[p]);
    }
    assertEquals(
        0.5 * logs.value().data[5],
        weightedSum(logs, new double[] {0, 0, 0, 0, 0, 0.5}).value().data[0],
        1e-6);
  }

  private static float gradient(
      AutomatonModel model, ProgramBatch programs, List<AutomatonImage> images, double... weights) {
    Gradients gradients = Gradients.of(model.parameters().likelihood());
    Tape tape = new Tape(KernelProvider.scalar()).begin(gradients);
    Likelihood<AutomatonImage> likelihood = model.likelihood(tape.kernels());
    tape.backward(weightedSum(likelihood.logProb(tape, programs, images), weights));
    return gradients.of(model.parameters().likelihood().get("noise")).data[0];
  }

  @Test
  void isReadyWhenMadeAndFollowsTheParametersWhenTold() {
    AutomatonModel model = model(3, 4, 4, 0.1);
    List<AutomatonImage> images = List.of(AutomatonImage.of(4, 4, (r, c) -> r < c));
    AutomatonProgram rule = AutomatonProgram.wolfram(110);
    ProgramBatch rules = Programs.of(rule.tokens());
    Likelihood<AutomatonImage> likelihood = model.likelihood(KernelProvider.scalar());
    double[] log = new double[1];
    for (double noise : new double[] {0.1, 0.3}) {
      model.parameters().likelihood().get("noise").fill(Math.log(noise / (1 - noise)));
      if (noise != 0.1) {
        likelihood.refresh();
      }
      likelihood.score(rules, images, log);
      double expected = CellByCell.logLikelihood(images.get(0), rule, model.noise());
      assertEquals(expected, log[0], 1e-9 * Math.abs(expected));
    }
  }

  /** The mean log-probability of draws is the negative entropy, which is known. */
  @Test
  void drawsHaveTheScoresTheyShould() {
    double noise = 0.1;
    AutomatonModel model = model(3, 6, 11, noise);
    ProgramBatch rules = rules(3, 1);
    int draws = 2000;
    Likelihood<AutomatonImage> likelihood = model.likelihood(KernelProvider.scalar());
    SplittableRandom noises = new SplittableRandom(3);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      AutomatonImage image = likelihood.sample(rules, 0, noises).orElseThrow();
      assertEquals(6, image.height());
      assertEquals(11, image.width());
      double log = score(model, rules, List.of(image))[0];
      sum += log;
      squares += log * log;
    }
    double mean = sum / draws;
    double deviation = Math.sqrt((squares / draws - mean * mean) / draws);
    double entropyOfCell = -noise * Math.log(noise) - (1 - noise) * Math.log(1 - noise);
    double expected = -6 * Math.log(2) - 60 * entropyOfCell;
    assertEquals(expected, mean, 5 * deviation);
  }

  @Test
  void priorIsUniformAndHasNothingToLearn() {
    AutomatonModel model = model(5, 4, 4, 0.1);
    Prior prior = model.prior(KernelProvider.scalar());
    ProgramBatch rules = new ProgramBatch();
    int draws = 3000;
    prior.sample(draws, rng, rules);
    assertEquals(draws, rules.size());
    int[] ones = new int[32];
    for (int p = 0; p < draws; p++) {
      for (int pattern = 0; pattern < 32; pattern++) {
        ones[pattern] += rules.tokens()[rules.offset(p) + pattern];
      }
    }
    for (int pattern = 0; pattern < 32; pattern++) {
      // Five standard errors, for 32 bits.
      assertEquals(0.5, (double) ones[pattern] / draws, 5 * Math.sqrt(0.25 / draws));
    }
    Tape tape = new Tape(KernelProvider.scalar()).begin(Gradients.of(model.parameters().prior()));
    ProgramBatch two = rules(5, 2);
    Var logs = prior.logProb(tape, two);
    assertFalse(logs.needsGrad());
    assertEquals(-32 * Math.log(2), logs.value().data[1], 1e-5);
    Var sum = weightedSum(logs, new double[] {1, 0.5});
    assertEquals(1.5 * -32 * Math.log(2), sum.value().data[0], 1e-4);
  }
}

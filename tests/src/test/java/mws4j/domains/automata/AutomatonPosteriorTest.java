package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.api.Test;

/** {@link AutomatonPosterior} and {@link AutomatonNoise} against enumeration. */
final class AutomatonPosteriorTest {
  private final SplittableRandom rng = new SplittableRandom(8);

  /** All 256 joint probabilities, from the model's own scorer. */
  @Test
  void equalsEnumerationForThreeNeighbours() {
    AutomatonModel.Settings settings = AutomatonModel.Settings.defaults(3).withSize(9, 12);
    AutomatonModel model = AutomatonModel.of(settings, 1);
    JointScorer<AutomatonImage> scorer = new JointScorer<>(model, KernelProvider.scalar());
    ProgramBatch rules = model.allPrograms().orElseThrow();
    assertEquals(256, rules.size());
    for (AutomatonInstance instance : new AutomatonGenerator(3, 9, 12, 0.2).generate(20, 5)) {
      double[] logJoint = scorer.score(rules, instance.image());
      AutomatonPosterior posterior = model.posterior(instance.image());
      double evidence = LogWeights.logSumExp(logJoint, 0, 256);
      assertEquals(evidence, posterior.logEvidence(), 1e-9 * Math.abs(evidence));
      double best = Double.NEGATIVE_INFINITY;
      double[] marginals = new double[8];
      for (int number = 0; number < 256; number++) {
        AutomatonProgram rule = AutomatonProgram.of(rules.copyOf(number));
        assertEquals(number, rule.wolframNumber().getAsInt());
        assertEquals(logJoint[number] - evidence, posterior.logProb(rule), 1e-8);
        best = Math.max(best, logJoint[number]);
        for (int pattern = 0; pattern < 8; pattern++) {
          marginals[pattern] += rule.bit(pattern) * Math.exp(logJoint[number] - evidence);
        }
      }
      assertEquals(best, logJoint[posterior.best().wolframNumber().getAsInt()], 1e-9);
      for (int pattern = 0; pattern < 8; pattern++) {
        assertEquals(marginals[pattern], posterior.probability(pattern), 1e-9);
      }
    }
  }

  /**
   * Tiny images of five neighbours: a column of three cells has at most 8 of the 32 neighbourhoods,
   * so the rules that differ elsewhere are equally probable and need not be enumerated.
   */
  @Test
  void equalsBruteForceForFiveNeighboursOnTinyImages() {
    double noise = 0.15;
    for (AutomatonInstance instance : new AutomatonGenerator(5, 3, 4, noise).generate(10, 6)) {
      AutomatonImage image = instance.image();
      List<Integer> occurring = new ArrayList<>();
      for (int pattern = 0; pattern < 32; pattern++) {
        if (image.counts(5).occurrences(pattern) > 0) {
          occurring.add(pattern);
        }
      }
      AutomatonPosterior posterior = new AutomatonPosterior(image.counts(5), noise);
      int subsets = 1 << occurring.size();
      double evidence = 0;
      double[] ones = new double[32];
      for (int subset = 0; subset < subsets; subset++) {
        int[] bits = new int[32];
        for (int i = 0; i < occurring.size(); i++) {
          bits[occurring.get(i)] = subset >> i & 1;
        }
        double probability = CellByCell.likelihood(image, AutomatonProgram.of(bits), noise);
        evidence += probability / subsets;
        for (int pattern : occurring) {
          ones[pattern] += bits[pattern] * probability / subsets;
        }
      }
      assertEquals(Math.log(evidence), posterior.logEvidence(), 1e-9);
      for (int pattern = 0; pattern < 32; pattern++) {
        double expected = occurring.contains(pattern) ? ones[pattern] / evidence : 0.5;
        assertEquals(expected, posterior.probability(pattern), 1e-9);
        assertEquals(posterior.probability(pattern) != 0.5, posterior.determined(pattern));
      }
    }
  }

  @Test
  void bitsOfNeighbourhoodsThatDoNotOccurAreUndetermined() {
    AutomatonImage blank = AutomatonImage.of(6, 5, (row, column) -> false);
    AutomatonPosterior posterior = new AutomatonPosterior(blank.counts(3), 0.02);
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), posterior.undetermined());
    assertTrue(posterior.determined(0));
    assertEquals(0.5, posterior.probability(3));
    assertTrue(posterior.probability(0) < 1e-30);
    assertEquals(0, posterior.best().wolframNumber().getAsInt());
    assertEquals(24, posterior.counts().transitions());
  }

  /** The evidence of an image of 4096 cells is no number of its own; its logarithm is. */
  @Test
  void extremesStayFinite() {
    AutomatonImage image =
        new AutomatonSimulator(AutomatonProgram.wolfram(30), 0.02).sample(64, 64, rng);
    for (double noise : new double[] {1e-300, 1e-9, 0.5, 1 - 1e-9}) {
      AutomatonPosterior posterior = new AutomatonPosterior(image.counts(3), noise);
      assertTrue(Double.isFinite(posterior.logEvidence()), "noise " + noise);
      assertTrue(posterior.logProb(posterior.best()) <= 0, "noise " + noise);
    }
    for (double bad : new double[] {0, 1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> new AutomatonPosterior(image.counts(3), bad));
    }
    AutomatonPosterior posterior = new AutomatonPosterior(image.counts(3), 0.02);
    AutomatonProgram ofFive = AutomatonProgram.random(5, rng);
    assertThrows(IllegalArgumentException.class, () -> posterior.logProb(ofFive));
    assertEquals(30, posterior.best().wolframNumber().getAsInt());
  }

  @Test
  void closedFormNoiseIsWhereTheLikelihoodIsLargest() {
    List<AutomatonInstance> instances = new AutomatonGenerator(3, 20, 21, 0.1).generate(8, 9);
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    List<AutomatonProgram> rules = instances.stream().map(i -> i.rule().get()).toList();
    double closedForm = AutomatonNoise.closedForm(images, rules);
    double best = logLikelihood(images, rules, closedForm);
    for (double step : new double[] {-0.01, -0.001, 0.001, 0.01}) {
      assertTrue(logLikelihood(images, rules, closedForm + step) < best, "step " + step);
    }
    // Five standard errors.
    assertEquals(0.1, closedForm, 5 * Math.sqrt(0.1 * 0.9 / (8 * 400)));
    assertThrows(
        IllegalArgumentException.class,
        () -> AutomatonNoise.closedForm(images, rules.subList(1, 8)));
    assertThrows(
        IllegalArgumentException.class, () -> AutomatonNoise.closedForm(List.of(), List.of()));
  }

  private static double logLikelihood(
      List<AutomatonImage> images, List<AutomatonProgram> rules, double noise) {
    double sum = 0;
    for (int i = 0; i < images.size(); i++) {
      sum += CellByCell.logLikelihood(images.get(i), rules.get(i), noise);
    }
    return sum;
  }

  @Test
  void onlyElementaryRulesAreListed() {
    for (int neighbours : new int[] {3, 5, 7}) {
      AutomatonModel model = AutomatonModel.of(AutomatonModel.Settings.defaults(neighbours), 1);
      assertEquals(neighbours == 3, model.allPrograms().isPresent());
    }
  }
}

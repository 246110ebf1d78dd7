package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactEvaluationTest {
  /** Rounding of the prior's float scores. */
  private static final double ROUNDING = 1e-6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void marginalsAndPosteriorsAgreeWithThePlainSum(long seed) {
    WalkModel model = Walks.random(seed);
    ExactEvaluation exact = ExactEvaluation.of(model, Walks.SEEN, Compute.of(2));
    ExactInference<Integer> inference = new ExactInference<>(model, KernelProvider.create());
    double sum = 0;
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      int field = Walks.SEEN.get(i);
      double logMarginal = Walks.logMarginal(model, field);
      sum += logMarginal;
      assertEquals(logMarginal, exact.logMarginals().get(i), ROUNDING);
      ExactPosterior posterior = inference.infer(field);
      assertEquals(logMarginal, posterior.logMarginal(), ROUNDING);
      double[] joint = Walks.joint(model, field);
      double[] masses = posterior.masses();
      assertEquals(1, DoubleStream.of(masses).sum(), 1e-12);
      for (int p = 0; p < joint.length; p++) {
        assertEquals(joint[p] / Math.exp(logMarginal), masses[p], ROUNDING);
        assertEquals(Math.log(joint[p]), posterior.logJoint(p), ROUNDING);
      }
    }
    assertEquals(14, exact.programs());
    assertEquals(sum / Walks.SEEN.size(), exact.mean(), ROUNDING);
  }

  /** All fields together have probability one. */
  @Test
  void marginalsSumToOne() {
    ExactEvaluation exact =
        ExactEvaluation.of(Walks.random(4), List.of(0, 1, 2, 3, 4), Compute.of(1));
    double sum = DoubleStream.of(exact.logMarginals().toArray()).map(Math::exp).sum();
    assertEquals(1, sum, ROUNDING);
  }

  @Test
  void smallestDivergenceIsThatOfTheBestSubset() {
    WalkModel model = Walks.random(5);
    ExactPosterior posterior = new ExactInference<>(model, KernelProvider.create()).infer(2);
    double[] joint = Walks.joint(model, 2);
    double evidence = DoubleStream.of(joint).sum();
    double[] largest = new double[joint.length + 1]; // by size of the subset
    for (int subset = 1; subset < 1 << joint.length; subset++) {
      double mass = 0;
      for (int p = 0; p < joint.length; p++) {
        mass += (subset >> p & 1) * joint[p];
      }
      int size = Integer.bitCount(subset);
      largest[size] = Math.max(largest[size], mass / evidence);
    }
    for (int size = 1; size <= joint.length; size++) {
      assertEquals(-Math.log(largest[size]), posterior.smallestDivergence(size), ROUNDING);
    }
    assertEquals(0, posterior.smallestDivergence(joint.length));
    assertEquals(0, posterior.smallestDivergence(1000));
    assertThrows(IllegalArgumentException.class, () -> posterior.smallestDivergence(0));
  }

  @Test
  void nothingThatNoProgramExplains() {
    double[] impossible = new double[14];
    Arrays.fill(impossible, Double.NEGATIVE_INFINITY);
    ExactPosterior posterior = new ExactPosterior(Walks.programs(), impossible);
    assertEquals(Double.NEGATIVE_INFINITY, posterior.logMarginal());
    assertArrayEquals(new double[14], posterior.masses());
    assertEquals(Double.POSITIVE_INFINITY, posterior.smallestDivergence(14));
  }

  @Test
  void gradientWithProgramsThatExplainNothing() {
    WalkModel model = Walks.withoutSlips(10);
    ExactGradient gradient = ExactGradient.of(model, Walks.SEEN, Compute.of(2));
    checkEntries(model, model.parameters().prior(), gradient.prior());
    assertEquals(0, gradient.likelihood().squaredNorm());
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void gradientAgreesWithCentralDifferences(long seed) {
    WalkModel model = Walks.random(seed);
    ExactGradient gradient = ExactGradient.of(model, Walks.SEEN, Compute.of(2));
    assertEquals(
        ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).mean(), gradient.mean(), 1e-12);
    checkEntries(model, model.parameters().prior(), gradient.prior());
    checkEntries(model, model.parameters().likelihood(), gradient.likelihood());
  }

  /** Scores of the prior are floats, about 2^-23 each: a step of 2^-7 leaves 2^-16 of them. */
  private static void checkEntries(WalkModel model, ParameterSet set, Gradients gradients) {
    double step = 0x1p-7;
    for (Parameter parameter : set) {
      float[] values = parameter.value().data;
      for (int j = 0; j < parameter.size(); j++) {
        float before = values[j];
        values[j] = (float) (before + step);
        double up = ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).mean();
        values[j] = (float) (before - step);
        double down = ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).mean();
        values[j] = before;
        double numeric = (up - down) / (2 * step);
        assertEquals(numeric, gradients.of(parameter).data[j], 5e-5, parameter + " entry " + j);
      }
    }
  }

  @Test
  void gradientVanishesWhereTheMarginalIsLargest() {
    // Each field seen once: no model does better than the uniform one, which many slips give.
    WalkModel model = new WalkModel();
    model.parameters().likelihood().get("slip").fill(40);
    ExactGradient gradient = ExactGradient.of(model, List.of(0, 1, 2, 3, 4), Compute.of(1));
    assertEquals(-Math.log(5), gradient.mean(), ROUNDING);
    assertEquals(0, gradient.prior().squaredNorm(), 1e-12);
    assertEquals(0, gradient.likelihood().squaredNorm(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16})
  void bitsDoNotDependOnThreads(int threads) {
    WalkModel model = Walks.random(8);
    List<Integer> many = new ArrayList<>();
    for (int i = 0; i < 203; i++) {
      many.add(i * i % 5);
    }
    assertArrayEquals(
        ExactEvaluation.of(model, many, Compute.of(1)).logMarginals().toArray(),
        ExactEvaluation.of(model, many, Compute.of(threads)).logMarginals().toArray());
    ExactGradient one = ExactGradient.of(model, many, Compute.of(1));
    ExactGradient several = ExactGradient.of(model, many, Compute.of(threads));
    assertEquals(one.mean(), several.mean());
    assertArrayEquals(flat(one.prior()), flat(several.prior()));
    assertArrayEquals(flat(one.likelihood()), flat(several.likelihood()));
  }

  private static double[] flat(Gradients gradients) {
    DoubleStream.Builder all = DoubleStream.builder();
    for (Parameter parameter : gradients.parameters()) {
      for (int j = 0; j < parameter.size(); j++) {
        all.add(gradients.of(parameter).data[j]);
      }
    }
    return all.build().toArray();
  }

  @Test
  void saysWhatItCannotDo() {
    RegexModel regex = new RegexModel(RegexSettings.defaults().withHidden(4), 1);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ExactEvaluation.of(regex, List.of(), Compute.of(1)))
            .getMessage();
    assertEquals("exact values: the programs of domain regex cannot be listed", message);
    WalkModel model = Walks.random(9);
    message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ExactGradient.of(model, List.of(), Compute.of(1)))
            .getMessage();
    assertEquals("exact gradient: there are no observations", message);
    message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ExactEvaluation.of(model, List.of(1), Compute.of(0)))
            .getMessage();
    assertEquals("threads must be at least 1, not 0", message);
    assertTrue(Double.isNaN(ExactEvaluation.of(model, List.of(), Compute.of(1)).mean()));
  }
}

package mws4j.domains.gmm;

import static mws4j.autodiff.ops.Reductions.weightedSum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.GradientCheck;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.Programs;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmLikelihoodTest {
  /** Round, long and skewed, mirrored, nearly flat. */
  private static final float[][] THETAS = {
    {1, 0, 0, 1},
    {0.17f, 0, 0, 0.17f},
    {0.3f, -0.2f, 0.5f, 0.1f},
    {0, 2, 0.25f, 0.1f},
    {1, 1, 1, 1.01f},
  };

  private static GmmModel model(int points, float[] theta) {
    GmmModel model = new GmmModel(new GmmModel.Settings(points, 3), 1);
    System.arraycopy(theta, 0, model.parameters().likelihood().get("theta").value().data, 0, 4);
    return model;
  }

  private static MiniDataset random(int points, RandomGenerator rng) {
    return MiniDataset.of(rng.doubles(2L * points, -2, 2).toArray());
  }

  private static Likelihood<MiniDataset> likelihood(GmmModel model) {
    return model.likelihood(KernelProvider.create());
  }

  private static double[][] sigma(double[] theta) {
    return new double[][] {
      {theta[0] * theta[0] + theta[1] * theta[1], theta[0] * theta[2] + theta[1] * theta[3]},
      {theta[0] * theta[2] + theta[1] * theta[3], theta[2] * theta[2] + theta[3] * theta[3]}
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8})
  void agreesWithTheDenseGaussian(int points) {
    RandomGenerator rng = new SplittableRandom(points);
    for (float[] theta : THETAS) {
      GmmModel model = model(points, theta);
      List<MiniDataset> data = List.of(random(points, rng), random(points, rng));
      ProgramBatch programs = Programs.repeat(model.allPrograms().orElseThrow(), 2);
      double[] found = new double[programs.size()];
      likelihood(model).score(programs, data, found);
      for (int p = 0; p < found.length; p++) {
        MiniDataset x = data.get(programs.observation(p));
        double expected = DenseTwin.logLikelihood(x, programs.copyOf(p), model.sigma());
        // The twin loses digits where Sigma is nearly flat: |Sigma| / |Sigma|_max² = 2e-6.
        assertEquals(expected, found[p], 1e-9 * Math.abs(expected) + 1e-9);
      }
    }
  }

  @Test
  void gradientAgreesWithDifferencesOfTheDenseGaussian() {
    int points = 5;
    RandomGenerator rng = new SplittableRandom(17);
    for (float[] theta : THETAS) {
      GmmModel model = model(points, theta);
      List<MiniDataset> data = List.of(random(points, rng), random(points, rng));
      ProgramBatch programs = Programs.repeat(model.allPrograms().orElseThrow(), 2);
      double[] weights = rng.doubles(programs.size(), -1, 1).toArray();
      weights[7] = 0;
      Gradients gradients = Gradients.of(model.parameters().likelihood());
      Tape tape = new Tape(KernelProvider.create());
      tape.begin(gradients);
      Var logs = likelihood(model).logProb(tape, programs, data);
      tape.backward(weightedSum(logs, weights));
      double[] exact = new double[4];
      for (int i = 0; i < 4; i++) {
        double h = 1e-6;
        double[] up = {theta[0], theta[1], theta[2], theta[3]};
        double[] down = up.clone();
        up[i] += h;
        down[i] -= h;
        for (int p = 0; p < programs.size(); p++) {
          MiniDataset x = data.get(programs.observation(p));
          int[] z = programs.copyOf(p);
          double rise =
              DenseTwin.logLikelihood(x, z, sigma(up)) - DenseTwin.logLikelihood(x, z, sigma(down));
          exact[i] += weights[p] * rise / (2 * h);
        }
      }
      double norm = Math.sqrt(Arrays.stream(exact).map(g -> g * g).sum());
      float[] found = gradients.of(model.parameters().likelihood().get("theta")).data;
      for (int i = 0; i < 4; i++) {
        assertEquals(exact[i], found[i], 1e-5 * norm, Arrays.toString(theta) + " entry " + i);
      }
      assertEquals(
          DenseTwin.logLikelihood(data.get(0), programs.copyOf(3), model.sigma()),
          logs.value().data[3],
          1e-7 * Math.abs(logs.value().data[3]));
    }
  }

  @Test
  void gradientAgreesWithDifferencesOfItsOwnValue() {
    GmmModel model = model(4, new float[] {0.8f, 0.2f, -0.3f, 0.9f});
    ProgramBatch programs = model.allPrograms().orElseThrow();
    double[] weights = new double[programs.size()];
    Arrays.setAll(weights, p -> 0.1 * (p + 1));
    List<MiniDataset> data = List.of(MiniDataset.of(0.1, 0.4, -0.3, 1.2, 0.9, -0.5, 0.2, 0.3));
    Likelihood<MiniDataset> likelihood = likelihood(model);
    GradientCheck.worst(
            KernelProvider.create(),
            model.parameters().likelihood(),
            tape -> {
              likelihood.refresh();
              return weightedSum(likelihood.logProb(tape, programs, data), weights);
            },
            new SplittableRandom(7))
        .requireBelow(1e-3);
  }

  @Test
  void aPartitionOfOtherPointsIsImpossible() {
    int[][] tokens = {{0, 0}, {0, 2, 1}, {0, 0, 1}, {}, {0, 0, 1, 1}};
    ProgramBatch programs = Programs.of(tokens);
    double[] logs = new double[5];
    GmmModel model = model(3, THETAS[1]);
    List<MiniDataset> data = List.of(MiniDataset.of(0, 0, 0, 0, 1, 1));
    likelihood(model).score(programs, data, logs);
    for (int p : new int[] {0, 1, 3, 4}) {
      assertEquals(Double.NEGATIVE_INFINITY, logs[p]);
    }
    assertTrue(Double.isFinite(logs[2]));
    // Nothing flows back from what is impossible.
    assertArrayEquals(
        gradient(model, Programs.of(tokens[2]), data, 0.5),
        gradient(model, programs, data, 1, -2, 0.5, 3, 4));
  }

  private static float[] gradient(
      GmmModel model, ProgramBatch programs, List<MiniDataset> data, double... weights) {
    Gradients gradients = Gradients.of(model.parameters().likelihood());
    Tape tape = new Tape(KernelProvider.create()).begin(gradients);
    tape.backward(weightedSum(likelihood(model).logProb(tape, programs, data), weights));
    return gradients.of(model.parameters().likelihood().get("theta")).data;
  }

  @Test
  void isReadyWhenMadeAndFollowsTheParametersWhenTold() {
    GmmModel model = model(3, THETAS[2]);
    ProgramBatch programs = model.allPrograms().orElseThrow();
    List<MiniDataset> data = List.of(MiniDataset.of(0.5, 0, 0.1, -1, 1, 1));
    Likelihood<MiniDataset> likelihood = likelihood(model);
    double[] before = score(likelihood, programs, data);
    assertEquals(
        DenseTwin.logLikelihood(data.get(0), programs.copyOf(2), model.sigma()), before[2], 1e-9);
    model.setVariance(0.5);
    likelihood.refresh();
    double[] after = score(likelihood, programs, data);
    assertArrayEquals(score(likelihood(model), programs, data), after);
    assertNotEquals(before[2], after[2]);
  }

  private static double[] score(
      Likelihood<MiniDataset> likelihood, ProgramBatch programs, List<MiniDataset> data) {
    double[] logs = new double[programs.size()];
    likelihood.score(programs, data, logs);
    return logs;
  }

  @Test
  void refusesObservationsOfAnotherSize() {
    ProgramBatch programs = Programs.of(new int[] {0, 0, 0});
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                likelihood(model(3, THETAS[0]))
                    .score(programs, List.of(MiniDataset.of(1, 2)), new double[1]));
    assertEquals("gmm: the model is of 3 points; an observation has 1", e.getMessage());
  }

  @Test
  void staysFiniteForEqualAndDistantPoints() {
    ProgramBatch programs = Programs.repeat(Programs.of(new int[] {0, 0, 1}), 2);
    double[] logs = new double[2];
    List<MiniDataset> data =
        List.of(MiniDataset.of(1, 1, 1, 1, 1, 1), MiniDataset.of(-1e6, 1e6, 1e6, -1e6, 0, 1e6));
    likelihood(model(3, new float[] {1e-4f, 0, 0, 1e-4f})).score(programs, data, logs);
    assertTrue(Double.isFinite(logs[0]) && logs[0] > 0, "" + logs[0]);
    assertTrue(Double.isFinite(logs[1]) && logs[1] < -1e19, "" + logs[1]);
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 1e-6f, Float.NaN})
  void namesASingularCovariance(float entry) {
    NonFiniteException e =
        assertThrows(
            NonFiniteException.class, () -> likelihood(model(3, new float[] {entry, 0, 0, entry})));
    assertTrue(
        e.getMessage().startsWith("the covariance of the clusters is singular: Theta is ["),
        e.getMessage());
  }

  /** Second moments of draws: 1 + Sigma for a point, 1 between points of one cluster. */
  @Test
  void drawsHaveTheMomentsOfTheDenseGaussian() {
    float[] theta = {0.3f, -0.2f, 0.5f, 0.1f};
    GmmModel model = model(3, theta);
    double[][] sigma = model.sigma();
    ProgramBatch programs = Programs.of(new int[] {0, 1, 0});
    Likelihood<MiniDataset> likelihood = likelihood(model);
    RandomGenerator rng = new SplittableRandom(5);
    int draws = 20_000;
    double[] sums = new double[6];
    for (int i = 0; i < draws; i++) {
      MiniDataset data = likelihood.sample(programs, 0, rng).orElseThrow();
      sums[0] += data.x(0) * data.x(0);
      sums[1] += data.y(0) * data.y(0);
      sums[2] += data.x(0) * data.y(0);
      sums[3] += data.x(0) * data.x(2);
      sums[4] += data.x(0) * data.x(1);
      sums[5] += data.y(1);
    }
    double[] expected = {1 + sigma[0][0], 1 + sigma[1][1], sigma[0][1], 1, 0, 0};
    for (int i = 0; i < 6; i++) {
      // A product of Gaussians of variance at most 1.3 has a variance of at most 2 * 1.3².
      double bound = 5 * Math.sqrt(2) * 1.3 / Math.sqrt(draws);
      assertEquals(expected[i], sums[i] / draws, bound, "moment " + i);
    }
  }

  /** Against conditioning by Bayes' rule on a grid of means. */
  @Test
  void posteriorOfAMeanIsBayes() {
    GmmModel model = model(3, new float[] {0.6f, 0.1f, -0.3f, 0.5f});
    MiniDataset data = MiniDataset.of(0.5, -0.2, 2, 2, 1.1, 0.4);
    List<ClusterPosterior> posteriors = model.clusterPosteriors(data, GmmProgram.parse("010"));
    assertEquals(2, posteriors.size());
    double[][] s = model.sigma();
    double determinant = s[0][0] * s[1][1] - s[0][1] * s[0][1];
    double[] moments = new double[6];
    for (double m1 = -5; m1 <= 5; m1 += 0.02) {
      for (double m2 = -5; m2 <= 5; m2 += 0.02) {
        double log = -0.5 * (m1 * m1 + m2 * m2);
        for (int j : new int[] {0, 2}) {
          double dx = data.x(j) - m1;
          double dy = data.y(j) - m2;
          log -=
              0.5 * (s[1][1] * dx * dx - 2 * s[0][1] * dx * dy + s[0][0] * dy * dy) / determinant;
        }
        double p = Math.exp(log);
        double[] terms = {1, m1, m2, m1 * m1, m1 * m2, m2 * m2};
        for (int i = 0; i < 6; i++) {
          moments[i] += p * terms[i];
        }
      }
    }
    double mean1 = moments[1] / moments[0];
    double mean2 = moments[2] / moments[0];
    ClusterPosterior found = posteriors.get(0);
    assertEquals(2, found.size());
    assertEquals(mean1, found.meanX(), 1e-6);
    assertEquals(mean2, found.meanY(), 1e-6);
    assertEquals(moments[3] / moments[0] - mean1 * mean1, found.varianceX(), 1e-6);
    assertEquals(moments[4] / moments[0] - mean1 * mean2, found.covariance(), 1e-6);
    assertEquals(moments[5] / moments[0] - mean2 * mean2, found.varianceY(), 1e-6);
    assertEquals(1, posteriors.get(1).size());
    assertThrows(
        IllegalArgumentException.class,
        () -> model.clusterPosteriors(data, GmmProgram.parse("01")));
  }
}

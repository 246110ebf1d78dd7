package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.domains.regex.data.StringSet;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.model.Draws;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportanceSamplingTest {
  /** The bias of the log is -variance / 2N: it shrinks with N, and so do the standard errors. */
  @Test
  void biasShrinksWithParticles() {
    WalkModel model = Walks.random(4);
    double exact = Walks.logMarginal(model, 2);
    double[] joint = Walks.joint(model, 2);
    double[] proposal = proposal(model, 2);
    double relativeVariance = -1; // of one weight: E_r[(w / p(x))²] - 1
    for (int p = 0; p < joint.length; p++) {
      double w = joint[p] / proposal[p] / Math.exp(exact);
      relativeVariance += proposal[p] * w * w;
    }
    int replications = 20_000;
    for (int particles : new int[] {4, 16, 64}) {
      double sum = 0;
      double squares = 0;
      List<Integer> copies = Collections.nCopies(replications, 2);
      for (ImportanceEstimate estimate :
          ImportanceSampling.of(model, copies, particles, 5, Compute.of(2)).estimates()) {
        double error = estimate.logMarginal() - exact;
        sum += error;
        squares += error * error;
      }
      double bias = sum / replications;
      double noise = Math.sqrt(squares) / replications;
      double expected = -relativeVariance / (2 * particles);
      // The next term of the expansion is of order 1/N².
      double next = 4 * expected * expected;
      assertEquals(expected, bias, 4 * noise + next, particles + " particles");
      assertTrue(bias + 4 * noise < 0 || particles > 4, "the bias is seen at all: " + bias);
    }
  }

  private static double[] proposal(WalkModel model, int field) {
    return masses(Approximations.ofRecognition(model, List.of(field), Compute.of(1)).get(0));
  }

  private static double[] masses(ProgramDistribution q) {
    double[] masses = new double[q.size()];
    for (int p = 0; p < masses.length; p++) {
      masses[p] = q.weight(p);
    }
    return masses;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100, 256, 257, 1000})
  void samplesOfThePosteriorAllCount(int particles) {
    WalkModel model = Walks.withExactRecognition(Walks.random(5));
    ImportanceSampling sampling =
        ImportanceSampling.of(model, Walks.SEEN, particles, 1, Compute.of(2));
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      ImportanceEstimate estimate = sampling.estimates().get(i);
      double exact = Walks.logMarginal(model, Walks.SEEN.get(i));
      assertEquals(particles, estimate.effectiveSampleSize(), 1e-6 * particles);
      assertEquals(exact, estimate.logMarginal(), 1e-5);
      assertEquals(exact, estimate.elbo(), 1e-5);
      assertEquals(0, estimate.standardError(), 1e-5);
      assertEquals(0, estimate.elboError(), 1e-5);
    }
  }

  /** Draws the same particles and sums up plainly: no chunks' merging, no running sums. */
  @Test
  void agreesWithAPlainSumOverTheSameDraws() {
    WalkModel model = Walks.random(6);
    int field = 3;
    int particles = 100; // one chunk
    double[] proposal = proposal(model, field);
    double[] joint = Walks.joint(model, field);
    RandomStreams.Use use = RandomStreams.Use.named("evaluation/importance-sampling");
    RandomGenerator rng = RandomStreams.of(7, use, 0);
    ProgramBatch drawn = new ProgramBatch();
    model
        .recognition()
        .encode(new Tape(KernelProvider.create()), List.of(field))
        .sample(Draws.exact(particles), rng, drawn);
    ProgramBatch all = Walks.programs();
    double sum = 0;
    double squares = 0;
    double logs = 0;
    double[] weights = new double[particles];
    for (int n = 0; n < particles; n++) {
      int p = 0;
      while (!all.equals(p, drawn.tokens(), drawn.offset(n), drawn.length(n))) {
        p++;
      }
      weights[n] = joint[p] / proposal[p];
      sum += weights[n];
      squares += weights[n] * weights[n];
      logs += Math.log(weights[n]);
    }
    double variance = 0;
    double logVariance = 0;
    for (double w : weights) {
      variance += Math.pow(w - sum / particles, 2) / (particles - 1);
      logVariance += Math.pow(Math.log(w) - logs / particles, 2) / (particles - 1);
    }
    ImportanceEstimate estimate =
        ImportanceSampling.of(model, List.of(field), particles, 7, Compute.of(1))
            .estimates()
            .get(0);
    assertEquals(Math.log(sum / particles), estimate.logMarginal(), 1e-5);
    assertEquals(sum * sum / squares, estimate.effectiveSampleSize(), 1e-3);
    double error = Math.sqrt(variance / particles) / (sum / particles);
    assertEquals(error, estimate.standardError(), 1e-5);
    assertEquals(logs / particles, estimate.elbo(), 1e-5);
    assertEquals(Math.sqrt(logVariance / particles), estimate.elboError(), 1e-5);
  }

  @Test
  void elboIsTheExpectationUnderTheRecognitionModel() {
    WalkModel model = Walks.random(7);
    PerInstance exact =
        InferenceQuality.elbos(
            model,
            Walks.SEEN,
            Approximations.ofRecognition(model, Walks.SEEN, Compute.of(1)),
            Compute.of(1));
    ImportanceSampling sampling =
        ImportanceSampling.of(model, Walks.SEEN, 20_000, 1, Compute.of(2));
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      ImportanceEstimate estimate = sampling.estimates().get(i);
      assertEquals(exact.get(i), estimate.elbo(), 4 * estimate.elboError());
      assertTrue(estimate.elboError() < 0.02);
    }
  }

  @Test
  void meansAndTheirErrors() {
    ImportanceSampling sampling =
        new ImportanceSampling(
            10,
            List.of(
                new ImportanceEstimate(-1, 0.3, 5, -2, 0.1),
                new ImportanceEstimate(-4, 0.4, 6, -5, 0.1)));
    assertEquals(-2.5, sampling.mean());
    assertEquals(-2.5, sampling.meanOfExplained());
    assertEquals(0.25, sampling.standardError(), 1e-15);
    assertEquals(1.5, sampling.logMarginals().standardError(), 1e-15);
    assertEquals(-3.5, sampling.elbos().mean());
    assertEquals(5.5, sampling.effectiveSampleSizes().mean());
  }

  @Test
  void unexplainedObservationsAreTold() {
    WalkModel model = Walks.withoutSlips(9);
    Walks.neverGuess(model, 3, walk -> Walks.joint(model, 3)[walk] > 0);
    Walks.neverGuess(model, 1, walk -> Walks.joint(model, 1)[walk] == 0);
    List<Integer> data = List.of(0, 3, 1);
    ImportanceSampling sampling = ImportanceSampling.of(model, data, 2000, 1, Compute.of(2));
    assertEquals(2, sampling.explained());
    ImportanceEstimate some = sampling.estimates().get(0);
    assertEquals(Walks.logMarginal(model, 0), some.logMarginal(), 4 * some.standardError());
    assertEquals(Double.NEGATIVE_INFINITY, some.elbo());
    assertTrue(Double.isNaN(some.elboError()));
    ImportanceEstimate none = sampling.estimates().get(1);
    assertFalse(none.explained());
    assertEquals(Double.NEGATIVE_INFINITY, none.logMarginal());
    assertEquals(0, none.effectiveSampleSize());
    assertTrue(Double.isNaN(none.standardError()));
    assertEquals(Double.NEGATIVE_INFINITY, none.elbo());
    ImportanceEstimate all = sampling.estimates().get(2);
    assertTrue(Double.isFinite(all.elbo()));
    assertEquals(Double.NEGATIVE_INFINITY, sampling.mean());
    assertEquals((some.logMarginal() + all.logMarginal()) / 2, sampling.meanOfExplained(), 1e-15);
    assertEquals(
        Math.hypot(some.standardError(), all.standardError()) / 2, sampling.standardError(), 1e-15);
    assertThrows(
        IllegalArgumentException.class,
        () -> ImportanceSampling.of(model, data, 0, 1, Compute.of(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void bitsDoNotDependOnThreads(int threads) {
    WalkModel walks = Walks.random(8);
    assertEquals(
        ImportanceSampling.of(walks, Walks.SEEN, 600, 3, Compute.of(1)),
        ImportanceSampling.of(walks, Walks.SEEN, 600, 3, Compute.of(threads)));
    RegexModel regexes = new RegexModel(RegexSettings.defaults().withHidden(8), 1);
    List<StringSet> strings =
        List.of(
            new StringSet(List.of("a1", "b2")),
            new StringSet(List.of("x")),
            new StringSet(List.of("10:30", "9")));
    assertEquals(
        ImportanceSampling.of(regexes, strings, 600, 3, Compute.of(1)),
        ImportanceSampling.of(regexes, strings, 600, 3, Compute.of(threads)));
  }

  /** Weights from 1e-400 to 1e+400 in any order: neither over- nor underflow. */
  @Test
  void runningSumsStandHugeRanges() {
    WeightSums sums = new WeightSums();
    WeightSums reversed = new WeightSums();
    SplittableRandom rng = new SplittableRandom(9);
    double[] logWeights = rng.doubles(1000, -900, 900).toArray();
    for (int i = 0; i < logWeights.length; i++) {
      sums.add(logWeights[i], 1 + i % 3);
      reversed.add(logWeights[999 - i], 1 + (999 - i) % 3);
    }
    sums.add(Double.NEGATIVE_INFINITY, 1);
    reversed.add(Double.NEGATIVE_INFINITY, 1);
    assertEquals(sums.logMean(), reversed.logMean(), 1e-9);
    assertEquals(sums.effectiveSampleSize(), reversed.effectiveSampleSize(), 1e-9);
    assertEquals(2000, sums.count());
    assertEquals(Double.NEGATIVE_INFINITY, sums.meanLog());
    double largest = Arrays.stream(logWeights).max().orElseThrow();
    assertTrue(sums.logMean() >= largest - Math.log(2000));
    assertTrue(sums.logMean() <= largest + Math.log(3));
  }
}

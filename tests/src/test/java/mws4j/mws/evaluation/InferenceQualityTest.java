package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import mws4j.domains.regex.RegexModel;
import mws4j.domains.regex.RegexSettings;
import mws4j.example.walk.WalkModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.inference.Search;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InferenceQualityTest {
  /** Rounding of the prior's and the recognition model's float scores. */
  private static final double ROUNDING = 1e-5;

  private static PerInstance marginals(WalkModel model) {
    return ExactEvaluation.of(model, Walks.SEEN, Compute.of(1)).logMarginals();
  }

  private static InferenceQuality compare(WalkModel model, List<ProgramDistribution> q) {
    return InferenceQuality.of(model, Walks.SEEN, q, marginals(model), Compute.of(2));
  }

  /** A memory of the best programs, by so many rounds that all were proposed. */
  private static Memory memory(WalkModel model, int capacity) {
    Search search = new Search(capacity, 2000, 0, Walks.SEEN.size());
    return new Inference<>(model, search, Compute.of(1)).infer(Walks.SEEN, Patience.rounds(1), 1);
  }

  /** {@code KL(q||p)} with q over all programs, in the plainest way. */
  private static double divergence(double[] q, double[] joint) {
    double evidence = DoubleStream.of(joint).sum();
    double sum = 0;
    for (int p = 0; p < q.length; p++) {
      sum += q[p] == 0 ? 0 : q[p] * Math.log(q[p] / (joint[p] / evidence));
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 14, 20})
  void memoryOfTheBestIsAtTheSmallestDivergence(int capacity) {
    WalkModel model = Walks.random(1);
    InferenceQuality quality =
        compare(
            model,
            Approximations.ofMemory(model, Walks.SEEN, memory(model, capacity), Compute.of(2)));
    PerInstance smallest =
        ExactEvaluation.smallestDivergences(model, Walks.SEEN, capacity, Compute.of(2));
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      double[] best = Walks.joint(model, Walks.SEEN.get(i));
      double evidence = DoubleStream.of(best).sum();
      Arrays.sort(best);
      double mass = DoubleStream.of(best).skip(Math.max(0, 14 - capacity)).sum();
      assertEquals(-Math.log(mass / evidence), quality.divergences().get(i), ROUNDING);
      assertEquals(Math.log(mass), quality.elbos().get(i), ROUNDING);
      assertEquals(smallest.get(i), quality.divergences().get(i), ROUNDING);
      assertTrue(quality.divergences().get(i) >= 0);
    }
  }

  /** The scores in the memory are those of an earlier model, the weights must not be. */
  @Test
  void memoryIsScoredAfresh() {
    WalkModel model = Walks.random(2);
    Memory memory = memory(model, 4);
    model.parameters().prior().get("walks").fillUniform(-3, 3, new SplittableRandom(5));
    List<ProgramDistribution> q = Approximations.ofMemory(model, Walks.SEEN, memory, Compute.of(1));
    InferenceQuality quality = compare(model, q);
    ProgramBatch all = Walks.programs();
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      double[] joint = Walks.joint(model, Walks.SEEN.get(i));
      double kept = 0;
      for (int p = 0; p < joint.length; p++) {
        for (int rank = 0; rank < memory.size(i); rank++) {
          kept += Arrays.equals(all.copyOf(p), memory.program(i, rank)) ? joint[p] : 0;
        }
      }
      double expected = -Math.log(kept / DoubleStream.of(joint).sum());
      assertEquals(expected, quality.divergences().get(i), ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void recognitionAgainstThePosterior(long seed) {
    WalkModel model = Walks.random(seed);
    InferenceQuality quality =
        compare(model, Approximations.ofRecognition(model, Walks.SEEN, Compute.of(2)));
    float[] logits = model.parameters().recognition().get("guesses").value().data;
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      int field = Walks.SEEN.get(i);
      double[] r = new double[14];
      Arrays.setAll(r, p -> Math.exp(logits[field * 14 + p]));
      double total = DoubleStream.of(r).sum();
      Arrays.setAll(r, p -> r[p] / total);
      double[] joint = Walks.joint(model, field);
      assertEquals(divergence(r, joint), quality.divergences().get(i), ROUNDING);
      double elbo = Math.log(DoubleStream.of(joint).sum()) - divergence(r, joint);
      assertEquals(elbo, quality.elbos().get(i), ROUNDING);
    }
  }

  @Test
  void thePosteriorItselfDivergesNowhere() {
    WalkModel model = Walks.withExactRecognition(Walks.random(6));
    InferenceQuality recognition =
        compare(model, Approximations.ofRecognition(model, Walks.SEEN, Compute.of(1)));
    InferenceQuality memory =
        compare(
            model, Approximations.ofMemory(model, Walks.SEEN, memory(model, 14), Compute.of(1)));
    for (int i = 0; i < Walks.SEEN.size(); i++) {
      assertTrue(recognition.divergences().get(i) >= 0);
      assertTrue(memory.divergences().get(i) >= 0);
      assertEquals(0, recognition.divergences().get(i), 1e-9);
      assertEquals(0, memory.divergences().get(i), 1e-12);
    }
  }

  /** Merged weights of many draws are the posterior: KL falls like (programs - 1) var / 2N. */
  @Test
  void manySamplesBecomeThePosterior() {
    WalkModel model = Walks.random(8);
    double few = compare(model, samples(model, 100)).divergences().mean();
    double many = compare(model, samples(model, 100_000)).divergences().mean();
    assertTrue(few > 0.01, "few " + few);
    assertTrue(many < 1e-3, "many " + many);
  }

  private static List<ProgramDistribution> samples(WalkModel model, int particles) {
    return Approximations.ofSamples(model, Walks.SEEN, particles, 1, Compute.of(2));
  }

  @Test
  void equalProgramsAreMergedAndThoseWithoutMassDropped() {
    ProgramBatch programs = new ProgramBatch();
    programs.add(new int[] {1, 0});
    programs.add(new int[] {1});
    programs.add(new int[] {0});
    programs.add(new int[] {1, 0});
    double none = Double.NEGATIVE_INFINITY;
    ProgramDistribution q =
        new ProgramDistribution(programs, new double[] {Math.log(3), none, 0, Math.log(6)});
    assertEquals(2, q.size());
    assertArrayEquals(new int[] {1, 0}, q.programs().copyOf(0));
    assertArrayEquals(new int[] {0}, q.programs().copyOf(1));
    assertEquals(0.9, q.weight(0), 1e-15);
    assertEquals(0.1, q.weight(1), 1e-15);
    assertEquals(
        0, new ProgramDistribution(programs, new double[] {none, none, none, none}).size());
  }

  @Test
  void nothingFoundIsInfinitelyFar() {
    WalkModel model = Walks.withoutSlips(10);
    Walks.neverGuess(model, 3, walk -> Walks.joint(model, 3)[walk] > 0);
    List<Integer> data = List.of(3);
    PerInstance logMarginals = ExactEvaluation.of(model, data, Compute.of(1)).logMarginals();
    InferenceQuality ofNothing =
        InferenceQuality.of(
            model,
            data,
            Approximations.ofSamples(model, data, 50, 1, Compute.of(1)),
            logMarginals,
            Compute.of(1));
    assertEquals(Double.POSITIVE_INFINITY, ofNothing.divergences().get(0));
    InferenceQuality ofWrong =
        InferenceQuality.of(
            model,
            data,
            Approximations.ofRecognition(model, data, Compute.of(1)),
            logMarginals,
            Compute.of(1));
    assertEquals(Double.POSITIVE_INFINITY, ofWrong.divergences().get(0));
    assertEquals(Double.NEGATIVE_INFINITY, ofWrong.elbos().get(0));
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    WalkModel model = Walks.random(11);
    List<ProgramDistribution> q = Approximations.ofRecognition(model, Walks.SEEN, Compute.of(1));
    PerInstance tooLow = new PerInstance(new double[] {-9, -9, -9, -9, -9, -9, -9});
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> InferenceQuality.of(model, Walks.SEEN, q, tooLow, Compute.of(1)))
            .getMessage();
    assertTrue(
        message.startsWith(
            "log-marginals are not those of this model: observation 0 has -9.0, below a bound"),
        message);
    assertThrows(
        IllegalArgumentException.class,
        () -> InferenceQuality.elbos(model, List.of(1), q, Compute.of(1)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            InferenceQuality.of(
                model, Walks.SEEN, q, new PerInstance(new double[2]), Compute.of(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Approximations.ofMemory(model, List.of(1), memory(model, 2), Compute.of(1)));
    RegexModel regex = new RegexModel(RegexSettings.defaults().withHidden(4), 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Approximations.ofRecognition(regex, List.of(), Compute.of(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void bitsDoNotDependOnThreads(int threads) {
    WalkModel model = Walks.random(12);
    double[] one = divergences(model, 1);
    assertArrayEquals(one, divergences(model, threads));
    assertTrue(DoubleStream.of(one).sum() > 0);
  }

  private static double[] divergences(WalkModel model, int threads) {
    List<ProgramDistribution> q =
        Approximations.ofSamples(model, Walks.SEEN, 20, 3, Compute.of(threads));
    return InferenceQuality.of(model, Walks.SEEN, q, marginals(model), Compute.of(threads))
        .divergences()
        .toArray();
  }
}

package mws4j.mws.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.autodiff.Tape;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.SmallModel;
import mws4j.mws.algorithm.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DrawsTest {
  private static final int ROUNDS = 20_000;

  @Test
  void theFirstOfEachObservationAreExact() {
    Draws draws = new Draws(2, 1, 1.5);
    assertEquals(3, draws.perObservation());
    double[] temperatures = IntStream.range(0, 9).mapToDouble(draws::temperature).toArray();
    assertArrayEquals(new double[] {1, 1, 1.5, 1, 1, 1.5, 1, 1, 1.5}, temperatures);
    assertTrue(draws.anyFlat());
    assertEquals(1, new Draws(3, 2, 1).temperature(4));
    assertEquals(4, new Draws(0, 2, 4).temperature(0));
    assertArrayEquals(
        new boolean[] {true, true, false, true, false, false},
        booleans(new Draws(2, 1, 9, true), 6));
    assertArrayEquals(new boolean[] {true, true}, booleans(Draws.exact(1), 2));
  }

  private static boolean[] booleans(Draws draws, int count) {
    boolean[] exact = new boolean[count];
    for (int draw = 0; draw < count; draw++) {
      exact[draw] = draws.isExact(draw);
    }
    return exact;
  }

  @Test
  void proposalsAreAsProbableAsExactDrawsButNotExact() {
    Draws proposals = Draws.proposals(3);
    assertEquals(3, proposals.perObservation());
    assertFalse(proposals.anyFlat());
    assertEquals(1, proposals.temperature(4));
    assertArrayEquals(new boolean[] {false, false, false, false}, booleans(proposals, 4));
  }

  @Test
  void someAreNotFlatAtAll() {
    assertFalse(Draws.exact(4).anyFlat());
    assertFalse(new Draws(2, 2, 1).anyFlat());
    assertFalse(new Draws(2, 0, 9).anyFlat());
    assertEquals(4, Draws.exact(4).perObservation());
    assertEquals(1, Draws.exact(4).temperature(3));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new Draws(-1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Draws(1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Draws(1, 1, Double.NaN));
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Draws(1, 2, 0.5)).getMessage();
    assertEquals("draws: 1 exact and 2 flat at temperature 0.5", message);
  }

  private static Stream<SmallModel<?>> models() {
    return Stream.of(SmallModel.walk(1), SmallModel.mixture(3, 1), SmallModel.automaton(1));
  }

  /**
   * How often each program is drawn, as exact and as flat draws of each observation.
   *
   * @param counts (exact or flat) x observations x programs
   */
  private record Frequencies(int[][][] counts) {
    static <X> Frequencies of(SmallModel<X> small, Draws draws) {
      Enumeration<X> exact = new Enumeration<>(small.model(), small.data());
      int observations = small.data().size();
      Encoding encoding =
          small
              .model()
              .recognition()
              .encode(new Tape(KernelProvider.create()).begin(), small.data());
      int[][][] counts = new int[2][observations][exact.programs()];
      RandomGenerator rng = new SplittableRandom(3);
      ProgramBatch drawn = new ProgramBatch();
      for (int round = 0; round < ROUNDS; round++) {
        drawn.clear();
        encoding.sample(draws, rng, drawn);
        assertEquals(observations * draws.perObservation(), drawn.size());
        for (int p = 0; p < drawn.size(); p++) {
          assertEquals(p / draws.perObservation(), drawn.observation(p));
          int flat = p % draws.perObservation() < draws.exact() ? 0 : 1;
          counts[flat][drawn.observation(p)][exact.number(drawn.copyOf(p))]++;
        }
      }
      return new Frequencies(counts);
    }

    void requireProbabilities(boolean flat, int observation, double[] probabilities) {
      int[] drawn = counts[flat ? 1 : 0][observation];
      int n = Arrays.stream(drawn).sum();
      for (int z = 0; z < drawn.length; z++) {
        double p = probabilities[z];
        double bound = 5 * Math.sqrt(n * p * (1 - p)) + 1;
        assertEquals(n * p, drawn[z], bound, "observation " + observation + ", program " + z);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  <X> void exactDrawsAreThoseOfTheRecognitionModel(SmallModel<X> small) {
    Enumeration<X> exact = new Enumeration<>(small.model(), small.data());
    Frequencies frequencies = Frequencies.of(small, new Draws(2, 1, 1e6));
    for (int i = 0; i < small.data().size(); i++) {
      double[] logProposal = exact.logProposal(i);
      frequencies.requireProbabilities(
          false, i, Arrays.stream(logProposal).map(Math::exp).toArray());
    }
  }

  /** Logits of walks are log-probabilities up to a constant: they flatten by their temperature. */
  @Test
  void flatDrawsAreFlatterByTheirTemperature() {
    SmallModel<Integer> walk = SmallModel.walk(1);
    Enumeration<Integer> exact = new Enumeration<>(walk.model(), walk.data());
    Frequencies frequencies = Frequencies.of(walk, new Draws(1, 2, 3));
    for (int i = 0; i < walk.data().size(); i++) {
      double[] flat = Arrays.stream(exact.logProposal(i)).map(log -> Math.exp(log / 3)).toArray();
      double total = Arrays.stream(flat).sum();
      frequencies.requireProbabilities(
          true, i, Arrays.stream(flat).map(weight -> weight / total).toArray());
    }
  }

  /** Very hot ones know nothing: every next token is as likely as any other. */
  @Test
  void hotDrawsAreUniformInEveryToken() {
    SmallModel<Integer> walk = SmallModel.walk(1);
    Frequencies walks = Frequencies.of(walk, new Draws(1, 2, 1e6));
    double[] uniform = new double[14];
    Arrays.fill(uniform, 1 / 14.0);
    for (int i = 0; i < walk.data().size(); i++) {
      walks.requireProbabilities(true, i, uniform);
    }
    SmallModel<?> mixture = SmallModel.mixture(3, 1);
    ProgramBatch partitions = mixture.model().allPrograms().orElseThrow();
    double[] byChoices = new double[partitions.size()]; // two for the second point, then by those
    for (int z = 0; z < byChoices.length; z++) {
      byChoices[z] = partitions.copyOf(z)[1] == 0 ? 1 / 4.0 : 1 / 6.0;
    }
    Frequencies mixtures = Frequencies.of(mixture, new Draws(1, 2, 1e6));
    for (int i = 0; i < mixture.data().size(); i++) {
      mixtures.requireProbabilities(true, i, byChoices);
    }
  }
}

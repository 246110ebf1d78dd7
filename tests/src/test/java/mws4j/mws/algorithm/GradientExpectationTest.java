package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.example.walk.WalkModel;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The mean of every algorithm's stochastic gradient against sums over all programs, or over all
 * tuples of programs where several are drawn.
 */
final class GradientExpectationTest {
  private static final List<Integer> SEEN = List.of(1, 4, 0);
  private static final List<Integer> ALL_FIELDS = List.of(0, 1, 2, 3, 4);
  private static final int DRAWS = 40_000;
  private static final double SHARE = 1.0 / SEEN.size();

  private final WalkModel model = model(1);
  private final int generative =
      (int) (model.priorParameters().scalars() + model.likelihoodParameters().scalars());
  private final int all = generative + (int) model.recognitionParameters().scalars();

  /** A model with random tables. */
  private static WalkModel model(long seed) {
    WalkModel model = new WalkModel();
    RandomGenerator rng = new SplittableRandom(seed);
    for (ParameterSet set : model.parameterSets()) {
      for (Parameter parameter : set) {
        parameter.fillUniform(-1, 1, rng);
      }
    }
    return model;
  }

  private GradientMoments<Integer> moments() {
    return moments(new Baseline());
  }

  private GradientMoments<Integer> moments(Baseline baseline) {
    Memory none = new Memory(0, 1, model.maxProgramLength());
    return new GradientMoments<>(model, SEEN, none, baseline);
  }

  /** {@code w} of each program of a tuple. */
  private static double[] logWeights(
      Enumeration<Integer> exact, int observation, int[] tuple, double impossible) {
    double[] logs = new double[tuple.length];
    Arrays.setAll(
        logs,
        k ->
            Math.max(impossible, exact.logJoint(observation)[tuple[k]])
                - exact.logProposal(observation)[tuple[k]]);
    return logs;
  }

  /** Expected normalised importance weight that each program has in the loss. */
  private static double[][] expectedWeights(Enumeration<Integer> exact, int draws) {
    double[][] weights = exact.zeros();
    for (int i = 0; i < SEEN.size(); i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple -> {
            double[] logs = logWeights(exact, of, tuple, Double.NEGATIVE_INFINITY);
            double[] normalised = Posterior.normalise(logs, 0, draws);
            for (int k = 0; k < draws; k++) {
              weights[of][tuple[k]] += SHARE * exact.probability(of, tuple) * normalised[k];
            }
          });
    }
    return weights;
  }

  /**
   * Expected weights of {@code grad log r} in the gradient of the mean bound, without baselines.
   */
  private static double[][] boundWeights(Enumeration<Integer> exact, int draws, double impossible) {
    double[][] weights = exact.zeros();
    for (int i = 0; i < SEEN.size(); i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple -> {
            double[] logs = logWeights(exact, of, tuple, impossible);
            double bound = Posterior.logSumExp(logs, 0, draws) - Math.log(draws);
            double[] normalised = Posterior.normalise(logs, 0, draws);
            for (int k = 0; k < draws; k++) {
              weights[of][tuple[k]] +=
                  SHARE * exact.probability(of, tuple) * (bound - normalised[k]);
            }
          });
    }
    return weights;
  }

  /** {@code E log (1/K) sum_k w_k}, the mean over the observations. */
  private static double expectedBound(Enumeration<Integer> exact, int draws) {
    double[] sum = new double[1];
    for (int i = 0; i < SEEN.size(); i++) {
      int of = i;
      exact.tuples(
          draws,
          tuple -> {
            double[] logs = logWeights(exact, of, tuple, Double.NEGATIVE_INFINITY);
            double bound = Posterior.logSumExp(logs, 0, draws) - Math.log(draws);
            sum[0] += SHARE * exact.probability(of, tuple) * bound;
          });
    }
    return sum[0];
  }

  /** Expected gradient of dreams in ψ: any field may be dreamt of. */
  private double[] dreamGradient(double weight) {
    Enumeration<Integer> dreams = new Enumeration<>(model, ALL_FIELDS);
    double[][] joint = dreams.zeros();
    for (int field = 0; field < joint.length; field++) {
      int of = field;
      Arrays.setAll(joint[field], z -> weight * StrictMath.exp(dreams.logJoint(of)[z]));
    }
    return dreams.gradient(dreams.zeros(), joint);
  }

  @Test
  void theExactGradientOfTheBoundAgreesWithDifferences() {
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    double[] gradient =
        exact.gradient(expectedWeights(exact, 2), boundWeights(exact, 2, Double.NEGATIVE_INFINITY));
    int entry = 0;
    double step = 0x1p-5;
    for (ParameterSet set : model.parameterSets()) {
      for (Parameter parameter : set) {
        for (int i = 0; i < parameter.size(); i++) {
          float value = parameter.value().data[i];
          parameter.value().data[i] = (float) (value + step);
          double above = expectedBound(new Enumeration<>(model, SEEN), 2);
          parameter.value().data[i] = (float) (value - step);
          double below = expectedBound(new Enumeration<>(model, SEEN), 2);
          parameter.value().data[i] = value;
          assertEquals((above - below) / (2 * step), gradient[entry], 2e-4, "entry " + entry);
          entry++;
        }
      }
    }
    assertEquals(gradient.length, entry);
  }

  /**
   * The weights are normalised by themselves, so the mean is not the posterior's for a finite K.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void wakePhaseHasTheMeanOfSelfNormalisedWeights(int draws) {
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    double[][] weights = expectedWeights(exact, draws);
    GradientMoments<Integer> moments = moments().draw(Algorithms.of("rws-wake"), draws, DRAWS);
    moments.requireMean(exact.gradient(weights, weights), 0, all);
    assertEquals(expectedBound(exact, draws), moments.bound(), 0.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void sleepPhaseHasTheMeanOfDreams(int draws) {
    GradientMoments<Integer> moments = moments().draw(Algorithms.of("rws-sleep"), draws, DRAWS);
    moments.requireMean(dreamGradient(1), generative, all);
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    moments.requireMean(
        exact.gradient(expectedWeights(exact, draws), exact.zeros()), 0, generative);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void vimcoHasTheGradientOfTheBound(int draws) {
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    double[] gradient =
        exact.gradient(
            expectedWeights(exact, draws), boundWeights(exact, draws, Double.NEGATIVE_INFINITY));
    moments().draw(Algorithms.of("vimco"), draws, DRAWS).requireMean(gradient, 0, all);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -3, -8})
  void reinforceHasTheGradientOfTheElboWhateverTheBaseline(double value) {
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    double[] gradient =
        exact.gradient(expectedWeights(exact, 1), boundWeights(exact, 1, Double.NEGATIVE_INFINITY));
    Baseline baseline = new Baseline();
    baseline.restore(new double[] {0.5 * value, 0.5});
    assertEquals(value, baseline.value());
    moments(baseline).draw(Algorithms.of("reinforce"), 1, DRAWS).requireMean(gradient, 0, all);
  }

  /** No slips: most walks cannot have led to what was seen. */
  @Test
  void impossibleProgramsCountAsVeryImprobableOnesForTheRecognitionModelAlone() {
    model.likelihoodParameters().get("slip").fill(-800);
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    assertEquals(Double.NEGATIVE_INFINITY, exact.logJoint(0)[0]);
    double[] wake = exact.gradient(expectedWeights(exact, 2), expectedWeights(exact, 2));
    moments().draw(Algorithms.of("rws-wake"), 2, DRAWS).requireMean(wake, 0, all);
    double[] vimco =
        exact.gradient(expectedWeights(exact, 2), boundWeights(exact, 2, Vimco.LOG_IMPOSSIBLE));
    moments().draw(Algorithms.of("vimco"), 2, DRAWS).requireMean(vimco, 0, all);
    double[] elbo =
        exact.gradient(expectedWeights(exact, 1), boundWeights(exact, 1, Vimco.LOG_IMPOSSIBLE));
    Baseline baseline = new Baseline();
    baseline.restore(new double[] {-700, 1});
    moments(baseline).draw(Algorithms.of("reinforce"), 1, DRAWS).requireMean(elbo, 0, all);
  }

  @ParameterizedTest
  @CsvSource({
    "mws-replay, 0.5, 0, false",
    "mws-replay, 0.5, 0, true",
    "mws-fantasy, 0.5, 1, false",
    "mws-fantasy, 0.5, 1, true",
    "mws-mixed, 0.5, 0.5, false",
    "mws-mixed, 0.25, 0.25, false",
    "mws-mixed, 0.25, 0.25, true"
  })
  void memorySpeaksWithItsOwnWeights(
      String name, double option, double fantasies, boolean reweighted) {
    Algorithm algorithm = Algorithms.of(name, option, reweighted);
    Memory memory = new Memory(SEEN.size(), 4, model.maxProgramLength());
    GradientMoments<Integer> moments = new GradientMoments<>(model, SEEN, memory, new Baseline());
    for (int round = 0; round < 20; round++) {
      moments.run(algorithm, 200, round); // then it holds the best four and does not change
    }
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    double[][] known = exact.zeros();
    double[][] replayed = exact.zeros();
    for (int i = 0; i < SEEN.size(); i++) {
      for (int rank = 0; rank < memory.size(i); rank++) {
        int z = exact.number(memory.program(i, rank));
        known[i][z] = SHARE * memory.weights(i)[rank];
        replayed[i][z] = (1 - fantasies) * known[i][z];
      }
    }
    double[] expected = exact.gradient(known, replayed);
    double[] dreams = dreamGradient(fantasies);
    for (int j = generative; j < all; j++) {
      expected[j] += dreams[j];
    }
    moments.draw(algorithm, 1, DRAWS);
    moments.requireMean(expected, 0, all);
    for (int j = 0; j < (fantasies == 0 ? all : generative) && reweighted; j++) {
      assertEquals(0, moments.variance(j), 1e-12, "nothing is drawn for entry " + j);
    }
  }

  @Test
  void vimcoVariesLessThanTheBoundWithoutBaselines() {
    int draws = 3;
    Enumeration<Integer> exact = new Enumeration<>(model, SEEN);
    GradientMoments<Integer> moments = moments().draw(Algorithms.of("vimco"), draws, DRAWS);
    double vimco = 0;
    double plain = 0;
    double[] mean =
        exact.gradient(exact.zeros(), boundWeights(exact, draws, Double.NEGATIVE_INFINITY));
    for (int j = generative; j < all; j++) {
      vimco += moments.variance(j);
      plain -= mean[j] * mean[j]; // observations use entries of their own: squares of means add up
    }
    for (int i = 0; i < SEEN.size(); i++) {
      plain += plainSecondMoment(exact, i, draws);
    }
    assertTrue(vimco > 0 && vimco < 0.5 * plain, "vimco " + vimco + ", plain " + plain);
  }

  /** Expected square of {@code sum_k (L - v_k) grad log r(z_k)}, exactly. */
  private double plainSecondMoment(Enumeration<Integer> exact, int observation, int draws) {
    double[][] scores = new double[exact.programs()][];
    for (int z = 0; z < scores.length; z++) {
      double[][] one = exact.zeros();
      one[observation][z] = SHARE;
      scores[z] = exact.gradient(exact.zeros(), one);
    }
    double[] moment = new double[1];
    exact.tuples(
        draws,
        tuple -> {
          double[] logs = logWeights(exact, observation, tuple, Double.NEGATIVE_INFINITY);
          double bound = Posterior.logSumExp(logs, 0, draws) - Math.log(draws);
          double[] normalised = Posterior.normalise(logs, 0, draws);
          double square = 0;
          for (int j = generative; j < all; j++) {
            double entry = 0;
            for (int k = 0; k < draws; k++) {
              entry += (bound - normalised[k]) * scores[tuple[k]][j];
            }
            square += entry * entry;
          }
          moment[0] += exact.probability(observation, tuple) * square;
        });
    return moment[0];
  }
}

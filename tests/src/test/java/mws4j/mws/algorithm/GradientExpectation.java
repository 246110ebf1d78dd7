package mws4j.mws.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.Scalars;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.SmallModel;
import mws4j.mws.inference.Dreams;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mean of every algorithm's stochastic gradient on a small model against sums over all
 * programs, or over all tuples of programs where several are drawn.
 *
 * @param <X> an observation
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GradientExpectation<X> {
  private static final int MEMORY = 4;
  private static final int DREAMS_AT_ONCE = 50;

  private final SmallModel<X> small;
  private final ProgramModel<X> model;
  private final Enumeration<X> exact;
  private final int mostDraws;
  private final int steps;
  private final int[] ends; // of θ, φ, ψ among all entries
  private Expectation dreams;

  /**
   * A model to test on.
   *
   * @param mostDraws largest K whose tuples can be listed
   * @param steps that a mean is taken over
   */
  GradientExpectation(SmallModel<X> small, int mostDraws, int steps) {
    this.small = small;
    this.mostDraws = mostDraws;
    this.steps = steps;
    model = small.model();
    exact = new Enumeration<>(model, small.data());
    ends =
        Stream.of(Part.values())
            .mapToInt(part -> Scalars.in(model.parameters().of(part)))
            .toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  /**
   * An algorithm with its options.
   *
   * @param above how far the baseline is above the mean signal, for the algorithm that has one
   */
  record Setting(String name, int draws, double fantasyWeight, Replay replay, double above) {
    Setting(String name, int draws) {
      this(name, draws, Algorithms.MIXED_FANTASY_WEIGHT, Replay.DRAWN, 0);
    }

    Setting with(double weight, Replay other) {
      return new Setting(name, draws, weight, other, above);
    }

    Setting withBaseline(double nats) {
      return new Setting(name, draws, fantasyWeight, replay, nats);
    }

    Algorithm algorithm() {
      return Algorithms.of(name, fantasyWeight, replay);
    }
  }

  private Stream<Setting> settings() {
    return Algorithms.names().stream().flatMap(this::settings);
  }

  private Stream<Setting> settings(String name) {
    Setting once = new Setting(name, 1);
    return switch (name) {
      case "mws-replay" -> replays(once, 0);
      case "mws-fantasy" -> replays(once, 1);
      case "mws-mixed" -> Stream.concat(Stream.of(once), replays(once, 0.25));
      case "rws-sleep" -> Stream.of(once, new Setting(name, 2));
      case "reinforce" -> Stream.of(once, once.withBaseline(2), once.withBaseline(-3));
      default -> IntStream.rangeClosed(2, mostDraws).mapToObj(draws -> new Setting(name, draws));
    };
  }

  private static Stream<Setting> replays(Setting setting, double weight) {
    return Stream.of(Replay.values()).map(replay -> setting.with(weight, replay));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theMeanIsExact(Setting setting) {
    Memory memory = new Memory(small.data().size(), MEMORY, model.maxProgramLength());
    exact.fill(memory);
    Expectation expected = expected(setting, memory);
    double bound = expectedBound(setting, memory);
    AscentDirections<X> directions = directions(setting, memory);
    Moments sum = new Moments();
    Moments bounds = new Moments();
    for (int s = 0; s < steps; s++) {
      sum.add(directions.draw(setting.draws, s));
      bounds.add(directions.bound());
    }
    int from = 0;
    for (int end : ends) {
      if (end > from) { // the set has parameters
        expected.part(from, end).requireOf(sum.mean().part(from, end), "entries from " + from);
      }
      from = end;
    }
    if (Double.isFinite(bound)) {
      Expectation.exact(bound).requireOf(bounds.mean(), "bound");
    }
    for (int j = 0; setting.replay == Replay.REWEIGHTED && j < ends[1]; j++) {
      double scale = 1 + expected.mean()[j] * expected.mean()[j];
      assertEquals(0, sum.variance()[j] / scale, 1e-12, "nothing is drawn for entry " + j);
    }
  }

  private AscentDirections<X> directions(Setting setting, Memory memory) {
    double signal = new TupleSums(exact, 1).meanBound(Vimco.LOG_IMPOSSIBLE);
    Baseline baseline = new Baseline();
    baseline.restore(new double[] {signal + setting.above, 1});
    return new AscentDirections<>(model, small.data(), setting.algorithm(), memory, baseline);
  }

  private Expectation expected(Setting setting, Memory memory) {
    TupleSums sums = new TupleSums(exact, setting.draws);
    return switch (setting.name) {
      // Normalised by themselves, so the mean is not the posterior's for a finite K.
      case "rws-wake" -> expected(sums.normalisedWeights(), sums.normalisedWeights());
      case "rws-sleep" -> expected(sums.normalisedWeights(), exact.zeros()).plus(1, dreams());
      case "vimco", "reinforce" -> expected(sums.normalisedWeights(), sums.boundWeights());
      case "mws-replay", "mws-fantasy", "mws-mixed" -> {
        double fantasies = setting.fantasyWeight;
        double[][] recognition =
            setting.replay.isBest()
                ? best(memory, setting.replay == Replay.BEST_WEIGHTED, 1 - fantasies)
                : remembered(memory, 1 - fantasies);
        yield expected(remembered(memory, 1), recognition).plus(fantasies, dreams());
      }
      default -> throw new AssertionError("nothing is known of the mean of " + setting.name);
    };
  }

  private Expectation expected(double[][] generative, double[][] recognition) {
    return Expectation.exact(exact.gradient(generative, recognition));
  }

  /** Weights {@code Q} of the programs in memory, in a minibatch of all. */
  private double[][] remembered(Memory memory, double factor) {
    double[][] weights = exact.zeros();
    for (int i = 0; i < weights.length; i++) {
      int of = i;
      int[] numbers = numbers(memory, i);
      double[] known = IntStream.of(numbers).mapToDouble(z -> exact.logJoint(of)[z]).toArray();
      double[] q = LogWeights.normalise(known, 0, known.length);
      for (int rank = 0; rank < q.length; rank++) {
        weights[i][numbers[rank]] = factor * q[rank] / weights.length;
      }
    }
    return weights;
  }

  /** The weight of an instance on the program in memory that the recognition model prefers. */
  private double[][] best(Memory memory, boolean byLikelihood, double factor) {
    double[][] weights = exact.zeros();
    for (int i = 0; i < weights.length; i++) {
      double[] preference = exact.logProposal(i).clone();
      for (int z = 0; byLikelihood && z < preference.length; z++) {
        preference[z] += exact.logLikelihood(i)[z];
      }
      int best =
          IntStream.of(numbers(memory, i))
              .boxed()
              .max(Comparator.comparingDouble(z -> preference[z]))
              .orElseThrow();
      weights[i][best] = factor / weights.length;
    }
    return weights;
  }

  private int[] numbers(Memory memory, int instance) {
    return IntStream.range(0, memory.size(instance))
        .map(rank -> exact.number(memory.program(instance, rank)))
        .toArray();
  }

  /** The reported bound; not finite where some draws leave an instance unexplained. */
  private double expectedBound(Setting setting, Memory memory) {
    if (setting.algorithm().usesMemory()) {
      return IntStream.range(0, memory.instances()).mapToDouble(memory::bound).average().orElse(0);
    }
    return new TupleSums(exact, setting.draws).meanBound(Double.NEGATIVE_INFINITY);
  }

  /** {@code E_p[grad log r(z|x)]}. */
  private Expectation dreams() {
    if (dreams == null) {
      dreams = small.possible().isEmpty() ? dreamsOfSome() : dreamsOfAll();
    }
    return dreams;
  }

  private Expectation dreamsOfAll() {
    Enumeration<X> all = new Enumeration<>(model, small.possible());
    double[][] joint = all.zeros();
    for (int x = 0; x < joint.length; x++) {
      int of = x;
      Arrays.setAll(joint[x], z -> StrictMath.exp(all.logJoint(of)[z]));
    }
    return Expectation.exact(all.gradient(all.zeros(), joint));
  }

  /** {@code sum_z p(z|x) grad log r(z|x)} for many x: only those are drawn. */
  private Expectation dreamsOfSome() {
    Kernels kernels = KernelProvider.create();
    RandomGenerator rng = new SplittableRandom(1);
    Moments groups = new Moments();
    for (int group = 0; group < steps / DREAMS_AT_ONCE; group++) {
      Dreams<X> dreamt = Dreams.draw(DREAMS_AT_ONCE, model, kernels, rng);
      assertEquals(DREAMS_AT_ONCE, dreamt.size());
      Enumeration<X> all = new Enumeration<>(model, dreamt.observations());
      double[][] posterior = all.zeros();
      for (int x = 0; x < posterior.length; x++) {
        double[] masses = LogWeights.normalise(all.logJoint(x), 0, all.programs());
        Arrays.setAll(posterior[x], z -> masses[z] / DREAMS_AT_ONCE);
      }
      groups.add(all.gradient(all.zeros(), posterior));
    }
    return groups.mean();
  }

  /** The sums over tuples themselves, by differences extrapolated to a step of zero. */
  @Test
  void theExactGradientOfTheBoundAgreesWithDifferences() {
    int draws = exact.programs() < 100 ? 2 : 1; // there are two sums per entry
    TupleSums sums = new TupleSums(exact, draws);
    double[] gradient = exact.gradient(sums.normalisedWeights(), sums.boundWeights());
    double step = 0x1p-6;
    // Probabilities come from floats, so that the bound is off by 2e-7 of itself on either side.
    double noise = 5e-5 * Math.abs(sums.meanBound(Vimco.LOG_IMPOSSIBLE));
    int entry = 0;
    for (Part part : Part.values()) {
      for (Parameter parameter : model.parameters().of(part)) {
        for (int i = 0; i < parameter.size(); i++) {
          double coarse = difference(parameter, i, step, draws);
          double fine = difference(parameter, i, step / 2, draws);
          double tolerance = noise + 2e-4 * Math.abs(gradient[entry]);
          assertEquals((4 * fine - coarse) / 3, gradient[entry], tolerance, "entry " + entry);
          entry++;
        }
      }
    }
    assertEquals(gradient.length, entry);
  }

  private double difference(Parameter parameter, int i, double step, int draws) {
    float value = parameter.value().data[i];
    double[] bounds = new double[2];
    for (int side = 0; side < 2; side++) {
      parameter.value().data[i] = (float) (value + (2 * side - 1) * step);
      Enumeration<X> moved = new Enumeration<>(model, small.data());
      bounds[side] = new TupleSums(moved, draws).meanBound(Vimco.LOG_IMPOSSIBLE);
    }
    parameter.value().data[i] = value;
    return (bounds[1] - bounds[0]) / (2 * step);
  }

  /** Against plain REINFORCE, the score-function estimator of the same bound. */
  @Test
  void vimcoVariesLessThanTheBoundWithoutBaselines() {
    Setting vimco = new Setting("vimco", mostDraws);
    TupleSums sums = new TupleSums(exact, mostDraws);
    double[] mean = exact.gradient(sums.normalisedWeights(), sums.boundWeights());
    AscentDirections<X> directions = directions(vimco, new Memory(0, 1, model.maxProgramLength()));
    Moments distance = new Moments(); // squared, from the mean
    for (int s = 0; s < steps; s++) {
      double[] direction = directions.draw(mostDraws, s);
      double square = 0;
      for (int j = ends[1]; j < ends[2]; j++) {
        square += (direction[j] - mean[j]) * (direction[j] - mean[j]);
      }
      distance.add(square);
    }
    double variance = distance.mean().mean()[0];
    double deviation = Math.sqrt(distance.mean().variance()[0]);
    double plain = sums.plainVariance(ends[1]);
    assertTrue(
        variance + 5 * deviation < plain,
        "vimco " + variance + " ± " + deviation + ", plain " + plain);
  }
}

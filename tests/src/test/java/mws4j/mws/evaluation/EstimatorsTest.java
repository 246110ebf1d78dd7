package mws4j.mws.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.Pools;
import mws4j.mws.SmallModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.DistinctPrograms;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates of evidence and posterior against exact values, on every small model. */
final class EstimatorsTest {
  private static final int REPLICATIONS = 700; // of each of two or three observations
  private static final int TRIALS = 50;

  /** Rounding of floats in the scores of priors and recognition models. */
  private static final double ROUNDING = 1e-5;

  private static Stream<SmallModel<?>> models() {
    return Stream.of(
        SmallModel.walk(1),
        SmallModel.walk(2),
        SmallModel.mixture(4, 1),
        SmallModel.mixture(5, 4),
        SmallModel.automaton(1));
  }

  /**
   * Of all standard scores 95.45 % lie within two; of 2100, for example, 2004 on average with a
   * standard deviation of 9.5. And the estimate of p(x) itself, not of its log, is right on
   * average.
   */
  @ParameterizedTest
  @MethodSource("models")
  <X> void evidenceLiesWithinTwoStandardErrors(SmallModel<X> small) {
    PerInstance exact =
        ExactEvaluation.of(small.model(), small.data(), Compute.of(1)).logMarginals();
    int covered = 0;
    double sum = 0;
    double squares = 0;
    for (int x = 0; x < small.data().size(); x++) {
      List<X> copies = Collections.nCopies(REPLICATIONS, small.data().get(x)); // own draws each
      for (ImportanceEstimate estimate :
          ImportanceSampling.of(small.model(), copies, 1000, x, Compute.of(1)).estimates()) {
        double error = estimate.logMarginal() - exact.get(x);
        covered += Math.abs(error) <= 2 * estimate.standardError() ? 1 : 0;
        double relative = Math.expm1(error);
        sum += relative;
        squares += relative * relative;
      }
    }
    int all = REPLICATIONS * small.data().size();
    double deviation = Math.sqrt(0.9545 * 0.0455 / all);
    assertEquals(0.9545, (double) covered / all, 5 * deviation);
    assertEquals(0, sum / all, 5 * Math.sqrt(squares) / all);
  }

  /** Any few programs in memory. */
  @ParameterizedTest
  @MethodSource("models")
  <X> void memoriesAreNoCloserThanTheirSizeAllows(SmallModel<X> small) {
    ProgramBatch programs = ExactInference.programsOf(small.model());
    DistinctPrograms pool = Pools.of(programs);
    RandomGenerator rng = new SplittableRandom(1);
    for (int trial = 0; trial < TRIALS; trial++) {
      int capacity = 1 + rng.nextInt(programs.size() + 3);
      Memory memory = new Memory(small.data().size(), capacity, small.model().maxProgramLength());
      for (int i = 0; i < memory.instances(); i++) {
        memory.replace(i, pool, 0, programs.size(), rng.doubles(programs.size()).toArray());
      }
      check(small, Approximations.ofMemory(small.model(), small.data(), memory, Compute.of(1)));
    }
  }

  /** Any recognition model, from nearly uniform to nearly certain, whole and sampled. */
  @ParameterizedTest
  @MethodSource("models")
  <X> void recognitionModelsAreNoCloserThanThePosterior(SmallModel<X> small) {
    RandomGenerator rng = new SplittableRandom(2);
    for (int trial = 0; trial < TRIALS; trial++) {
      ProgramModel<X> model = small.model().withFreshRecognition(trial);
      double width = 0.1 * trial;
      for (Parameter parameter : model.parameters().recognition()) {
        parameter.fillUniform(-width, width, rng);
      }
      check(small, Approximations.ofRecognition(model, small.data(), Compute.of(1)));
      check(small, Approximations.ofSamples(model, small.data(), 1 + trial, trial, Compute.of(1)));
    }
  }

  /** The generative model of all is the same. */
  private static <X> void check(SmallModel<X> small, List<ProgramDistribution> q) {
    PerInstance logMarginals =
        ExactEvaluation.of(small.model(), small.data(), Compute.of(1)).logMarginals();
    InferenceQuality quality =
        InferenceQuality.of(small.model(), small.data(), q, logMarginals, Compute.of(1));
    ExactInference<X> inference = new ExactInference<>(small.model(), KernelProvider.create());
    for (int i = 0; i < q.size(); i++) {
      ExactPosterior posterior = inference.infer(small.data().get(i));
      double least = posterior.smallestDivergence(q.get(i).size());
      double divergence = quality.divergences().get(i);
      assertTrue(divergence >= 0 && divergence >= least - ROUNDING, divergence + " of " + least);
      // Whoever computes it makes no negative ones to zero.
      assertTrue(quality.elbos().get(i) <= logMarginals.get(i) - least + ROUNDING);
      assertEquals(plain(q.get(i), posterior), divergence, ROUNDING);
    }
  }

  /** {@code sum_z q(z) log (q(z) / p(z|x))}. */
  private static double plain(ProgramDistribution q, ExactPosterior posterior) {
    double[] masses = posterior.masses();
    double sum = 0;
    for (int z = 0; z < q.size(); z++) {
      int[] program = q.programs().copyOf(z);
      for (int p = 0; p < masses.length; p++) {
        if (posterior.programs().equals(p, program, 0, program.length)) {
          sum += q.weight(z) * Math.log(q.weight(z) / masses[p]);
        }
      }
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("models")
  <X> void theBestProgramsAreAtTheSmallestDivergence(SmallModel<X> small) {
    ProgramBatch programs = ExactInference.programsOf(small.model());
    DistinctPrograms pool = Pools.of(programs);
    PerInstance logMarginals =
        ExactEvaluation.of(small.model(), small.data(), Compute.of(1)).logMarginals();
    ExactInference<X> inference = new ExactInference<>(small.model(), KernelProvider.create());
    for (int capacity = 1; capacity < programs.size() + 3; capacity = 2 * capacity + 1) {
      Memory memory = new Memory(small.data().size(), capacity, small.model().maxProgramLength());
      for (int i = 0; i < memory.instances(); i++) {
        double[] logJoint = logJoint(inference.infer(small.data().get(i)));
        memory.replace(i, pool, 0, programs.size(), logJoint);
      }
      List<ProgramDistribution> q =
          Approximations.ofMemory(small.model(), small.data(), memory, Compute.of(1));
      PerInstance smallest =
          ExactEvaluation.smallestDivergences(small.model(), small.data(), capacity, Compute.of(1));
      PerInstance divergences =
          InferenceQuality.of(small.model(), small.data(), q, logMarginals, Compute.of(1))
              .divergences();
      for (int i = 0; i < q.size(); i++) {
        assertEquals(smallest.get(i), divergences.get(i), ROUNDING);
        boolean all = capacity >= programs.size();
        assertTrue(all ? smallest.get(i) == 0 : smallest.get(i) > 0);
      }
    }
  }

  private static double[] logJoint(ExactPosterior posterior) {
    double[] logs = new double[posterior.programs().size()];
    for (int p = 0; p < logs.length; p++) {
      logs[p] = posterior.logJoint(p);
    }
    return logs;
  }
}

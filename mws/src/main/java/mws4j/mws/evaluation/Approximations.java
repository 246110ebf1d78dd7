package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.Posterior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.RandomStreams;

/**
 * What algorithms take for the posterior {@code p(z|x)}: a distribution over a few programs per
 * observation. They are compared with the truth by {@link InferenceQuality} and predict in {@link
 * Classification}.
 */
public final class Approximations {
  private static final long STREAM = 22;

  /** A recognition model may lose that much mass to the rounding of its floats. */
  private static final double LOST_MASS = 1e-3;

  private Approximations() {}

  private interface Approximation<W> {
    ProgramDistribution of(W workspace, int number);
  }

  private static <W> List<ProgramDistribution> each(
      int observations, int threads, Supplier<W> workspace, Approximation<W> one) {
    ProgramDistribution[] all = new ProgramDistribution[observations];
    Parallel.run(observations, threads, workspace, (own, i) -> all[i] = one.of(own, i));
    return Arrays.asList(all);
  }

  /**
   * The memory's {@code Q_i ∝ p(z,x_i)} over {@code Z_i}, from fresh scores: those in a memory are
   * as old as the last visit of each instance. Empty where the memory is.
   */
  public static <X> List<ProgramDistribution> ofMemory(
      ProgramModel<X> model, List<X> data, Memory memory, int threads) {
    memory.requireInstances(data.size());
    return each(
        data.size(),
        threads,
        () -> new Roles<>(model),
        (roles, i) -> {
          ProgramBatch programs = new ProgramBatch();
          memory.addTo(i, programs);
          return new ProgramDistribution(programs, roles.logJoint(programs, data.get(i)));
        });
  }

  /**
   * Importance-weighted samples: {@code z_1..z_K ~ r(z|x)} with weights {@code p(z_k,x)/r(z_k|x)},
   * equal programs merged. Empty where no draw explains the observation.
   *
   * @param particles K, all held at once
   * @param seed of the draws; every observation has a random stream of its own
   */
  public static <X> List<ProgramDistribution> ofSamples(
      ProgramModel<X> model, List<X> data, int particles, long seed, int threads) {
    if (particles < 1) {
      throw new IllegalArgumentException("particles must be at least 1, not " + particles);
    }
    return each(
        data.size(),
        threads,
        () -> new Proposals<>(model),
        (proposals, i) -> {
          proposals.draw(data.get(i), particles, RandomStreams.of(seed, STREAM, i));
          double[] logWeights = new double[proposals.programs().size()];
          for (int p = 0; p < logWeights.length; p++) {
            logWeights[p] = proposals.logWeight(p) + StrictMath.log(proposals.count(p));
          }
          return new ProgramDistribution(proposals.programs(), logWeights);
        });
  }

  /**
   * The whole of {@code r(z|x)}, of a model that is a {@link mws4j.mws.model.FiniteDomain}.
   * Normalised over the programs listed, which takes away the rounding of floats.
   *
   * @throws IllegalArgumentException if the programs cannot be listed, or if the recognition model
   *     has mass on others
   */
  public static <X> List<ProgramDistribution> ofRecognition(
      ProgramModel<X> model, List<X> data, int threads) {
    ProgramBatch programs = ExactInference.programsOf(model);
    return each(
        data.size(),
        threads,
        () -> new Roles<>(model),
        (roles, i) -> {
          double[] logProposal = new double[programs.size()];
          int[] theOnlyObservation = new int[programs.size()];
          roles.encode(data.get(i)).score(programs, theOnlyObservation, logProposal);
          requireAllMass(logProposal, i);
          return new ProgramDistribution(programs, logProposal);
        });
  }

  private static void requireAllMass(double[] logProposal, int observation) {
    double mass = StrictMath.exp(Posterior.logSumExp(logProposal, 0, logProposal.length));
    if (!(Math.abs(mass - 1) < LOST_MASS)) {
      throw new IllegalArgumentException(
          "the recognition model gives the programs that the domain lists a mass of "
              + mass
              + ", not 1, for observation "
              + observation);
    }
  }
}

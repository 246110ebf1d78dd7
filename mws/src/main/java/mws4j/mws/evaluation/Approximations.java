package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mws4j.autodiff.Var;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;
import mws4j.mws.probability.RandomStreams;
import mws4j.mws.training.Trainer;
import mws4j.mws.training.TrainingConfig;

/**
 * What algorithms take for the posterior {@code p(z|x)}: a distribution over a few programs per
 * observation. They are compared with the truth by {@link InferenceQuality} and predict in {@link
 * Classification}.
 */
public final class Approximations {
  private static final RandomStreams.Use SAMPLES =
      RandomStreams.Use.named("evaluation/approximating-samples");

  /** A recognition model may lose that much mass to the rounding of its floats. */
  private static final double LOST_MASS = 1e-3;

  private Approximations() {}

  private interface Approximation<W> {
    ProgramDistribution of(W workspace, int number);
  }

  private static <W> List<ProgramDistribution> each(
      int observations, Compute compute, Supplier<W> workspace, Approximation<W> one) {
    ProgramDistribution[] all = new ProgramDistribution[observations];
    compute.run(
        observations,
        workspace,
        (own, i) -> all[i] = NonFiniteException.ofInstance(i, () -> one.of(own, i)));
    return Arrays.asList(all);
  }

  /**
   * The memory's {@code Q_i ∝ p(z,x_i)} over {@code Z_i}, from fresh scores: those in a memory are
   * as old as the last visit of each instance. Empty where the memory is.
   */
  public static <X> List<ProgramDistribution> ofMemory(
      ProgramModel<X> model, List<X> data, Memory memory, Compute compute) {
    memory.requireInstances(data.size());
    return ofMemory(model, data, memory, all(data), compute);
  }

  private static <X> List<ProgramDistribution> ofMemory(
      ProgramModel<X> model, List<X> data, Memory memory, int[] instances, Compute compute) {
    return each(
        instances.length,
        compute,
        () -> new JointScorer<>(model, compute.kernels()),
        (joint, i) -> {
          ProgramBatch programs = new ProgramBatch();
          memory.addTo(instances[i], programs);
          return new ProgramDistribution(programs, joint.score(programs, data.get(instances[i])));
        });
  }

  private static int[] all(List<?> data) {
    return IntStream.range(0, data.size()).toArray();
  }

  /**
   * What the algorithm of a trainer takes for the posteriors of its data: its memory or, where it
   * keeps none, the importance-weighted samples of one step.
   */
  public static <X> List<ProgramDistribution> ofTrainer(Trainer<X> trainer, Compute compute) {
    return ofTrainer(trainer, all(trainer.data()), compute);
  }

  /** The same of some instances, in their order. */
  public static <X> List<ProgramDistribution> ofTrainer(
      Trainer<X> trainer, int[] instances, Compute compute) {
    TrainingConfig config = trainer.config();
    ProgramModel<X> model = trainer.model();
    if (Algorithms.of(config.algorithm()).usesMemory()) {
      return ofMemory(model, trainer.data(), trainer.memory(), instances, compute);
    }
    List<X> data = Arrays.stream(instances).mapToObj(trainer.data()::get).toList();
    return ofSamples(model, data, config.particles().samples(), config.seed(), compute);
  }

  /**
   * Importance-weighted samples: {@code z_1..z_K ~ r(z|x)} with weights {@code p(z_k,x)/r(z_k|x)},
   * equal programs merged. Empty where no draw explains the observation.
   *
   * @param particles K, all held at once
   * @param seed of the draws; every observation has a random stream of its own
   */
  public static <X> List<ProgramDistribution> ofSamples(
      ProgramModel<X> model, List<X> data, int particles, long seed, Compute compute) {
    if (particles < 1) {
      throw new IllegalArgumentException("particles must be at least 1, not " + particles);
    }
    return each(
        data.size(),
        compute,
        () -> new Proposals<>(model, compute.kernels()),
        (proposals, i) -> {
          ImportanceSample sample =
              proposals.draw(data.get(i), particles, RandomStreams.of(seed, SAMPLES, i));
          double[] logWeights = new double[sample.programs().size()];
          for (int p = 0; p < logWeights.length; p++) {
            logWeights[p] = sample.logWeight(p) + StrictMath.log(sample.count(p));
          }
          return new ProgramDistribution(sample.programs(), logWeights);
        });
  }

  /**
   * The whole of {@code r(z|x)}, of a model whose programs can be listed. Normalised over the
   * programs listed, which takes away the rounding of floats.
   *
   * @throws IllegalArgumentException if the programs cannot be listed, or if the recognition model
   *     has mass on others
   */
  public static <X> List<ProgramDistribution> ofRecognition(
      ProgramModel<X> model, List<X> data, Compute compute) {
    ProgramBatch programs = ExactInference.programsOf(model);
    return each(
        data.size(),
        compute,
        () -> new Proposals<>(model, compute.kernels()),
        (proposals, i) -> {
          Var logProbs = proposals.encode(data.get(i)).logProb(programs);
          double[] logProposal = new double[programs.size()];
          Arrays.setAll(logProposal, p -> logProbs.value().data[p]);
          requireAllMass(logProposal, i);
          return new ProgramDistribution(programs, logProposal);
        });
  }

  private static void requireAllMass(double[] logProposal, int observation) {
    double mass = StrictMath.exp(LogWeights.logSumExp(logProposal, 0, logProposal.length));
    if (!(Math.abs(mass - 1) < LOST_MASS)) {
      throw new IllegalArgumentException(
          "the recognition model gives the programs that the domain lists a mass of "
              + mass
              + ", not 1, for observation "
              + observation);
    }
  }
}

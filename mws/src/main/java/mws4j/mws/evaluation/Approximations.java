package mws4j.mws.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import mws4j.autodiff.Var;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.FreshScores;
import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.ProgramDistribution;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.memory.Memory;
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
   * The memory's {@code Q_i ∝ p(z,x_i)} over {@code Z_i}, from {@link FreshScores}. Empty where the
   * memory is.
   */
  public static <X> List<ProgramDistribution> ofMemory(
      ProgramModel<X> model, List<X> data, Memory memory, Compute compute) {
    return FreshScores.ofMemory(model, data, memory, compute, (i, scores) -> scores.distribution());
  }

  /**
   * What the algorithm of a trainer takes for the posteriors of its data: its memory or, where it
   * keeps none, the importance-weighted samples of one step.
   */
  public static <X> List<ProgramDistribution> ofTrainer(Trainer<X> trainer, Compute compute) {
    return trainer.config().usesMemory()
        ? ofMemory(trainer.model(), trainer.data(), trainer.memory(), compute)
        : ofSamples(trainer, trainer.data(), compute);
  }

  /** The same of some instances, in their order, with all scores. */
  public static <X> List<ScoredPrograms> scored(
      Trainer<X> trainer, int[] instances, Compute compute) {
    ProgramModel<X> model = trainer.model();
    List<X> data = Arrays.stream(instances).mapToObj(trainer.data()::get).toList();
    return trainer.config().usesMemory()
        ? ScoredPrograms.ofMemory(model, data, trainer.memory(), instances, compute)
        : ScoredPrograms.ofDistributions(model, data, ofSamples(trainer, data, compute), compute);
  }

  private static <X> List<ProgramDistribution> ofSamples(
      Trainer<X> trainer, List<X> data, Compute compute) {
    TrainingConfig config = trainer.config();
    return ofSamples(trainer.model(), data, config.particles().samples(), config.seed(), compute);
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
          return new ProgramDistribution(
              sample.programs(), sample.logWeights(Double.NEGATIVE_INFINITY));
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

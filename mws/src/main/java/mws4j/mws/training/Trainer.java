package mws4j.mws.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.algorithm.Algorithm;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.Baseline;
import mws4j.mws.algorithm.Shard;
import mws4j.mws.algorithm.TapePool;
import mws4j.mws.compute.Compute;
import mws4j.mws.compute.Workers;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.Part;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.RandomStreams;
import mws4j.nn.optim.Adam;
import mws4j.nn.optim.Clipping;
import mws4j.nn.optim.LearningRate;

/**
 * Trains a model on instances, step by step.
 *
 * <p>A minibatch is cut into a fixed number of shards, each with its own random stream; gradients
 * are added in shard order. So the result depends on the configuration alone, not on the number of
 * threads, and a run continued from a checkpoint equals one that never stopped.
 *
 * @param <X> an observation
 */
public final class Trainer<X> implements AutoCloseable {
  private static final RandomStreams.Use STEP = RandomStreams.Use.named("training/step");
  private static final int RESCORED_AT_ONCE = 64;

  private final ProgramModel<X> model;
  private final List<X> data;
  private final TrainingConfig config;
  private final Algorithm algorithm;
  private final Algorithm pretraining = Algorithms.pretraining();
  private final Memory memory;
  private final Baseline baseline = new Baseline();
  private final Batches batches;
  private final List<Shard<X>> shards = new ArrayList<>();
  private final Kernels kernels;
  private final Map<Part, Adam> optimisers = new EnumMap<>(Part.class);
  private final Map<Part, LearningRate> rates = new EnumMap<>(Part.class);
  private final Workers workers;
  private long step;
  private long start; // of the schedule

  /**
   * A trainer at step 0 with an empty memory.
   *
   * @param data at least one instance; checkpoints recognise the data by their {@code toString}
   * @param compute its threads are how many shards run at once; results do not depend on it
   */
  public Trainer(ProgramModel<X> model, List<X> data, TrainingConfig config, Compute compute) {
    if (data.isEmpty()) {
      throw new IllegalArgumentException("Trainer: there are no instances to train on");
    }
    this.model = model;
    this.data = List.copyOf(data);
    this.config = config;
    algorithm = config.chosen();
    int remembered = algorithm.usesMemory() ? data.size() : 0;
    memory = new Memory(remembered, config.particles().memory(), model.maxProgramLength());
    batches = new Batches(data.size(), config.batch(), config.seed());
    boolean generative = config.variations().learns() == Variations.Learns.ALL;
    TapePool tapes = new TapePool(compute);
    for (int s = 0; s < Math.min(config.shards(), batches.size()); s++) {
      shards.add(
          new Shard<>(
              model,
              memory,
              config.particles().edits(),
              baseline,
              generative,
              config.variations().thinning(),
              tapes,
              compute));
    }
    kernels = compute.kernels();
    Optimisation optimisation = config.optimisation();
    for (Part part : Part.values()) {
      optimisers.put(part, new Adam(model.parameters().of(part)));
      rates.put(
          part, optimisation.schedule(optimisation.rate(part), config.variations().pretraining()));
    }
    workers = compute.workers();
  }

  /** The model being trained. */
  public ProgramModel<X> model() {
    return model;
  }

  /** The training instances. */
  public List<X> data() {
    return data;
  }

  /** The configuration. */
  public TrainingConfig config() {
    return config;
  }

  /** The best programs found so far; of no instances if the algorithm keeps none. */
  public Memory memory() {
    return memory;
  }

  /** State of the algorithm that takes one sample. */
  Baseline baseline() {
    return baseline;
  }

  /** Steps done so far. */
  public long steps() {
    return step;
  }

  /** The optimiser of a part. */
  Adam optimiser(Part part) {
    return optimisers.get(part);
  }

  /**
   * Starts the schedule of the learning rates and pre-training at a step; without, they start at 0.
   */
  public void startSchedule(long at) {
    start = at;
  }

  /**
   * Draws ψ afresh, as {@link ProgramModel#withFreshRecognition} does, and forgets what its
   * optimiser knew.
   */
  public void renewRecognition(long seed) {
    ParameterSet own = model.parameters().recognition();
    for (Parameter fresh : model.withFreshRecognition(seed).parameters().recognition()) {
      System.arraycopy(fresh.value().data, 0, own.get(fresh.name()).value().data, 0, fresh.size());
    }
    optimisers.put(Part.RECOGNITION, new Adam(own));
  }

  /** Scores all memories under the parameters of the moment. Nothing is learnt. */
  public void rescore() {
    work(this::rescore);
  }

  /** Continues the count of steps of a checkpoint. */
  void resumeAt(long steps) {
    step = steps;
  }

  /**
   * Does one step.
   *
   * @throws NonFiniteException if a parameter, loss or gradient is NaN or infinite; the parameters
   *     are then those before the step
   */
  public StepReport step() {
    long began = System.nanoTime();
    for (Part part : Part.values()) {
      requireFinite(model.parameters().of(part));
    }
    StepMetrics metrics = new StepMetrics();
    long period = config.variations().rescoreEvery();
    if (period > 0 && step > 0 && step % period == 0) {
      metrics.enter(Phase.SCORE);
      work(this::rescore);
      metrics.leave();
    }
    int[] batch = batches.at(step);
    work(shard -> runShard(shard, batch));
    shards.forEach(shard -> metrics.add(shard.metrics()));
    metrics.enter(Phase.UPDATE);
    Map<Part, Double> norms = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      norms.put(part, learns(part) ? norm(reduce(part)) : 0);
    }
    for (Part part : Part.values()) {
      if (learns(part)) {
        double scale = Clipping.scale(norms.get(part), config.optimisation().clipNorm());
        Gradients gradients = shards.get(0).gradients(part);
        optimisers.get(part).step(kernels, gradients, rates.get(part).at(step - start), scale);
      }
    }
    baseline.update(shards);
    metrics.leave();
    step++;
    double seconds = (System.nanoTime() - began) * 1e-9;
    return new StepReport(step, seconds, metrics, norms);
  }

  private boolean pretrains() {
    return step - start < config.variations().pretraining();
  }

  /** Whether a part learns in this step. */
  private boolean learns(Part part) {
    boolean recognitionAlone =
        pretrains() || config.variations().learns() == Variations.Learns.RECOGNITION;
    return part == Part.RECOGNITION || !recognitionAlone;
  }

  private void requireFinite(ParameterSet set) {
    for (Parameter parameter : set) {
      float[] values = parameter.value().data;
      int n = parameter.size();
      for (int i = 0; i < n; i++) {
        if (!Float.isFinite(values[i])) {
          throw notFinite(parameter, i);
        }
      }
    }
  }

  private NonFiniteException notFinite(Parameter parameter, int entry) {
    int cols = parameter.value().numCols;
    String where = " at row " + entry / cols + ", column " + entry % cols;
    float value = parameter.value().data[entry];
    return new NonFiniteException(
        "step " + step + ": parameter " + parameter + " is " + value + where);
  }

  /** Does something with every shard. */
  private void work(IntConsumer task) {
    try {
      workers.run(shards.size(), task);
    } catch (NonFiniteException e) {
      throw new NonFiniteException("step " + step + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Trainer: step " + step + " failed", e);
    }
  }

  private void runShard(int shard, int[] batch) {
    int n = batch.length;
    int[] instances = Arrays.copyOfRange(batch, part(n, shard), part(n, shard + 1));
    shards
        .get(shard)
        .run(
            pretrains() ? pretraining : algorithm,
            instances,
            observations(instances),
            config.particles().draws(),
            1.0 / n,
            step * n + part(n, shard),
            RandomStreams.of(config.seed(), STEP, step, shard));
  }

  /** Where the part of a shard begins among n instances. */
  private int part(int n, int shard) {
    return (int) ((long) n * shard / shards.size());
  }

  /** Rescores the shard's part of all instances, a few at a time. */
  private void rescore(int shard) {
    int end = part(data.size(), shard + 1);
    for (int from = part(data.size(), shard); from < end; from += RESCORED_AT_ONCE) {
      int[] instances = IntStream.range(from, Math.min(end, from + RESCORED_AT_ONCE)).toArray();
      shards.get(shard).rescore(instances, observations(instances));
    }
  }

  private List<X> observations(int[] instances) {
    List<X> observations = new ArrayList<>(instances.length);
    for (int instance : instances) {
      observations.add(data.get(instance));
    }
    return observations;
  }

  /** Adds the gradients of all shards into those of the first, in order. */
  private Gradients reduce(Part part) {
    Gradients total = shards.get(0).gradients(part);
    for (int s = 1; s < shards.size(); s++) {
      total.add(shards.get(s).gradients(part));
    }
    return total;
  }

  private double norm(Gradients total) {
    try {
      return Clipping.norm(total);
    } catch (ArithmeticException e) {
      throw new NonFiniteException(
          "step "
              + step
              + ": "
              + e.getMessage()
              + "; instances "
              + Arrays.toString(batches.at(step)),
          e);
    }
  }

  /** Stops the threads. */
  @Override
  public void close() {
    workers.close();
  }
}

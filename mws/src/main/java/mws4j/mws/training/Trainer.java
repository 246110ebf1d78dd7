package mws4j.mws.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.algorithm.Algorithm;
import mws4j.mws.algorithm.Algorithms;
import mws4j.mws.algorithm.NonFiniteException;
import mws4j.mws.algorithm.Shard;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Phase;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.ProgramModel;
import mws4j.nn.optim.Adam;
import mws4j.nn.optim.Clipping;
import mws4j.nn.optim.LearningRate;

/**
 * Trains a model on instances, step by step.
 *
 * <p>A minibatch is cut into a fixed number of shards, each with its own tape and random stream;
 * gradients are added in shard order. So the result depends on the configuration alone, not on the
 * number of threads, and a run continued from a checkpoint equals one that never stopped.
 *
 * @param <X> an observation
 */
public final class Trainer<X> implements AutoCloseable {
  private static final long STREAM = 2;

  private final ProgramModel<X> model;
  private final List<X> data;
  private final TrainingConfig config;
  private final Algorithm algorithm;
  private final Memory memory;
  private final Batches batches;
  private final List<Shard<X>> shards = new ArrayList<>();
  private final Kernels kernels = KernelProvider.create();
  private final List<Adam> optimisers;
  private final List<LearningRate> rates;
  private final ExecutorService threads;
  private long step;

  /**
   * A trainer at step 0 with an empty memory.
   *
   * @param data at least one instance; checkpoints recognise the data by their {@code toString}
   * @param threads how many shards run at once; results do not depend on it
   */
  public Trainer(ProgramModel<X> model, List<X> data, TrainingConfig config, int threads) {
    if (data.isEmpty()) {
      throw new IllegalArgumentException("Trainer: there are no instances to train on");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("Trainer: threads must be at least 1, not " + threads);
    }
    this.model = model;
    this.data = List.copyOf(data);
    this.config = config;
    algorithm = Algorithms.of(config.algorithm());
    memory = new Memory(data.size(), config.particles().memory(), model.maxProgramLength());
    batches = new Batches(data.size(), config.batch(), config.seed());
    for (int s = 0; s < Math.min(config.shards(), batches.size()); s++) {
      shards.add(new Shard<>(model, memory, config.particles().edits(), KernelProvider.create()));
    }
    optimisers = model.parameterSets().stream().map(Adam::new).toList();
    Optimisation optimisation = config.optimisation();
    rates =
        List.of(
            optimisation.schedule(optimisation.priorRate()),
            optimisation.schedule(optimisation.likelihoodRate()),
            optimisation.schedule(optimisation.recognitionRate()));
    this.threads = Executors.newFixedThreadPool(threads, Trainer::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mws4j-trainer");
    thread.setDaemon(true);
    return thread;
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

  /** The best programs found so far. */
  public Memory memory() {
    return memory;
  }

  /** Steps done so far. */
  public long steps() {
    return step;
  }

  /** Optimisers of θ, φ and ψ. */
  List<Adam> optimisers() {
    return optimisers;
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
    long start = System.nanoTime();
    requireFiniteParameters();
    runShards(batches.at(step));
    StepMetrics metrics = new StepMetrics();
    shards.forEach(shard -> metrics.add(shard.metrics()));
    metrics.enter(Phase.UPDATE);
    double[] norms = new double[optimisers.size()];
    for (int set = 0; set < norms.length; set++) {
      norms[set] = norm(reduce(set));
    }
    for (int set = 0; set < norms.length; set++) {
      double scale = Clipping.scale(norms[set], config.optimisation().clipNorm());
      optimisers.get(set).step(kernels, gradients(0, set), rates.get(set).at(step), scale);
    }
    metrics.leave();
    step++;
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new StepReport(step, seconds, metrics, norms[0], norms[1], norms[2]);
  }

  private void requireFiniteParameters() {
    for (ParameterSet set : model.parameterSets()) {
      for (Parameter parameter : set) {
        for (int i = 0; i < parameter.size(); i++) {
          if (!Float.isFinite(parameter.value().data[i])) {
            throw new NonFiniteException(
                "step "
                    + step
                    + ": parameter "
                    + parameter
                    + " is "
                    + parameter.value().data[i]
                    + " at row "
                    + i / parameter.value().numCols
                    + ", column "
                    + i % parameter.value().numCols);
          }
        }
      }
    }
  }

  private void runShards(int[] batch) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int s = 0; s < shards.size(); s++) {
      int from = (int) ((long) batch.length * s / shards.size());
      int to = (int) ((long) batch.length * (s + 1) / shards.size());
      int shard = s;
      tasks.add(
          () -> {
            runShard(shard, Arrays.copyOfRange(batch, from, to), batch.length);
            return null;
          });
    }
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Trainer: interrupted in step " + step, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NonFiniteException nonFinite) {
        throw new NonFiniteException("step " + step + ": " + nonFinite.getMessage());
      }
      throw new IllegalStateException("Trainer: step " + step + " failed", e.getCause());
    }
  }

  private void runShard(int shard, int[] instances, int batch) {
    List<X> observations = new ArrayList<>(instances.length);
    for (int instance : instances) {
      observations.add(data.get(instance));
    }
    shards
        .get(shard)
        .run(
            algorithm,
            instances,
            observations,
            config.particles().samples(),
            config.particles().temperature(),
            1.0 / batch,
            RandomStreams.of(config.seed(), STREAM, step, shard));
  }

  private Gradients gradients(int shard, int set) {
    return shards.get(shard).gradients()[set];
  }

  /** Adds the gradients of all shards into those of the first, in order. */
  private Gradients reduce(int set) {
    Gradients total = gradients(0, set);
    for (int s = 1; s < shards.size(); s++) {
      total.add(gradients(s, set));
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
              + Arrays.toString(batches.at(step)));
    }
  }

  /** Stops the threads. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

package mws4j.mws.training;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.algorithm.Algorithms;
import mws4j.nn.optim.LearningRate;

/**
 * All that a training run depends on besides model and data. Two runs of the same configuration
 * give the same bits.
 *
 * @param algorithm a name of {@link Algorithms}
 * @param batch instances per step; at most all
 * @param memorySize the paper's M
 * @param samples recognition samples per instance and step, the paper's R
 * @param seed of every random stream
 * @param shards parts into which a minibatch is cut, whatever the number of threads
 * @param priorRate learning rate of θ
 * @param likelihoodRate learning rate of φ
 * @param recognitionRate learning rate of ψ
 * @param clipNorm largest norm of the gradient of θ, φ and ψ each; longer ones are scaled down
 * @param warmupSteps steps over which the rates rise linearly from zero
 * @param steps length of the run, over which the rates fall along half a cosine
 */
public record TrainingConfig(
    String algorithm,
    int batch,
    int memorySize,
    int samples,
    long seed,
    int shards,
    double priorRate,
    double likelihoodRate,
    double recognitionRate,
    double clipNorm,
    long warmupSteps,
    long steps) {

  /** Share of the peak learning rate that is left at the end. */
  static final double FINAL_RATE = 0.02;

  /** Paper: M = R = 5 when K = 10; Adam at 1e-3 (spec, section 2). */
  public static TrainingConfig defaults() {
    return new TrainingConfig("mws-replay", 100, 5, 5, 1, 8, 1e-3, 1e-3, 1e-3, 5, 100, 10_000);
  }

  /** Checks every value. */
  public TrainingConfig {
    Algorithms.of(algorithm);
    atLeast(1, batch, "batch");
    atLeast(1, memorySize, "memory size");
    atLeast(1, samples, "samples");
    atLeast(1, shards, "shards");
    positive(priorRate, "learning rate of the prior");
    positive(likelihoodRate, "learning rate of the evaluator");
    positive(recognitionRate, "learning rate of the recognition model");
    positive(clipNorm, "clip norm");
    atLeast(0, warmupSteps, "warm-up steps");
    atLeast(1, steps, "steps");
  }

  private static void atLeast(long minimum, long value, String what) {
    if (value < minimum) {
      throw new IllegalArgumentException(what + " must be at least " + minimum + ", not " + value);
    }
  }

  private static void positive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be positive and finite, not " + value);
    }
  }

  /** The values by name, in order, as they go into checkpoints and run folders. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("algorithm", String.valueOf(algorithm));
    map.put("batch", String.valueOf(batch));
    map.put("memorySize", String.valueOf(memorySize));
    map.put("samples", String.valueOf(samples));
    map.put("seed", String.valueOf(seed));
    map.put("shards", String.valueOf(shards));
    map.put("priorRate", String.valueOf(priorRate));
    map.put("likelihoodRate", String.valueOf(likelihoodRate));
    map.put("recognitionRate", String.valueOf(recognitionRate));
    map.put("clipNorm", String.valueOf(clipNorm));
    map.put("warmupSteps", String.valueOf(warmupSteps));
    map.put("steps", String.valueOf(steps));
    return map;
  }

  /** The same with another algorithm. */
  public TrainingConfig withAlgorithm(String value) {
    return new TrainingConfig(
        value,
        batch,
        memorySize,
        samples,
        seed,
        shards,
        priorRate,
        likelihoodRate,
        recognitionRate,
        clipNorm,
        warmupSteps,
        steps);
  }

  /** The same with another batch size. */
  public TrainingConfig withBatch(int value) {
    return new TrainingConfig(
        algorithm,
        value,
        memorySize,
        samples,
        seed,
        shards,
        priorRate,
        likelihoodRate,
        recognitionRate,
        clipNorm,
        warmupSteps,
        steps);
  }

  /** The same with other sizes of memory and proposals, the paper's M and R. */
  public TrainingConfig withParticles(int memory, int proposals) {
    return new TrainingConfig(
        algorithm,
        batch,
        memory,
        proposals,
        seed,
        shards,
        priorRate,
        likelihoodRate,
        recognitionRate,
        clipNorm,
        warmupSteps,
        steps);
  }

  /** The same with another seed. */
  public TrainingConfig withSeed(long value) {
    return new TrainingConfig(
        algorithm,
        batch,
        memorySize,
        samples,
        value,
        shards,
        priorRate,
        likelihoodRate,
        recognitionRate,
        clipNorm,
        warmupSteps,
        steps);
  }

  /** The same with other learning rates of θ, φ and ψ. */
  public TrainingConfig withRates(double prior, double likelihood, double recognition) {
    return new TrainingConfig(
        algorithm,
        batch,
        memorySize,
        samples,
        seed,
        shards,
        prior,
        likelihood,
        recognition,
        clipNorm,
        warmupSteps,
        steps);
  }

  /** The same with another schedule. */
  public TrainingConfig withSchedule(long warmup, long total) {
    return new TrainingConfig(
        algorithm,
        batch,
        memorySize,
        samples,
        seed,
        shards,
        priorRate,
        likelihoodRate,
        recognitionRate,
        clipNorm,
        warmup,
        total);
  }

  /** The learning rate that starts from {@code peak}. */
  LearningRate schedule(double peak) {
    long warmup = Math.min(warmupSteps, steps - 1);
    return LearningRate.warmupThenCosine(peak, warmup, steps, FINAL_RATE * peak);
  }
}

package mws4j.mws.training;

import static mws4j.mws.training.ConfigValues.decimal;
import static mws4j.mws.training.ConfigValues.integer;
import static mws4j.mws.training.ConfigValues.text;

import java.util.LinkedHashMap;
import java.util.Map;
import mws4j.mws.algorithm.Algorithm;
import mws4j.mws.algorithm.Algorithms;

/**
 * All that a training run depends on besides model and data. Two runs of the same configuration
 * give the same bits.
 *
 * @param algorithm a name of {@link Algorithms}
 * @param batch instances per step; at most all of them
 * @param particles how many programs are remembered and proposed
 * @param seed of every random stream
 * @param shards parts into which a minibatch is cut, whatever the number of threads
 * @param optimisation learning rates and their schedule
 * @param variations of the algorithm
 */
public record TrainingConfig(
    String algorithm,
    int batch,
    Particles particles,
    long seed,
    int shards,
    Optimisation optimisation,
    Variations variations) {

  /** Checks every value, and that they fit together. */
  public TrainingConfig {
    Checks.atLeast(1, batch, "batch");
    Checks.atLeast(1, shards, "shards");
    Algorithm chosen = choose(algorithm, variations);
    chosen.requireSamples(particles.samples());
    if (variations.rescoreEvery() > 0 && !chosen.usesMemory()) {
      throw new IllegalArgumentException(algorithm + " keeps no memory that could be rescored");
    }
  }

  private static Algorithm choose(String name, Variations variations) {
    return Algorithms.of(name, variations.fantasyWeight(), variations.replay());
  }

  /** Whether the algorithm keeps a memory. */
  public boolean usesMemory() {
    return chosen().usesMemory();
  }

  /** The algorithm with its variations. */
  Algorithm chosen() {
    return choose(algorithm, variations);
  }

  /** {@code mws-replay} with B=100 and the defaults of the parts. */
  public static TrainingConfig defaults() {
    return new TrainingConfig(
        "mws-replay", 100, Particles.defaults(), 1, 8, Optimisation.defaults(), Variations.none());
  }

  /** The values by name, in order, as they go into checkpoints and run folders. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("algorithm", algorithm);
    map.put("batch", String.valueOf(batch));
    map.put("memory", String.valueOf(particles.memory()));
    map.put("samples", String.valueOf(particles.samples()));
    map.put("temperature", String.valueOf(particles.temperature()));
    map.put("edits", String.valueOf(particles.edits()));
    map.put("seed", String.valueOf(seed));
    map.put("shards", String.valueOf(shards));
    map.put("priorRate", String.valueOf(optimisation.priorRate()));
    map.put("likelihoodRate", String.valueOf(optimisation.likelihoodRate()));
    map.put("recognitionRate", String.valueOf(optimisation.recognitionRate()));
    map.put("clipNorm", String.valueOf(optimisation.clipNorm()));
    map.put("warmup", String.valueOf(optimisation.warmup()));
    map.put("steps", String.valueOf(optimisation.steps()));
    variations.addTo(map);
    return map;
  }

  /**
   * Reads what {@link #toMap} wrote.
   *
   * @throws IllegalArgumentException if a value is missing, not a number or out of range
   */
  public static TrainingConfig of(Map<String, String> map) {
    return new TrainingConfig(
        text(map, "algorithm"),
        (int) integer(map, "batch"),
        new Particles(
            (int) integer(map, "memory"),
            (int) integer(map, "samples"),
            decimal(map, "temperature"),
            (int) integer(map, "edits")),
        integer(map, "seed"),
        (int) integer(map, "shards"),
        new Optimisation(
            decimal(map, "priorRate"),
            decimal(map, "likelihoodRate"),
            decimal(map, "recognitionRate"),
            decimal(map, "clipNorm"),
            integer(map, "warmup"),
            integer(map, "steps")),
        Variations.of(map));
  }

  /** The same with another algorithm, which must work with the present number of samples. */
  public TrainingConfig withAlgorithm(String name) {
    return withAlgorithm(name, particles);
  }

  /** The same with another algorithm and its particles. */
  public TrainingConfig withAlgorithm(String name, Particles other) {
    return new TrainingConfig(name, batch, other, seed, shards, optimisation, variations);
  }

  /** The same with another number of steps at the start in which the recognition model dreams. */
  public TrainingConfig withPretraining(long steps) {
    return with(variations.withPretraining(steps));
  }

  /** The same with another batch size. */
  public TrainingConfig withBatch(int size) {
    return new TrainingConfig(algorithm, size, particles, seed, shards, optimisation, variations);
  }

  /** The same with other sizes of memory and proposals, the paper's M and R. */
  public TrainingConfig withParticles(int memory, int samples) {
    return with(particles.withSizes(memory, samples));
  }

  /** The same with other particles. */
  public TrainingConfig with(Particles other) {
    return withAlgorithm(algorithm, other);
  }

  /** The same with another seed. */
  public TrainingConfig withSeed(long other) {
    return new TrainingConfig(algorithm, batch, particles, other, shards, optimisation, variations);
  }

  /** The same with another number of shards: 1 is fastest for models of a few neurons. */
  public TrainingConfig withShards(int other) {
    return new TrainingConfig(algorithm, batch, particles, seed, other, optimisation, variations);
  }

  /** The same with other variations. */
  public TrainingConfig with(Variations other) {
    return new TrainingConfig(algorithm, batch, particles, seed, shards, optimisation, other);
  }

  /** The same with other learning rates of θ, φ and ψ. */
  public TrainingConfig withRates(double prior, double likelihood, double recognition) {
    return with(optimisation.withRates(prior, likelihood, recognition));
  }

  /** The same with another schedule. */
  public TrainingConfig withSchedule(long warmup, long steps) {
    return with(optimisation.withSchedule(warmup, steps));
  }

  /** The same with another optimisation. */
  public TrainingConfig with(Optimisation other) {
    return new TrainingConfig(algorithm, batch, particles, seed, shards, other, variations);
  }

  /** Steps of the whole run. */
  public long steps() {
    return optimisation.steps();
  }
}

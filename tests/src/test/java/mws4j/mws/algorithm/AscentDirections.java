package mws4j.mws.algorithm;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.Draws;
import mws4j.mws.model.ProgramModel;

/**
 * An algorithm's ascent direction (minus the gradient that it leaves), drawn again and again with
 * the same parameters.
 *
 * @param <X> an observation
 */
final class AscentDirections<X> {
  private final ProgramModel<X> model;
  private final List<X> observations;
  private final Algorithm algorithm;
  private final Shard<X> shard;

  /** Of a minibatch of these observations. */
  AscentDirections(
      ProgramModel<X> model,
      List<X> observations,
      Algorithm algorithm,
      Memory memory,
      Baseline baseline) {
    this.model = model;
    this.observations = observations;
    this.algorithm = algorithm;
    Compute compute = Compute.of(1);
    shard = new Shard<>(model, memory, 0, baseline, true, 0, new TapePool(compute), compute);
  }

  /** One step in which the recognition model draws from itself alone. */
  double[] draw(int particles, long seed) {
    return draw(Draws.exact(particles), seed);
  }

  /** One step: the direction in θ, φ, ψ, in this order. */
  double[] draw(Draws draws, long seed) {
    shard.run(
        algorithm,
        IntStream.range(0, observations.size()).toArray(),
        observations,
        draws,
        1.0 / observations.size(),
        0,
        new SplittableRandom(seed));
    double[] direction = Enumeration.flat(model, shard::gradients);
    for (int j = 0; j < direction.length; j++) {
      direction[j] = -direction[j];
    }
    return direction;
  }

  /** The bound that the last step reported. */
  double bound() {
    return shard.metrics().mean(Metric.ELBO);
  }
}

package mws4j.mws.algorithm;

import mws4j.mws.memory.Memory;
import mws4j.mws.metrics.Metric;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.probability.Categorical;

/**
 * Memoised Wake-Sleep (paper, Algorithm 1).
 *
 * <pre>
 * wake:   z^1..z^R ~ r(.|x_i);  Z_i = the best M distinct of Z_i and z^1..z^R under p(.,x_i)
 * replay: z_Q ~ Q_i ∝ p(.,x_i) over Z_i;  ascend log p(z_Q,x_i) in θ, φ  and log r(z_Q|x_i) in ψ
 * fantasy: z,x ~ p;  ascend log r(z|x) in ψ
 * </pre>
 *
 * <p>{@link Replay} has variants. Reweighted, replay takes the expectation over Q_i in place of one
 * draw: the same gradient in the mean, with less noise, for M times the work of differentiating. By
 * the best, ψ ascends
 *
 * <pre>max over z in Z_i of log r(z|x_i)</pre>
 *
 * (DreamCoder's bias-optimal loss, Ellis et al. 2021), where all of the memory is scored and only
 * the best is differentiated. The program may be chosen by {@code log r(z|x_i) + log p(x_i|z)}.
 *
 * <p>An instance that no known program explains is left out of replay.
 */
final class MemoisedWakeSleep implements Algorithm {
  private final String name;
  private final double fantasyWeight;
  private final Replay replay;

  private MemoisedWakeSleep(String name, double fantasyWeight, Replay replay) {
    if (!(fantasyWeight >= 0 && fantasyWeight <= 1)) {
      throw new IllegalArgumentException(
          name + ": the weight of fantasies must lie in [0,1]; it is " + fantasyWeight);
    }
    this.name = name;
    this.fantasyWeight = fantasyWeight;
    this.replay = replay;
  }

  /** ψ learns from replay alone: the paper's default. */
  static Algorithm replay(Replay replay) {
    return new MemoisedWakeSleep("mws-replay", 0, replay);
  }

  /** ψ learns from fantasies alone, see {@link mws4j.mws.inference.Dreams}. */
  static Algorithm fantasy(Replay replay) {
    return new MemoisedWakeSleep("mws-fantasy", 1, replay);
  }

  /** ψ learns from both. */
  static Algorithm mixed(double fantasyWeight, Replay replay) {
    return new MemoisedWakeSleep(Algorithms.MIXED, fantasyWeight, replay);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean usesMemory() {
    return true;
  }

  @Override
  public void step(Shard<?> shard) {
    shard.wake();
    replay(shard);
    if (fantasyWeight > 0) {
      shard.learnFromDreams(fantasyWeight);
    }
  }

  private void replay(Shard<?> shard) {
    Memory memory = shard.memory();
    ProgramBatch known = new ProgramBatch();
    WeightedPrograms replayed = new WeightedPrograms();
    WeightedPrograms eligible = new WeightedPrograms(); // of which ψ takes the best
    for (int position = 0; position < shard.size(); position++) {
      int instance = shard.instances()[position];
      boolean explained = memory.size(instance) > 0;
      shard.metrics().add(Metric.EXPLAINED, explained ? 1 : 0);
      if (explained) {
        shard.metrics().add(Metric.ELBO, memory.bound(instance));
        known.clear();
        memory.addTo(instance, known);
        double[] posterior = memory.weights(instance);
        if (replay == Replay.REWEIGHTED) {
          for (int rank = 0; rank < posterior.length; rank++) {
            replayed.add(known, rank, position, shard.weight() * posterior[rank]);
          }
        } else {
          int rank = Categorical.sample(posterior, shard.rng());
          replayed.add(known, rank, position, shard.weight());
        }
        if (replay.isBest()) {
          eligible.addAll(known, position, shard.weight());
        }
      }
    }
    shard.learnGenerative(replayed);
    if (replay.isBest()) {
      shard.learnBest(eligible, replay == Replay.BEST_WEIGHTED, 1 - fantasyWeight);
    } else {
      shard.learnRecognition(replayed, 1 - fantasyWeight);
    }
  }
}

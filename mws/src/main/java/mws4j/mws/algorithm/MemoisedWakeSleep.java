package mws4j.mws.algorithm;

import java.util.Arrays;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.Pool;
import mws4j.mws.memory.Posterior;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.model.ProgramBatch;

/**
 * Memoised Wake-Sleep (paper, Algorithm 1).
 *
 * <pre>
 * wake:   z^1..z^R ~ r(.|x_i);  Z_i = the best M distinct of Z_i and z^1..z^R under p(.,x_i)
 * replay: z_Q ~ Q_i ∝ p(.,x_i) over Z_i;  ascend log p(z_Q,x_i) in θ, φ  and log r(z_Q|x_i) in ψ
 * fantasy: z,x ~ p;  ascend log r(z|x) in ψ
 * </pre>
 *
 * <p>An instance that no known program explains is left out of replay.
 */
public final class MemoisedWakeSleep implements Algorithm {
  private final String name;
  private final double fantasyWeight;

  private MemoisedWakeSleep(String name, double fantasyWeight) {
    if (!(fantasyWeight >= 0 && fantasyWeight <= 1)) {
      throw new IllegalArgumentException(
          name + ": the weight of fantasies must lie in [0,1]; it is " + fantasyWeight);
    }
    this.name = name;
    this.fantasyWeight = fantasyWeight;
  }

  /** ψ learns from replay alone: the paper's default. */
  public static Algorithm replay() {
    return new MemoisedWakeSleep("mws-replay", 0);
  }

  /** ψ learns from fantasies alone. */
  public static Algorithm fantasy() {
    return new MemoisedWakeSleep("mws-fantasy", 1);
  }

  /** ψ learns from both. */
  public static Algorithm mixed(double fantasyWeight) {
    return new MemoisedWakeSleep("mws-mixed", fantasyWeight);
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
    remember(shard);
    replay(shard);
    if (fantasyWeight > 0) {
      shard.learnFromDreams(fantasyWeight);
    }
  }

  /** Wake: pools memory and proposals, scores all of the pool afresh, keeps the best. */
  private static void remember(Shard<?> shard) {
    ProgramBatch proposals = new ProgramBatch();
    shard.propose(proposals);
    shard.metrics().enter(Phase.EDIT);
    Pool pool = new Pool(shard.memory(), shard.instances(), proposals, shard::edit);
    double[] logJoint = new double[pool.programs().size()];
    shard.scoreJoint(pool.programs(), pool.positionOf(), logJoint);
    shard.metrics().enter(Phase.REMEMBER);
    for (int position = 0; position < shard.size(); position++) {
      Memory.Update update = pool.remember(position, logJoint);
      shard.metrics().add(Metric.GAINED, update.gained() ? 1 : 0);
      shard.metrics().add(Metric.BEST_CHANGED, update.bestChanged() ? 1 : 0);
    }
  }

  /** Sleep: trains on one program per instance, drawn from its memory. */
  private void replay(Shard<?> shard) {
    Memory memory = shard.memory();
    ProgramBatch replayed = new ProgramBatch();
    int[] positionOf = new int[shard.size()];
    for (int position = 0; position < shard.size(); position++) {
      int instance = shard.instances()[position];
      boolean explained = memory.size(instance) > 0;
      shard.metrics().add(Metric.EXPLAINED, explained ? 1 : 0);
      if (explained) {
        shard.metrics().add(Metric.ELBO, memory.bound(instance));
        int rank = Posterior.sample(memory.weights(instance), shard.rng());
        int[] program = memory.program(instance, rank);
        positionOf[replayed.size()] = position;
        replayed.add(program, 0, program.length);
      }
    }
    if (replayed.size() == 0) {
      return;
    }
    double[] weights = constant(replayed.size(), shard.weight());
    shard.learnGenerative(replayed, positionOf, weights);
    if (fantasyWeight < 1) {
      weights = constant(replayed.size(), shard.weight() * (1 - fantasyWeight));
      shard.learnRecognition(replayed, positionOf, weights);
    } else {
      shard.scoreRecognition(replayed, positionOf);
    }
  }

  private static double[] constant(int n, double value) {
    double[] weights = new double[n];
    Arrays.fill(weights, value);
    return weights;
  }
}

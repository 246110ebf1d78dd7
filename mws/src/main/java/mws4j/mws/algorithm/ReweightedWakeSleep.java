package mws4j.mws.algorithm;

import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.ImportanceSample.Impossible;
import mws4j.mws.metrics.Metric;
import mws4j.mws.probability.LogWeights;

/**
 * Reweighted Wake-Sleep (Bornschein &amp; Bengio 2015), without a memory.
 *
 * <pre>
 * z^1..z^K ~ r(.|x_i);  w_k = p(z^k,x_i) / r(z^k|x_i);  v_k = w_k / sum_l w_l
 * θ, φ:  ascend sum_k v_k log p(z^k,x_i), the gradient of log (1/K) sum_k w_k
 * ψ:     wake: ascend sum_k v_k log r(z^k|x_i);  sleep: z,x ~ p; ascend log r(z|x)
 * </pre>
 *
 * <p>At K = 1 the sleep variant is the Wake-Sleep of Hinton et al. (1995). An instance none of
 * whose draws explains it is left out, except from the dreams. Where θ and φ are frozen the sleep
 * variant only dreams, and reports no bound.
 */
final class ReweightedWakeSleep implements Algorithm {
  private final boolean dreams;

  private ReweightedWakeSleep(boolean dreams) {
    this.dreams = dreams;
  }

  static Algorithm wake() {
    return new ReweightedWakeSleep(false);
  }

  static Algorithm sleep() {
    return new ReweightedWakeSleep(true);
  }

  @Override
  public String name() {
    return dreams ? "rws-sleep" : "rws-wake";
  }

  @Override
  public boolean usesMemory() {
    return false;
  }

  @Override
  public void requireSamples(int samples) {
    if (!dreams && samples < 2) {
      throw new IllegalArgumentException(
          "rws-wake needs at least 2 samples: with one, its weight is 1 whatever the program");
    }
  }

  @Override
  public void step(Shard<?> shard) {
    if (!dreams) {
      ImportanceSample sample = shard.importanceSample(Impossible.DROPPED);
      double[] weights = learnGenerative(shard, sample);
      shard.learnRecognition(sample, weights);
      return;
    }
    if (shard.generativeLearns()) { // nothing else learns from the draws
      learnGenerative(shard, shard.importanceSample(Impossible.DROPPED));
    }
    shard.learnFromDreams(1);
  }

  /**
   * The wake step of θ and φ, which VIMCO shares: one step up {@code log (1/K) sum_k w_k}.
   *
   * @return the normalised weight of each program: all its draws together
   */
  static double[] learnGenerative(Shard<?> shard, ImportanceSample sample) {
    double[] weights = sample.logWeights(Double.NEGATIVE_INFINITY);
    WeightedPrograms chosen = new WeightedPrograms();
    for (int position = 0; position < shard.size(); position++) {
      int start = sample.start(position);
      int end = sample.end(position);
      double total = LogWeights.normalise(weights, start, end - start, weights);
      boolean explained = total > Double.NEGATIVE_INFINITY;
      shard.metrics().add(Metric.EXPLAINED, explained ? 1 : 0);
      if (explained) {
        shard.metrics().add(Metric.ELBO, total - StrictMath.log(sample.draws()));
      }
      for (int p = start; p < end; p++) {
        chosen.add(sample.programs(), p, position, shard.weight() * weights[p]);
        if (weights[p] != 0) {
          shard.metrics().add(Metric.LOG_RECOGNITION, sample.logProposal(p), weights[p]);
        }
      }
    }
    shard.learnGenerative(chosen);
    return weights;
  }
}

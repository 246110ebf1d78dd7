package mws4j.mws.algorithm;

import mws4j.mws.inference.ImportanceSample;
import mws4j.mws.inference.ImportanceSample.Impossible;

/**
 * The score-function estimator of the ELBO with one draw and a running baseline (Williams 1992;
 * Mnih &amp; Gregor 2014): {@code z ~ r(.|x)}, {@code L = log p(z,x) - log r(z|x)}.
 *
 * <pre>
 * θ, φ:  ascend log p(z,x)
 * ψ:     (L - b) grad log r(z|x),  b the {@link Baseline}
 * </pre>
 *
 * <p>As in {@link Vimco}, an impossible program has a finite L for ψ and teaches θ and φ nothing. ψ
 * waits for the first baseline: one step.
 */
final class Reinforce implements Algorithm {
  @Override
  public String name() {
    return "reinforce";
  }

  @Override
  public boolean usesMemory() {
    return false;
  }

  @Override
  public void requireSamples(int samples) {
    if (samples != 1) {
      throw new IllegalArgumentException(
          "reinforce draws 1 sample, not " + samples + "; for more there is vimco");
    }
  }

  @Override
  public void step(Shard<?> shard) {
    ImportanceSample sample = shard.importanceSample(Impossible.WEIGHED);
    ReweightedWakeSleep.learnGenerative(shard, sample);
    double[] signals = new double[sample.programs().size()];
    for (int p = 0; p < signals.length; p++) {
      double signal = sample.logWeight(p, Vimco.LOG_IMPOSSIBLE);
      shard.signals().add(signal);
      signals[p] = shard.baseline().isKnown() ? signal - shard.baseline().value() : 0;
    }
    shard.learnRecognition(sample, signals);
  }
}

package mws4j.mws.algorithm;

import java.util.Arrays;
import mws4j.mws.metrics.Metric;
import mws4j.mws.metrics.Phase;
import mws4j.mws.model.Encoding;
import mws4j.mws.model.ProgramBatch;

/**
 * The same number K of draws {@code z ~ r(.|x)} for every instance of a shard. Equal draws of an
 * instance are merged, with their number: they have the same weight {@code w = p(z,x) / r(z|x)},
 * and are scored and differentiated once.
 */
final class ImportanceSample {
  private final ProgramBatch programs = new ProgramBatch();
  private final int draws;
  private final int[] ends; // (instances)
  private final int[] positionOf; // (programs), like all that follows
  private final int[] counts;
  private final double[] logJoint;
  private final double[] logProposal;

  /** Draws {@link Shard#particles} programs of every instance from r itself and weighs them. */
  static ImportanceSample draw(Shard<?> shard) {
    Encoding encoding = shard.encoding();
    shard.metrics().enter(Phase.SAMPLE);
    ProgramBatch drawn = new ProgramBatch();
    encoding.sample(shard.particles(), shard.rng(), drawn);
    ImportanceSample sample = new ImportanceSample(drawn, shard.size());
    shard.scoreJoint(sample.programs, sample.positionOf, sample.logJoint);
    encoding.score(sample.programs, sample.positionOf, sample.logProposal);
    NonFiniteException.require(
        Metric.LOG_RECOGNITION, sample.logProposal, shard.instances(), sample.positionOf);
    return sample;
  }

  /**
   * Merges draws; the scores are still to be filled in.
   *
   * @param drawn the same number for every instance, grouped by instance
   */
  private ImportanceSample(ProgramBatch drawn, int instances) {
    draws = drawn.size() / instances;
    ends = new int[instances];
    int[] counted = new int[drawn.size()];
    for (int position = 0; position < instances; position++) {
      for (int k = 0; k < draws; k++) {
        counted[merged(drawn, position * draws + k, start(position))]++;
      }
      ends[position] = programs.size();
    }
    counts = Arrays.copyOf(counted, programs.size());
    positionOf = new int[programs.size()];
    for (int position = 0; position < instances; position++) {
      Arrays.fill(positionOf, start(position), ends[position], position);
    }
    logJoint = new double[programs.size()];
    logProposal = new double[programs.size()];
  }

  /** The number of an equal program of the same instance, or of the copy that is added. */
  private int merged(ProgramBatch drawn, int draw, int from) {
    for (int p = from; p < programs.size(); p++) {
      if (programs.equals(p, drawn.tokens(), drawn.offset(draw), drawn.length(draw))) {
        return p;
      }
    }
    programs.add(drawn, draw);
    return programs.size() - 1;
  }

  /** Draws per instance, K. */
  int draws() {
    return draws;
  }

  /** The first program of the instance at a position. */
  int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  /** One past the last program of the instance at a position. */
  int end(int position) {
    return ends[position];
  }

  /** How many of the draws of its instance each program stands for. */
  int[] counts() {
    return counts;
  }

  /** {@code log r(z|x)} of each program. */
  double[] logProposal() {
    return logProposal;
  }

  /**
   * {@code log w} of each program.
   *
   * @param impossible what to take for {@code log p(z,x)} of a program with {@code p(z,x) = 0}
   */
  double[] logWeights(double impossible) {
    double[] logs = new double[programs.size()];
    for (int p = 0; p < logs.length; p++) {
      double joint = logJoint[p] == Double.NEGATIVE_INFINITY ? impossible : logJoint[p];
      logs[p] = joint - logProposal[p];
    }
    return logs;
  }

  /** {@code log (n w)} of each program that stands for n draws, from {@link #logWeights}. */
  double[] logWeightsOfAll(double[] logWeights) {
    double[] logs = logWeights.clone();
    for (int p = 0; p < logs.length; p++) {
      if (counts[p] > 1) {
        logs[p] += StrictMath.log(counts[p]);
      }
    }
    return logs;
  }

  /** The programs to train on with these weights, each scaled. */
  WeightedPrograms weighted(double[] weights, double scale) {
    WeightedPrograms chosen = new WeightedPrograms(weights.length);
    for (int p = 0; p < weights.length; p++) {
      chosen.add(programs, p, positionOf[p], scale * weights[p]);
    }
    return chosen;
  }
}

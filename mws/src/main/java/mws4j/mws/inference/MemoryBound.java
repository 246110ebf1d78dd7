package mws4j.mws.inference;

import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.NonFiniteException;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.probability.LogWeights;

/**
 * The bound {@code log sum_m p(z_m,x)} over a memory, all of it scored afresh under the parameters
 * that the model has now. (The scores in a memory are as old as the last visit of each instance.)
 *
 * @param explained number of instances that some program explains
 * @param mean of the bound over those, in nats; NaN if there are none
 */
public record MemoryBound(int explained, double mean) {
  /**
   * Scores a memory; it is not modified.
   *
   * @throws IllegalArgumentException if it is not the memory of these data; that of an algorithm
   *     which keeps none has no instances
   */
  public static <X> MemoryBound of(
      ProgramModel<X> model, List<X> data, Memory memory, Compute compute) {
    memory.requireInstances(data.size());
    JointScorer<X> joint = new JointScorer<>(model, compute.kernels());
    ProgramBatch programs = new ProgramBatch();
    int explained = 0;
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      programs.clear();
      memory.addTo(i, programs);
      X observation = data.get(i);
      double[] logJoint =
          NonFiniteException.ofInstance(i, () -> joint.score(programs, observation));
      double bound = LogWeights.logSumExp(logJoint, 0, logJoint.length);
      if (bound > Double.NEGATIVE_INFINITY) {
        explained++;
        sum += bound;
      }
    }
    return new MemoryBound(explained, sum / explained);
  }
}

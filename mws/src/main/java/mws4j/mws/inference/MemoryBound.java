package mws4j.mws.inference;

import java.util.List;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.memory.Memory;
import mws4j.mws.memory.Posterior;
import mws4j.mws.model.JointScorer;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

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
   * @throws IllegalArgumentException if it is not one of these data: that of an algorithm which
   *     keeps none has no instances
   */
  public static <X> MemoryBound of(ProgramModel<X> model, List<X> data, Memory memory) {
    memory.requireInstances(data.size());
    JointScorer<X> joint = JointScorer.of(model, KernelProvider.create());
    ProgramBatch programs = new ProgramBatch();
    int explained = 0;
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      programs.clear();
      memory.addTo(i, programs);
      double[] logJoint = joint.score(programs, data.get(i));
      double bound = Posterior.logSumExp(logJoint, 0, logJoint.length);
      if (bound > Double.NEGATIVE_INFINITY) {
        explained++;
        sum += bound;
      }
    }
    return new MemoryBound(explained, sum / explained);
  }
}

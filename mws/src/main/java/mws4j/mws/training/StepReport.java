package mws4j.mws.training;

import java.util.Map;
import mws4j.mws.metrics.StepMetrics;
import mws4j.mws.model.Part;

/**
 * What happened in one step.
 *
 * @param step number of steps done so far, this one included
 * @param seconds wall time of the step
 * @param metrics means over the minibatch and time per phase
 * @param norms norm of the gradient of each part before clipping; 0 where it is frozen in the step
 */
public record StepReport(long step, double seconds, StepMetrics metrics, Map<Part, Double> norms) {
  /** Keeps a copy. */
  public StepReport {
    norms = Map.copyOf(norms);
  }

  /** Norm of the gradient of a part before clipping. */
  public double norm(Part part) {
    return norms.get(part);
  }
}

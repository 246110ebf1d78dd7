package mws4j.mws.inference;

import java.util.List;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;
import mws4j.mws.model.ProgramModel;

/**
 * The bound {@code log sum_m p(z_m,x)} over a memory, all of it scored afresh, see {@link
 * FreshScores}.
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
    int explained = 0;
    double sum = 0;
    for (double bound :
        FreshScores.ofMemory(model, data, memory, compute, (i, scores) -> scores.bound())) {
      if (bound > Double.NEGATIVE_INFINITY) {
        explained++;
        sum += bound;
      }
    }
    return new MemoryBound(explained, sum / explained);
  }
}

package mws4j.mws.growth;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.memory.Memory;

/**
 * Finds programs of new observations by search, from an empty memory; model and language stay as
 * they are. The counterpart of {@link mws4j.mws.inference.Inference}, which draws.
 *
 * @param <X> an observation
 */
public final class SearchInference<X> {
  private final SearchStep<X> step;
  private final int capacity;
  private final SearchLimits limits;

  /**
   * Inference under the language and the parameters that the model has when it is asked.
   *
   * @param capacity programs kept per observation
   * @param together observations that are encoded together
   */
  public SearchInference(
      GrowingModel<X> model, int capacity, SearchLimits limits, int together, Compute compute) {
    step = new SearchStep<>(model, together, compute);
    this.capacity = capacity;
    this.limits = limits;
  }

  /**
   * What is known of some observations.
   *
   * @param memory one instance per observation in order, scored; some may be empty
   * @param found all that the search found, with certificates and costs
   * @param whole whether the search was not stopped
   */
  public record Answer(Memory memory, Found found, boolean whole) {}

  /** Searches under the prior. */
  public Answer underPrior(List<X> observations, BooleanSupplier stop) {
    return infer(observations, false, stop);
  }

  /** Searches under the recognition model. */
  public Answer underRecognition(List<X> observations, BooleanSupplier stop) {
    return infer(observations, true, stop);
  }

  private Answer infer(List<X> observations, boolean recognition, BooleanSupplier stop) {
    StopSignal signal = new StopSignal(stop);
    double[] known = new double[observations.size()];
    Arrays.fill(known, Double.NEGATIVE_INFINITY);
    Found found = step.search(observations, known, recognition, limits, signal);
    Memory memory = new Memory(observations.size(), capacity, step.model().maxProgramLength());
    int[] all = IntStream.range(0, observations.size()).toArray();
    step.remember(memory, all, observations, found.programs());
    return new Answer(memory, found, !signal.given());
  }
}

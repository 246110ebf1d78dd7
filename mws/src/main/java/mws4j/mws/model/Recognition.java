package mws4j.mws.model;

import java.util.List;
import mws4j.autodiff.Tape;

/**
 * The recognition model {@code r_ψ(z|x)}. An instance serves one thread; all share the parameters.
 *
 * @param <X> an observation
 */
public interface Recognition<X> {
  /**
   * Reads the observations once. The result serves any number of samples and scores, and, on a tape
   * where the recognition parameters learn, one or more calls of {@link Encoding#differentiate}.
   *
   * @param tape lives as long as the encoding is used
   */
  Encoding encode(Tape tape, List<X> observations);
}

package mws4j.mws.model;

import java.util.List;
import mws4j.autodiff.Tape;

/**
 * The recognition model {@code r_ψ(z|x)}, for one thread.
 *
 * @param <X> an observation
 */
public interface Recognition<X> {
  /**
   * Reads the observations once. The result serves any number of draws and scores.
   *
   * @param tape lives as long as the encoding is used
   */
  Encoding encode(Tape tape, List<X> observations);
}

package mws4j.mws.growth;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A search for programs that explain observations, usually the most probable ones first.
 *
 * <p>It gets all observations at once, so that many can share one search. The result does not
 * depend on threads or on time, unless it is stopped.
 *
 * @param <X> an observation
 */
@FunctionalInterface
public interface ProgramSearch<X> {
  /**
   * Searches for programs of every observation.
   *
   * @param known {@code log p(z,x)} of the best program that is known of each observation,
   *     -Infinity if there is none: what is far worse need not be looked for
   * @param recognition what the recognition model makes of the observations, to search under {@code
   *     r_ψ(z|x)}; empty to search under the prior. Only read, by any thread
   * @param stop asked often, at least ten times a second; once it has answered yes the search ends
   *     as soon as it can, with what it has
   */
  Found search(
      List<X> observations,
      double[] known,
      Optional<Encodings> recognition,
      SearchLimits limits,
      BooleanSupplier stop);
}

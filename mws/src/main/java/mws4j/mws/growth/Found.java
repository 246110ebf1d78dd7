package mws4j.mws.growth;

import mws4j.mws.model.ProgramBatch;

/**
 * What a {@link ProgramSearch} found.
 *
 * @param programs each with the number of its observation; those of an observation are distinct
 * @param certificates by observation, in nats: up to which description length under the
 *     distribution searched, {@code -log p(z)} or {@code -log r(z|x)}, the search was complete.
 *     Every shorter program that explains the observation was found, or as many as were asked for;
 *     0 if nothing is known
 * @param spent by observation, in units of the domain, by the search that it had or shared
 * @param total spent in all, a shared search counted once
 */
public record Found(ProgramBatch programs, double[] certificates, long[] spent, long total) {
  /** Checks that there is one of each per observation. */
  public Found {
    int n = certificates.length;
    int size = programs.size();
    if (spent.length != n || (size > 0 && programs.observation(size - 1) >= n)) {
      throw new IllegalArgumentException(
          "search: certificates of %d observations, costs of %d, programs of %d"
              .formatted(n, spent.length, size == 0 ? 0 : programs.observation(size - 1) + 1));
    }
  }
}

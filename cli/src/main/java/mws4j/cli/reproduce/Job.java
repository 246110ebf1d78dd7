package mws4j.cli.reproduce;

/**
 * One training run of a sweep.
 *
 * @param algorithm its name
 * @param k evaluations of {@code p(z,x)} per instance and step, the paper's K
 * @param seed of all random draws
 */
public record Job(String algorithm, int k, long seed) {
  @Override
  public String toString() {
    return algorithm + " K=" + k + " seed " + seed;
  }
}

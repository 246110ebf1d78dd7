package mws4j.mws.training;

/**
 * How many programs are remembered and proposed.
 *
 * @param memory the paper's M: programs remembered per instance
 * @param samples the paper's R: proposals per instance and step
 * @param temperature at which algorithms with a memory draw every second proposal, at least 1. A
 *     confident recognition model proposes what is remembered already; a memory takes any proposal,
 *     so flatter ones cost nothing but their evaluation
 */
public record Particles(int memory, int samples, double temperature) {
  /** Checks every value. */
  public Particles {
    Checks.atLeast(1, memory, "memory size");
    Checks.atLeast(1, samples, "samples");
    if (!(temperature >= 1 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("temperature must be at least 1, not " + temperature);
    }
  }

  /** Paper, section 4: M = R, so 5 and 5 when K = M + R = 10. */
  public static Particles defaults() {
    return new Particles(5, 5, 1.5);
  }
}

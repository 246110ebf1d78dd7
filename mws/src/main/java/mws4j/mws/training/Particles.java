package mws4j.mws.training;

import mws4j.mws.model.Draws;

/**
 * How many programs, or particles, are remembered and proposed.
 *
 * @param memory the paper's M: programs remembered per instance
 * @param samples the paper's R: proposals per instance and step
 * @param temperature at which algorithms with a memory draw half of the proposals, at least 1. A
 *     confident recognition model proposes what is remembered already; a memory takes any proposal,
 *     so flatter ones cost nothing but their evaluation
 * @param edits programs proposed per instance and step by the domain's {@link
 *     mws4j.mws.model.ProgramEditor}, if it has one; 0 is the paper's algorithm
 */
public record Particles(int memory, int samples, double temperature, int edits) {
  /** Checks every value. */
  public Particles {
    Checks.atLeast(1, memory, "memory size");
    Checks.atLeast(1, samples, "samples");
    Checks.atLeast(0, edits, "edits");
    if (!(temperature >= 1 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("temperature must be at least 1, not " + temperature);
    }
  }

  /** Paper, section 4: M = R, so 5 and 5 when K = M + R = 10; no edits. */
  public static Particles defaults() {
    return new Particles(5, 5, 1.5, 0);
  }

  /** Draws of an instance and step by an algorithm with a memory: half of them are flat. */
  Draws draws() {
    return Draws.halfFlat(samples, temperature);
  }

  /** The same with another number of edits. */
  public Particles withEdits(int count) {
    return new Particles(memory, samples, temperature, count);
  }

  /** The same with another temperature. */
  public Particles withTemperature(double other) {
    return new Particles(memory, samples, other, edits);
  }

  /** The same with other sizes, the paper's M and R. */
  public Particles withSizes(int m, int r) {
    return new Particles(m, r, temperature, edits);
  }
}

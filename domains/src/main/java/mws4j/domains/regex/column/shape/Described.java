package mws4j.domains.regex.column.shape;

/**
 * A shape for a bag of texts with its description length in bits.
 *
 * @param prior bits of the shape
 * @param data bits of the weighted texts under the shape
 */
public record Described(Shape shape, double prior, double data) {
  /** All bits. */
  public double bits() {
    return prior + data;
  }

  /** The shorter of two descriptions, the first if equal; either may be null. */
  static Described shorter(Described a, Described b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.bits() < a.bits() - 1e-9 ? b : a;
  }
}

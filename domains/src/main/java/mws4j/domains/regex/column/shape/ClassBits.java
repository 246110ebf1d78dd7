package mws4j.domains.regex.column.shape;

import mws4j.domains.regex.column.text.CharKinds;

/** The bits of a character of each kind under each class, in a table. */
final class ClassBits {
  private static final double[][] BITS = table();

  private ClassBits() {}

  private static double[][] table() {
    CharClass[] classes = CharClass.values();
    double[][] bits = new double[classes.length][CharKinds.COUNT];
    for (CharClass of : classes) {
      for (int kind = 0; kind < CharKinds.COUNT; kind++) {
        bits[of.ordinal()][kind] = of.computedBits(1 << kind);
      }
    }
    return bits;
  }

  /** Bits of a character of kind number {@code kind}. */
  static double of(CharClass of, int kind) {
    return BITS[of.ordinal()][kind];
  }
}

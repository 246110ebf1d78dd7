package mws4j.domains.regex.column.shape;

import java.util.List;

/** Formats that the world agrees on: known by name, they are cheap to say. */
public final class KnownShapes {
  /** Bits to name one of them. */
  private static final double BITS = 9;

  private static final List<Shape> SHAPES =
      List.of(
              "\\d{4}-\\d{2}-\\d{2}",
              "\\d{4}/\\d{2}/\\d{2}",
              "\\d{2}/\\d{2}/\\d{4}",
              "\\d{2}-\\d{2}-\\d{4}",
              "\\d{2}\\.\\d{2}\\.\\d{4}",
              "\\d{1,2}/\\d{1,2}/\\d{4}",
              "\\d{1,2}/\\d{1,2}/\\d{2}",
              "\\d{1,2}\\.\\d{1,2}\\.\\d{4}",
              "\\d{2}-\\u\\l{2}-\\d{4}",
              "\\d{1,2} \\u\\l{2} \\d{4}",
              "\\d{1,2} \\u\\l+ \\d{4}",
              "\\u\\l{2} \\d{1,2}, \\d{4}",
              "\\u\\l+ \\d{1,2}, \\d{4}",
              "\\d{2}:\\d{2}",
              "\\d{2}:\\d{2}:\\d{2}",
              "\\d{1,2}:\\d{2}",
              "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z",
              "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}",
              "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}",
              "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}",
              "\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}",
              "-?\\d+",
              "-?\\d+\\.\\d+",
              "-?\\d+(\\.\\d+)?",
              "-?\\d+(\\.\\d+)?((e|E)(-|\\+)?\\d+)?",
              "-?\\d{1,3}(,\\d{3})*(\\.\\d{2})?",
              "-?\\d+(\\.\\d+)?%",
              "\\d{1,3}(\\.\\d{1,3}){3}",
              "\\h{2}(:\\h{2}){5}",
              "\\h{8}-\\h{4}-\\h{4}-\\h{4}-\\h{12}",
              "\\i+@\\i+\\.\\l+",
              "http(s)?://\\i+(:\\d+)?(/\\i+)*(/)?",
              "(/\\i+)+",
              "(/\\i+)+/",
              "\\i+\\.\\l+",
              "\\u\\l+( \\u\\l+)*",
              "\\l+( \\l+)*",
              "\\u+( \\u+)*",
              "\\U\\L+( \\U\\L+)*",
              "\\u{2}\\d{2}( (\\d|\\u){1,4})+",
              "\\+\\d{1,3}( \\d+)+",
              "\\(\\d{3}\\) \\d{3}-\\d{4}",
              "\\d{3}-\\d{3}-\\d{4}")
          .stream()
          .map(ShapeParser::parse)
          .toList();

  private static final int[] MASKS = SHAPES.stream().mapToInt(Shapes::mask).toArray();

  private KnownShapes() {}

  /** The shortest description by one of them, or null if none makes all texts. */
  static Described describe(Bag bag) {
    Described best = null;
    int mask = 0;
    for (int i = 0; i < bag.size(); i++) {
      mask |= CharKinds.mask(bag.text(i));
    }
    for (int s = 0; s < SHAPES.size(); s++) {
      Shape shape = SHAPES.get(s);
      if ((mask & ~MASKS[s]) != 0) {
        continue;
      }
      double data = 0;
      for (int i = 0; i < bag.size() && data < Double.POSITIVE_INFINITY; i++) {
        data += bag.weight(i) * ShapeBits.of(shape, bag.text(i));
      }
      if (data < Double.POSITIVE_INFINITY) {
        best = Described.shorter(best, new Described(shape, BITS, data));
      }
    }
    return best;
  }

  /** Whether it is one of them. */
  public static boolean contains(Shape shape) {
    return SHAPES.contains(shape);
  }
}

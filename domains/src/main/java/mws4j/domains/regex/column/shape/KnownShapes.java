package mws4j.domains.regex.column.shape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mws4j.domains.regex.column.text.CharKinds;

/** Formats that the world agrees on: known by name, they are cheap to say. */
public final class KnownShapes {
  /** Bits to name one of them. */
  static final double BITS = 6;

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
              "-?\\d+(,\\d+)?",
              "-?\\d{1,3}(\\.\\d{3})*(,\\d{2})?",
              "\\i+(\\+\\i+)?@\\i+\\.\\l+",
              "\\i+@\\i+\\.\\l+",
              "http(s)?://\\i+(:\\d+)?(/\\i+)*/?",
              "http(s)?://\\i+(/\\i+)*/?(\\?\\i+=\\i+(&\\i+=\\i+)*)?(#\\i+)?",
              "\\u:(\\\\\\i+)+",
              "\\l+/\\i+",
              "@\\i+",
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

  /** Those that can be nearly anything, and whose parts are no formats of their own. */
  private static final List<Shape> OPEN =
      List.of(
              "\\i+(\\+\\i+)?@\\i+\\.\\l+",
              "http(s)?://\\i+(:\\d+)?(/\\i+)*/?(\\?\\i+=\\i+(&\\i+=\\i+)*)?(#\\i+)?",
              "(/\\i+)+/?",
              "\\u:(\\\\\\i+)+",
              "\\i+\\.\\l+",
              "\\u{2}\\d{2}( (\\d|\\u){1,4})+")
          .stream()
          .map(ShapeParser::parse)
          .toList();

  private static final int[] MASKS = SHAPES.stream().mapToInt(Shapes::mask).toArray();

  private static final Set<Shape> REDUCED = new HashSet<>();

  static {
    SHAPES.forEach(KnownShapes::addReduced);
  }

  private KnownShapes() {}

  private static void addReduced(Shape shape) {
    if (REDUCED.add(shape)) {
      Reductions.of(shape).forEach(KnownShapes::addReduced);
    }
  }

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
      double data = data(shape, bag);
      if (data < Double.POSITIVE_INFINITY) {
        best = Described.shorter(best, reduced(new Described(shape, BITS, data), bag));
      }
    }
    return best;
  }

  /** Whole numbers of their lengths. */
  public static Described wholeNumbers(Bag bag) {
    return RunRule.describe(bag);
  }

  /** How many of them are open. */
  public static int openCount() {
    return OPEN.size();
  }

  /** Whether an open one makes the text. */
  public static boolean isOpen(int known, String text) {
    return ShapeBits.of(OPEN.get(known), text) < Double.POSITIVE_INFINITY;
  }

  /** The texts described by an open one, which makes them all. */
  public static Described open(int known, Bag bag) {
    Shape shape = OPEN.get(known);
    return reduced(new Described(shape, BITS, data(shape, bag)), bag);
  }

  private static double data(Shape shape, Bag bag) {
    double data = 0;
    for (int i = 0; i < bag.size() && data < Double.POSITIVE_INFINITY; i++) {
      data += bag.weight(i) * ShapeBits.of(shape, bag.text(i));
    }
    return data;
  }

  /** Without the optional parts that no text has, and with those as they are that all have. */
  private static Described reduced(Described known, Bag bag) {
    for (Shape simpler : Reductions.of(known.shape())) {
      double data = data(simpler, bag);
      if (data < Double.POSITIVE_INFINITY) {
        return reduced(new Described(simpler, BITS, data), bag);
      }
    }
    return known;
  }

  /** Whether it is one of them, all of one length: a date or the like. */
  public static boolean isFixed(Shape shape) {
    return Shapes.isFixed(shape) && SHAPES.contains(shape);
  }

  /** Whether it is one of them, perhaps without an optional part. */
  public static boolean contains(Shape shape) {
    return REDUCED.contains(shape);
  }
}

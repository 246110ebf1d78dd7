package mws4j.domains.regex.column.shape;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.column.text.CharKinds;
import mws4j.domains.regex.column.text.StringBits;

/** Describes texts as runs of one class: the class and the numbers that make them shortest. */
final class RunRule {
  private static final double GAP = 5;
  private static final double LOOP_OF_LETTERS = 0.5;
  private static final double LOOP = 1;
  private static final double SEVERAL = 6;
  private static final int SHORT = 3;
  private static final CharClass[] CLASSES = CharClass.values();

  private RunRule() {}

  /** The description; null if no class has all characters or a text is empty. */
  static Described describe(Bag bag) {
    double[] kinds = new double[CharKinds.COUNT];
    int[] lengths = new int[bag.size()];
    int min = Integer.MAX_VALUE;
    int max = 0;
    int mask = 0;
    for (int i = 0; i < bag.size(); i++) {
      String text = bag.text(i);
      int length = 0;
      for (int at = 0; at < text.length(); length++) {
        int c = text.codePointAt(at);
        int kind = CharKinds.of(c);
        mask |= kind;
        kinds[Integer.numberOfTrailingZeros(kind)] += bag.weight(i);
        at += Character.charCount(c);
      }
      lengths[i] = length;
      min = Math.min(min, length);
      max = Math.max(max, length);
    }
    return min == 0 ? null : best(bag, kinds, mask, lengths, min, max);
  }

  /** Words of a free text: any characters but blanks; null if there are others. */
  static Described visible(Bag bag) {
    double data = 0;
    for (int i = 0; i < bag.size(); i++) {
      if (!CharClass.VISIBLE.covers(CharKinds.mask(bag.text(i)))) {
        return null;
      }
      data += bag.weight(i) * StringBits.of(bag.text(i));
    }
    Shape run = new Shape.Run(CharClass.VISIBLE, 1, Shape.UNBOUNDED);
    return new Described(run, CharClass.VISIBLE.priorBits(), data);
  }

  private static Described best(
      Bag bag, double[] kinds, int mask, int[] lengths, int min, int max) {
    Described best = null;
    boolean lonely = min >= SHORT && lonelyLength(bag, lengths);
    for (CharClass of : CLASSES) {
      if (of.covers(mask)) {
        double data = characters(of, kinds);
        for (Shape.Run run : runs(of, min, max)) {
          double gaps = run.max() == Shape.UNBOUNDED ? 0 : GAP * missing(lengths, min, max);
          gaps += of.isLetters() || !lonely ? 0 : Priors.RARE;
          double prior = of.priorBits() + Priors.count(of, run.min(), run.max()) + gaps;
          double many = bag.total() * lengthBits(run, min, max);
          best = Described.shorter(best, new Described(run, prior, data + many));
        }
      }
    }
    return best;
  }

  /** Whether all of several texts but one have the same length. */
  private static boolean lonelyLength(Bag bag, int[] lengths) {
    if (bag.total() < SEVERAL * bag.unit()) {
      return false;
    }
    for (int candidate = 0; candidate < Math.min(3, lengths.length); candidate++) {
      double others = 0;
      for (int i = 0; i < lengths.length; i++) {
        others += lengths[i] == lengths[candidate] ? 0 : bag.weight(i);
      }
      if (others > 0 && others < 2 * bag.unit()) {
        return true;
      }
    }
    return false;
  }

  /** How many lengths of the range no text has. */
  private static int missing(int[] lengths, int min, int max) {
    java.util.BitSet seen = new java.util.BitSet();
    for (int length : lengths) {
      seen.set(length);
    }
    return max - min + 1 - seen.cardinality();
  }

  private static double characters(CharClass of, double[] kinds) {
    double bits = 0;
    for (int kind = 0; kind < kinds.length; kind++) {
      if (kinds[kind] > 0) {
        bits += kinds[kind] * of.bits(1 << kind);
      }
    }
    return bits;
  }

  private static List<Shape.Run> runs(CharClass of, int min, int max) {
    List<Shape.Run> runs = new ArrayList<>();
    if (max < 256) {
      runs.add(new Shape.Run(of, min, max));
    }
    if (min != max || max >= 256) {
      runs.add(new Shape.Run(of, 1, Shape.UNBOUNDED));
    }
    return runs;
  }

  /** A loop says a little less about lengths than a range. */
  private static double lengthBits(Shape.Run run, int min, int max) {
    return run.max() == Shape.UNBOUNDED
        ? Priors.log2(max - min + 1) + (run.of().isLetters() ? LOOP_OF_LETTERS : LOOP)
        : Priors.log2(run.max() - run.min() + 1);
  }
}

package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/**
 * A set of characters: any of ASCII, whole categories of the others, and single others that are in
 * although their category is not, or out although it is. Immutable.
 *
 * @param low ASCII 0 .. 63, one bit each
 * @param high ASCII 64 .. 127
 * @param categories one bit per {@link CharCategory}
 * @param exceptions characters that are not ASCII and for which the categories are wrong
 */
public record CharSet(long low, long high, int categories, SortedSet<Integer> exceptions) {
  private static final int ASCII = 128;
  private static final int ALL = (1 << CharCategory.values().length) - 1;

  /** No character. */
  public static final CharSet NONE = new CharSet(0, 0, 0, new TreeSet<>());

  /** One character. */
  public static CharSet of(int codePoint) {
    if (codePoint < ASCII) {
      return ascii(c -> c == codePoint);
    }
    return new CharSet(0, 0, 0, new TreeSet<>(List.of(codePoint)));
  }

  /** Some of ASCII, and whole categories. */
  public static CharSet of(IntPredicate ascii, Collection<CharCategory> categories) {
    int bits = 0;
    for (CharCategory category : categories) {
      bits |= category.bit();
    }
    CharSet set = ascii(ascii);
    return new CharSet(set.low, set.high, bits, set.exceptions);
  }

  private static CharSet ascii(IntPredicate member) {
    long low = 0;
    long high = 0;
    for (int c = 0; c < 64; c++) {
      low |= member.test(c) ? 1L << c : 0;
      high |= member.test(c + 64) ? 1L << c : 0;
    }
    return new CharSet(low, high, 0, new TreeSet<>());
  }

  /** Whether the character is in the set. */
  public boolean contains(int codePoint) {
    if (codePoint < ASCII) {
      return ((codePoint < 64 ? low >>> codePoint : high >>> (codePoint - 64)) & 1) != 0;
    }
    return contains(CharCategory.of(codePoint)) != exceptions.contains(codePoint);
  }

  boolean contains(CharCategory category) {
    return (categories & category.bit()) != 0;
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  boolean meets(CharSet other) {
    return !intersect(other).isEmpty();
  }

  CharSet union(CharSet other) {
    return combine(
        other, low | other.low, high | other.high, categories | other.categories, (a, b) -> a || b);
  }

  CharSet intersect(CharSet other) {
    return combine(
        other, low & other.low, high & other.high, categories & other.categories, (a, b) -> a && b);
  }

  CharSet complement() {
    return new CharSet(~low, ~high, ALL & ~categories, exceptions);
  }

  CharSet minus(CharSet other) {
    return intersect(other.complement());
  }

  private CharSet combine(
      CharSet other, long newLow, long newHigh, int newBits, BinaryOperator<Boolean> both) {
    SortedSet<Integer> found = new TreeSet<>();
    for (SortedSet<Integer> candidates : List.of(exceptions, other.exceptions)) {
      for (int c : candidates) {
        boolean byCategory = (newBits & CharCategory.of(c).bit()) != 0;
        if (both.apply(contains(c), other.contains(c)) != byCategory) {
          found.add(c);
        }
      }
    }
    return new CharSet(newLow, newHigh, newBits, found);
  }

  /** Whether a character beyond U+FFFF can be in the set. */
  boolean hasPairs() {
    return categories != 0 || exceptions.stream().anyMatch(c -> c > Character.MAX_VALUE);
  }

  /** The only character, or -1 if there are none or several. */
  int single() {
    int ascii = Long.bitCount(low) + Long.bitCount(high);
    if (categories != 0 || ascii + exceptions.size() != 1) {
      return -1;
    }
    if (ascii == 0) {
      return exceptions.first();
    }
    return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
  }

  /** The ASCII characters of the set, as pairs of first and last. */
  List<int[]> asciiRanges() {
    List<int[]> ranges = new ArrayList<>();
    for (int c = 0; c < ASCII; c++) {
      if (contains(c)) {
        int from = c;
        while (c + 1 < ASCII && contains(c + 1)) {
          c++;
        }
        ranges.add(new int[] {from, c});
      }
    }
    return ranges;
  }

  /** The coarsest sets of which all these are unions, none of them empty. */
  static List<CharSet> atoms(Collection<CharSet> sets) {
    List<CharSet> atoms = new ArrayList<>();
    atoms.add(NONE.complement());
    for (CharSet set : sets) {
      List<CharSet> finer = new ArrayList<>();
      for (CharSet atom : atoms) {
        for (CharSet part : List.of(atom.intersect(set), atom.minus(set))) {
          if (!part.isEmpty()) {
            finer.add(part);
          }
        }
      }
      atoms = finer;
    }
    return atoms;
  }

  /** Letters, numbers, punctuation and symbols; marks, spaces and controls are hard to see. */
  public static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

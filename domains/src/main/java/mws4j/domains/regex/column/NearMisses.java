package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds near misses in a vocabulary: rare values that differ from one at least ten times as
 * frequent by a slip. Codes do differ by one character ({@code A1, A2; USD, USB}): digits never
 * slip, values with digits are compared only if they have five letters, capitals only if more than
 * four.
 *
 * <p>Where many values are rare, as in a list of countries or first names, a rare one that
 * resembles a frequent one is no evidence: there only spellings count, and likely slips in long
 * words.
 */
final class NearMisses {
  private static final int MOST_VALUES = 2000;
  private static final int MOST_TARGETS = 300;
  private static final long RATIO = 10;
  private static final long RATIO_OF_SPACES = 4;
  private static final long RATIO_IF_POSSIBLE = 50;
  private static final int LONG_WORD = 9;
  private static final int LONGEST_CODE = 4;
  private static final int SHORT_SPELLING = 2;
  private static final double TAIL = 0.1;
  private static final double LONG_TAIL = 0.3;

  private final ColumnValues values;
  private final int[] present;
  private final String[] folded;
  private final int[][] codePoints; // folded
  private final boolean[] isCompared;
  private final int[] byRows; // positions in present, most rows first

  private NearMisses(ColumnValues values, int[] present) {
    this.values = values;
    this.present = present;
    folded = IntStream.of(present).mapToObj(i -> Slip.fold(values.value(i))).toArray(String[]::new);
    codePoints = new int[present.length][];
    isCompared = new boolean[present.length];
    for (int p = 0; p < present.length; p++) {
      codePoints[p] = folded[p].codePoints().toArray();
      isCompared[p] = isComparable(value(p));
    }
    byRows =
        IntStream.range(0, present.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer p) -> -rows(p)))
            .mapToInt(p -> p)
            .toArray();
  }

  /** The near misses among some values, in order of appearance; none among too many values. */
  static List<NearMiss> of(ColumnValues values, int[] present) {
    if (present.length < 2 || present.length > MOST_VALUES) {
      return List.of();
    }
    return new NearMisses(values, present).find();
  }

  private long rows(int p) {
    return values.rows(present[p]);
  }

  private String value(int p) {
    return values.value(present[p]);
  }

  private List<NearMiss> find() {
    int[] meant = new int[present.length];
    Slip[] slips = new Slip[present.length];
    Arrays.fill(meant, -1);
    Arrays.fill(slips, Slip.NONE);
    findSpellings(meant, slips);
    findSlips(meant, slips);
    List<NearMiss> found = new ArrayList<>();
    for (int p = 0; p < meant.length; p++) {
      if (meant[p] >= 0 && isCredible(p, slips[p], slips)) {
        found.add(new NearMiss(present[p], present[meant[p]]));
      }
    }
    return found;
  }

  /** Spellings of one word: the most frequent is meant. */
  private void findSpellings(int[] meant, Slip[] slips) {
    Map<String, Integer> first = new HashMap<>();
    for (int p : byRows) {
      int target = first.computeIfAbsent(folded[p], word -> p);
      if (target == p || !ValueShape.hasLetter(value(p))) {
        continue;
      }
      boolean spaces = withoutSpaces(value(p)).equals(withoutSpaces(value(target)));
      boolean isShort = !spaces && folded[p].length() <= SHORT_SPELLING;
      if (rows(target) >= (spaces ? RATIO_OF_SPACES : RATIO) * rows(p)) {
        meant[p] = target;
        slips[p] = isShort ? Slip.POSSIBLE : Slip.SPELLING;
      }
    }
  }

  private static String withoutSpaces(String value) {
    StringBuilder rest = new StringBuilder();
    value.codePoints().filter(c -> !ValueShape.isSpace(c)).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  /** Frequent values first, so that none is meant that is a slip itself. */
  private void findSlips(int[] meant, Slip[] slips) {
    for (int p : byRows) {
      if (meant[p] < 0 && isCompared[p]) {
        findSlip(p, meant, slips);
      }
    }
  }

  private void findSlip(int p, int[] meant, Slip[] slips) {
    for (int t = 0; t < Math.min(byRows.length, MOST_TARGETS); t++) {
      int target = byRows[t];
      if (rows(target) < RATIO * rows(p)) {
        return;
      } else if (meant[target] >= 0 || !isCompared[target]) {
        continue;
      }
      Slip slip = Slip.between(codePoints[p], codePoints[target]);
      boolean enough =
          slip == Slip.LIKELY
              || (ValueShape.isWords(value(p)) && rows(target) >= RATIO_IF_POSSIBLE * rows(p));
      if (slip != Slip.NONE && enough) {
        meant[p] = target;
        slips[p] = slip;
        if (slip == Slip.LIKELY) {
          return;
        }
      }
    }
  }

  private static boolean isComparable(String value) {
    if (ValueShape.isWords(value)) {
      return value.strip().length() > LONGEST_CODE || WordCase.of(value) != WordCase.UPPER;
    }
    return value.codePoints().filter(ValueShape::isLetter).count() > LONGEST_CODE;
  }

  private boolean isCredible(int p, Slip slip, Slip[] slips) {
    if (slip == Slip.SPELLING || (slip == Slip.LIKELY && folded[p].length() >= LONG_WORD)) {
      return true;
    }
    int others = 0;
    int rare = 0;
    for (int q = 0; q < slips.length; q++) {
      if (slips[q] == Slip.NONE) {
        others++;
        rare += rows(q) <= 2 * rows(p) ? 1 : 0;
      }
    }
    return slip == Slip.LIKELY ? rare <= Math.max(1, LONG_TAIL * others) : rare <= TAIL * others;
  }
}

package mws4j.domains.regex.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the numbers in the places of a format, if all its values have as many runs. */
final class DigitParts {
  private static final int SHORTEST_PAIRED = 6;
  private static final int LONGEST_PAIRED = 14;

  private final DigitRuns runs = new DigitRuns();
  private int count = -1; // -1 nothing seen, -2 the values differ
  private Collected[] whole = {};
  private int[] lengths = {}; // of each run; -1 if they differ
  private Collected[][] pairs = {};

  /** Adds a value of the format. */
  void add(String value, long rows) {
    if (count == -2) {
      return;
    }
    boolean readable = runs.read(value);
    if (count == -1 && readable) {
      start();
    }
    if (!readable || runs.count() != count) {
      count = -2;
      return;
    }
    for (int r = 0; r < count; r++) {
      whole[r].add(runs.number(r), rows);
      if (lengths[r] != runs.length(r)) {
        lengths[r] = -1;
      } else if (pairs[r] != null) {
        for (int p = 0; p < pairs[r].length; p++) {
          pairs[r][p].add(runs.number(r, DigitPart.PAIR * p, DigitPart.PAIR), rows);
        }
      }
    }
  }

  private void start() {
    count = runs.count();
    whole = new Collected[count];
    lengths = new int[count];
    pairs = new Collected[count][];
    for (int r = 0; r < count; r++) {
      whole[r] = new Collected();
      lengths[r] = runs.length(r);
      if (lengths[r] % 2 == 0 && lengths[r] >= SHORTEST_PAIRED && lengths[r] <= LONGEST_PAIRED) {
        pairs[r] = new Collected[lengths[r] / 2];
        for (int p = 0; p < pairs[r].length; p++) {
          pairs[r][p] = new Collected();
        }
      }
    }
  }

  /** The parts; none if the values have different numbers of runs. */
  List<DigitPart> parts() {
    List<DigitPart> parts = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      parts.add(whole[r].part(r, -1));
      for (int p = 0; lengths[r] > 0 && pairs[r] != null && p < pairs[r].length; p++) {
        parts.add(pairs[r][p].part(r, DigitPart.PAIR * p));
      }
    }
    return parts;
  }

  private static final class Collected {
    private long least = Long.MAX_VALUE;
    private long most = -1;
    private final long[] counts = new long[DigitPart.COUNTED];

    void add(long number, long rows) {
      least = Math.min(least, number);
      most = Math.max(most, number);
      if (number < counts.length) {
        counts[(int) number] += rows;
      }
    }

    DigitPart part(int run, int from) {
      SortedMap<Integer, Long> seen = new TreeMap<>();
      for (int n = 0; n < counts.length && most < counts.length; n++) {
        if (counts[n] > 0) {
          seen.put(n, counts[n]);
        }
      }
      return new DigitPart(run, from, least, most, seen);
    }
  }
}

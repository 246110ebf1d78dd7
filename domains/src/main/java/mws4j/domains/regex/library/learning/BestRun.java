package mws4j.domains.regex.library.learning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import mws4j.domains.regex.library.learning.PartSequences.Sequence;

/**
 * The run of parts that saves most, found from the left: a run is where it matches, grows by the
 * part that follows at some of its matches, and is given up where even runs to the end of every
 * concatenation would not save what the best one so far does (the bound of Stitch).
 */
final class BestRun {
  private final PartSequences sequences;
  private final List<Sequence> all;
  private final int fewestColumns;
  private final int longest;
  private final Predicate<int[]> isWanted;
  private Optional<Run> best = Optional.empty();

  /** Where a run begins: numbers of sequences in ascending order, and places in them. */
  private record Matches(int[] sequence, int[] place) {}

  /** A longer run, with what it and those that begin like it can save at most. */
  private record Longer(int part, Matches matches, long bound) {}

  private BestRun(
      PartSequences sequences, int fewestColumns, int longest, Predicate<int[]> isWanted) {
    this.sequences = sequences;
    all = sequences.sequences();
    this.fewestColumns = fewestColumns;
    this.longest = longest;
    this.isWanted = isWanted;
  }

  /**
   * The best run, if any saves something.
   *
   * @param fewestColumns in whose programs it must occur
   * @param longest most tokens it may have, macros written out
   * @param isWanted whether these tokens may become a macro
   */
  static Optional<Run> of(
      PartSequences sequences, int fewestColumns, int longest, Predicate<int[]> isWanted) {
    BestRun search = new BestRun(sequences, fewestColumns, longest, isWanted);
    search.grow(new int[0], 0, 0, search.everywhere());
    return search.best;
  }

  private Matches everywhere() {
    int count = all.stream().mapToInt(sequence -> sequence.parts().length).sum();
    int[] sequence = new int[count];
    int[] place = new int[count];
    int next = 0;
    for (int s = 0; s < all.size(); s++) {
      for (int p = 0; p < all.get(s).parts().length; p++) {
        sequence[next] = s;
        place[next++] = p;
      }
    }
    return new Matches(sequence, place);
  }

  /** Recursion is bounded: a program has at most 200 parts. */
  private void grow(int[] tokens, int parts, int expanded, Matches matches) {
    for (Longer longer : longer(parts, matches)) {
      int more = sequences.expandedLength(longer.part());
      boolean hopeless = longer.bound() <= 0 || longer.bound() < bestSaving();
      if (hopeless || expanded + more > longest || columns(longer.matches()) < fewestColumns) {
        continue;
      }
      int[] added = sequences.tokens(longer.part());
      int[] grown = Arrays.copyOf(tokens, tokens.length + added.length);
      System.arraycopy(added, 0, grown, tokens.length, added.length);
      consider(new Run(grown, uses(parts + 1, longer.matches())));
      grow(grown, parts + 1, expanded + more, longer.matches());
    }
  }

  private long bestSaving() {
    return best.isEmpty() ? 0 : best.get().saving();
  }

  private void consider(Run run) {
    boolean better =
        run.saving() > 0 && (best.isEmpty() || Run.BEST_FIRST.compare(run, best.get()) < 0);
    if (better && isWanted.test(run.tokens())) {
      best = Optional.of(run);
    }
  }

  /** The runs by one part longer, that of the largest bound first. */
  private List<Longer> longer(int parts, Matches matches) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int m = 0; m < matches.place.length; m++) {
      int part = partBehind(parts, matches, m);
      if (part >= 0) {
        counts.merge(part, 1, Integer::sum);
      }
    }
    Map<Integer, Matches> byPart = new TreeMap<>();
    counts.forEach((part, n) -> byPart.put(part, new Matches(new int[n], new int[n])));
    Map<Integer, Integer> filled = new TreeMap<>();
    for (int m = 0; m < matches.place.length; m++) {
      int part = partBehind(parts, matches, m);
      if (part >= 0) {
        int at = filled.merge(part, 1, Integer::sum) - 1;
        byPart.get(part).sequence[at] = matches.sequence[m];
        byPart.get(part).place[at] = matches.place[m];
      }
    }
    return byPart.entrySet().stream()
        .map(each -> new Longer(each.getKey(), each.getValue(), bound(each.getValue())))
        .sorted(Comparator.comparingLong(Longer::bound).reversed())
        .toList();
  }

  private int partBehind(int parts, Matches matches, int m) {
    int[] sequence = all.get(matches.sequence[m]).parts();
    int at = matches.place[m] + parts;
    return at < sequence.length ? sequence[at] : -1;
  }

  /** No run that matches at some of these saves more: it ends where its concatenation does. */
  private long bound(Matches matches) {
    long saving = 0;
    for (int m = 0; m < matches.place.length; m++) {
      Sequence sequence = all.get(matches.sequence[m]);
      saving += sequence.times() * (sequence.rest(matches.place[m]) - 1);
    }
    return saving;
  }

  private int columns(Matches matches) {
    BitSet columns = new BitSet();
    for (int sequence : matches.sequence) {
      columns.or(all.get(sequence).columns());
    }
    return columns.cardinality();
  }

  /** Matches from left to right that do not overlap. */
  private long uses(int parts, Matches matches) {
    long uses = 0;
    int sequence = -1;
    int free = 0;
    for (int m = 0; m < matches.place.length; m++) {
      if (matches.sequence[m] != sequence) {
        sequence = matches.sequence[m];
        free = 0;
      }
      if (matches.place[m] >= free) {
        uses += all.get(sequence).times();
        free = matches.place[m] + parts;
      }
    }
    return uses;
  }
}

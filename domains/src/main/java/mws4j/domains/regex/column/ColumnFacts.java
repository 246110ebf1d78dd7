package mws4j.domains.regex.column;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of a column before its formats are looked for: what is missing, what kind it is,
 * and which values are slips of the pen. A pure function of the values, in time that grows with
 * their number. Immutable.
 */
public final class ColumnFacts {
  private final ColumnValues values;
  private final MissingMarkers missing;
  private final List<NearMiss> nearMisses;
  private final int[] good; // present and no near miss
  private final Optional<ColumnSequence> sequence;
  private final ColumnKind kind;

  private ColumnFacts(ColumnValues values) {
    this.values = values;
    missing = MissingMarkers.of(values);
    int[] present = missing.present();
    List<NearMiss> suspects = NearMisses.of(values, present);
    int[] others = without(present, suspects);
    boolean closed = isConstant(values, others) || ClosedSets.isClosed(values, others);
    nearMisses = closed ? suspects : List.of();
    good = closed ? others : present;
    sequence = closed ? Optional.empty() : SequenceFinder.find(values, good);
    kind = kind(closed);
  }

  /** What is known of some values. */
  public static ColumnFacts of(ColumnValues values) {
    return new ColumnFacts(values);
  }

  private static int[] without(int[] present, List<NearMiss> suspects) {
    if (suspects.isEmpty()) {
      return present;
    }
    Set<Integer> odd = new HashSet<>();
    suspects.forEach(miss -> odd.add(miss.value()));
    return IntStream.of(present).filter(i -> !odd.contains(i)).toArray();
  }

  private static boolean isConstant(ColumnValues values, int[] present) {
    return present.length == 1 && values.rows(present) > 1;
  }

  private ColumnKind kind(boolean closed) {
    if (good.length == 0) {
      return ColumnKind.EMPTY;
    } else if (closed) {
      return good.length == 1 ? ColumnKind.CONSTANT : ColumnKind.CLOSED_SET;
    } else if (sequence.isPresent()) {
      return ColumnKind.SEQUENCE;
    } else if (Likeness.areKeys(values, good)) {
      return ColumnKind.KEY;
    }
    return Likeness.areTexts(values, good) ? ColumnKind.FREE_TEXT : ColumnKind.FORMATTED;
  }

  /** The column itself. */
  public ColumnValues values() {
    return values;
  }

  /** What the column is. */
  public ColumnKind kind() {
    return kind;
  }

  /** The values that stand for missing ones. */
  public MissingMarkers missing() {
    return missing;
  }

  /**
   * Values that are slips of the pen, in order of appearance; only in constants and closed sets.
   */
  public List<NearMiss> nearMisses() {
    return nearMisses;
  }

  /**
   * The values that formats are to be found for, by their indices in order of appearance: neither
   * missing nor near misses.
   */
  public int[] good() {
    return good.clone();
  }

  /** The value of a constant column. */
  public Optional<String> constant() {
    return kind == ColumnKind.CONSTANT ? Optional.of(values.value(good[0])) : Optional.empty();
  }

  /** The values of a closed set by their indices, most rows first; none for other kinds. */
  public int[] closedSet() {
    return kind == ColumnKind.CLOSED_SET
        ? IntStream.of(good)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -values.rows(i)))
            .mapToInt(i -> i)
            .toArray()
        : new int[0];
  }

  /** The sequence that the column is. */
  public Optional<ColumnSequence> sequence() {
    return sequence;
  }
}

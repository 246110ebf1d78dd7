package mws4j.domains.regex.column;

import java.util.Arrays;
import java.util.List;
import mws4j.domains.regex.column.values.ValueBatch;
import mws4j.domains.regex.column.values.ValueStore;

/**
 * The values of a column: the distinct ones in order of first appearance, each with the number of
 * its rows and its first line. Immutable.
 *
 * <p>At most a given number of distinct values is held, so that memory is bounded. In a column of
 * more, values are let go by a hash of their text (distinct sampling, Gibbons 2001), which makes
 * those that stay a fair sample of all distinct values rather than the first ones; values with more
 * than a thousandth of the rows stay in any case. Whatever is held has been held since its first
 * row, so its rows and its line are exact; {@link #rowsLetGo} says how many rows belong to the
 * others.
 */
public final class ColumnValues {
  /** Distinct values held unless told otherwise. */
  public static final int MOST_VALUES = 1_000_000;

  /** UTF-16 units of text held unless told otherwise. */
  public static final long MOST_TEXT = 200_000_000;

  /** Code points of a value that a model sees. */
  public static final int MODEL_LENGTH = 1000;

  private final ValueStore store; // not modified any more
  private final long allRows;
  private final long rowsLetGo;

  private ColumnValues(Builder from) {
    store = from.held;
    allRows = from.allRows;
    long held = 0;
    for (int i = 0; i < store.size(); i++) {
      held += store.rows(i);
    }
    rowsLetGo = allRows - held;
  }

  /** A builder with the usual bounds. */
  public static Builder builder() {
    return new Builder(MOST_VALUES, MOST_TEXT);
  }

  /**
   * A builder with bounds of one's own.
   *
   * @param mostValues distinct values held, at least 1
   * @param mostText UTF-16 units of all values held together; one value is held in any case
   */
  public static Builder builder(int mostValues, long mostText) {
    if (mostValues < 1) {
      throw new IllegalArgumentException(
          "ColumnValues: at least one value must be held; mostValues is " + mostValues);
    }
    return new Builder(mostValues, mostText);
  }

  /** The rows of a column, on lines 1, 2, 3 and so on. */
  public static ColumnValues of(List<String> column) {
    Builder builder = builder();
    column.forEach(builder::add);
    return builder.build();
  }

  /** Number of distinct values held. */
  public int size() {
    return store.size();
  }

  /** A value, whole. Made anew each time. */
  public String value(int i) {
    return store.value(i);
  }

  /** Whether a value is one of those held. */
  public boolean holds(String value) {
    ValueBatch one = new ValueBatch(1);
    one.add(value, 0);
    return store.find(one, 0) != ValueStore.ABSENT;
  }

  /** Rows of a value. */
  public long rows(int i) {
    return store.rows(i);
  }

  /** Line on which a value came first. */
  public long line(int i) {
    return store.line(i);
  }

  /** All rows, those of values let go too. */
  public long rows() {
    return allRows;
  }

  /** Rows of some values. */
  public long rows(int[] some) {
    long sum = 0;
    for (int i : some) {
      sum += rows(i);
    }
    return sum;
  }

  /** Rows whose value is not held since there were too many; 0 if every value is held. */
  public long rowsLetGo() {
    return rowsLetGo;
  }

  /** What a model sees of a value: its first {@link #MODEL_LENGTH} code points. */
  public String modelText(int i) {
    return modelText(value(i));
  }

  /** What a model sees of a value. */
  public static String modelText(String value) {
    return isCut(value) ? value.substring(0, value.offsetByCodePoints(0, MODEL_LENGTH)) : value;
  }

  /** Whether a value is longer than what a model sees. */
  public boolean isCut(int i) {
    return store.length(i) > MODEL_LENGTH && isCut(value(i));
  }

  private static boolean isCut(String value) {
    return value.length() > MODEL_LENGTH && value.codePointCount(0, value.length()) > MODEL_LENGTH;
  }

  /** Rows whose value is cut for a model, among those held. */
  public long rowsCut() {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += isCut(i) ? rows(i) : 0;
    }
    return sum;
  }

  @Override
  public String toString() {
    return allRows + " rows, " + size() + " values held";
  }

  /** Takes a column row by row. Not for several threads at once. */
  public static final class Builder {
    private static final int FREQUENT = 1000; // one row in so many keeps a value
    private static final int HASH_BITS = 32;

    private final int mostValues;
    private final long mostText;
    private final ValueBatch one = new ValueBatch(1);
    private ValueStore held = new ValueStore();
    private boolean shared; // what is held, with columns that were built
    private long allRows;
    private int level; // a new value is held if its hash ends in so many zeros

    private Builder(int mostValues, long mostText) {
      this.mostValues = mostValues;
      this.mostText = mostText;
    }

    /** Adds a row; its line is one more than the number of rows so far. */
    public Builder add(String value) {
      return add(value, allRows + 1);
    }

    /** Adds a row found on a line. */
    public Builder add(String value, long line) {
      return add(value, line, 1);
    }

    /** Adds so many rows of a value, the first of which is on a line. */
    public Builder add(String value, long line, long rows) {
      one.clear();
      one.add(value, line);
      ownHeld();
      add(one, 0, rows);
      return this;
    }

    /** Adds some rows. */
    public Builder add(ValueBatch rows) {
      ownHeld();
      for (int k = 0; k < rows.size(); k++) {
        add(rows, k, 1);
      }
      return this;
    }

    /** What was built has the values to itself. */
    private void ownHeld() {
      if (shared) {
        held = copy(held.size());
        shared = false;
      }
    }

    /** Adds so many rows of the value of row k. */
    private void add(ValueBatch rows, int k, long count) {
      allRows += count;
      int known = held.find(rows, k);
      if (known != ValueStore.ABSENT) {
        held.count(known, count);
      } else if (level == 0 || isHeld(rows.hashOfString(k))) {
        held.add(rows, k, count);
      }
      while (held.size() > 1 && isFull() && level < HASH_BITS) {
        level++;
        held = copy(1);
      }
    }

    private boolean isFull() {
      return held.size() > mostValues || held.text() > mostText;
    }

    private boolean isHeld(int hash) {
      return Integer.numberOfTrailingZeros(spread(hash)) >= level;
    }

    /** What is held without the values to let go, of which at least so many stay in all. */
    private ValueStore copy(int least) {
      ValueStore copy = new ValueStore();
      int left = held.size();
      for (int i = 0; i < held.size(); i++) {
        if (left <= least || isFrequent(held.rows(i)) || isHeld(held.value(i).hashCode())) {
          copy.take(held, i);
        } else {
          left--;
        }
      }
      return copy;
    }

    /** There are fewer of these than half of what may be held. */
    private boolean isFrequent(long rows) {
      return rows * Math.min(FREQUENT, mostValues / 2) > allRows;
    }

    /** The column so far; more may be added for another. */
    public ColumnValues build() {
      shared = true;
      return new ColumnValues(this);
    }
  }

  /**
   * Where a value is in an order that has nothing to do with what it says, unsigned: what comes
   * first of any values is a fair sample of them. Values let go come after all that are held, but
   * for the frequent ones.
   */
  public static int samplingRank(String value) {
    return Integer.reverse(spread(value.hashCode()));
  }

  /** Bits of a hash that depend on all of it (the finalizer of MurmurHash3). */
  private static int spread(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** At most so many of some indices, at equal distances. */
  static int[] spread(int[] some, int most) {
    if (some.length <= most) {
      return some;
    }
    int[] spread = new int[most];
    Arrays.setAll(spread, k -> some[(int) ((long) k * some.length / most)]);
    return spread;
  }
}

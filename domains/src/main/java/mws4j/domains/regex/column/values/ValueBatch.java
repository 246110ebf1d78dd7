package mws4j.domains.regex.column.values;

import java.util.Arrays;

/**
 * Some rows of a column on their way to a {@link ColumnValues.Builder}: texts and hashes side by
 * side, so that one thread can read and another count. Not for several threads at once.
 */
public final class ValueBatch {
  /** Bit of a form: the text has two bytes a character. */
  static final int WIDE = 1 << 31;

  private byte[] bytes;
  private int[] starts; // of size + 1
  private int[] forms; // UTF-16 units, and WIDE or not
  private int[] hashes;
  private long[] lines;
  private int size;

  /** An empty batch with room for so many rows; more find room too. */
  public ValueBatch(int rows) {
    int room = Math.max(1, rows);
    bytes = new byte[8 * room];
    starts = new int[room + 1];
    forms = new int[room];
    hashes = new int[room];
    lines = new long[room];
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Bytes of all texts. */
  public int bytes() {
    return starts[size];
  }

  /** Adds a row found on a line. */
  public void add(String value, long line) {
    if (size == forms.length) {
      grow();
    }
    int length = value.length();
    int start = starts[size];
    reserve(start, length);
    byte[] to = bytes;
    int units = 0;
    long sum = length;
    for (int c = 0; c < length; c++) {
      char unit = value.charAt(c);
      units |= unit;
      to[start + c] = (byte) unit;
      sum = (sum ^ unit) * 0x9E3779B97F4A7C15L; // odd: the golden ratio
      sum ^= sum >>> 29;
    }
    boolean wide = units > 0xff;
    if (wide) {
      addWide(value, start);
    }
    starts[size + 1] = start + (wide ? 2 * length : length);
    forms[size] = wide ? length | WIDE : length;
    // Not that of String, for which strings of one hash are known to everybody.
    hashes[size] = (int) (sum ^ (sum >>> 32));
    lines[size++] = line;
  }

  /** No charset: halves of surrogate pairs stay as they are. */
  private void addWide(String value, int start) {
    reserve(start, 2 * value.length());
    for (int c = 0; c < value.length(); c++) {
      bytes[start + 2 * c] = (byte) (value.charAt(c) >>> 8);
      bytes[start + 2 * c + 1] = (byte) value.charAt(c);
    }
  }

  private void reserve(int start, int more) {
    if (bytes.length - start < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(start, more), bytes.length / 2 * 3));
    }
  }

  private void grow() {
    int room = 2 * size;
    starts = Arrays.copyOf(starts, room + 1);
    forms = Arrays.copyOf(forms, room);
    hashes = Arrays.copyOf(hashes, room);
    lines = Arrays.copyOf(lines, room);
  }

  /** Takes all rows out. */
  public void clear() {
    size = 0;
  }

  long line(int k) {
    return lines[k];
  }

  /** Hash and form of a row in one number. */
  long key(int k) {
    return (long) hashes[k] << 32 | (forms[k] & 0xffffffffL);
  }

  int hash(int k) {
    return hashes[k];
  }

  /** All texts; that of row k is in {@code [start(k), start(k + 1))}. Not modified. */
  byte[] text() {
    return bytes;
  }

  int start(int k) {
    return starts[k];
  }

  /** What {@link String#hashCode} says of a row. */
  public int hashOfString(int k) {
    int hash = 0;
    boolean wide = forms[k] < 0;
    for (int at = starts[k]; at < starts[k + 1]; at += wide ? 2 : 1) {
      int unit = wide ? (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff) : bytes[at] & 0xff;
      hash = 31 * hash + unit;
    }
    return hash;
  }
}

package mws4j.domains.regex.column.values;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Distinct strings in order of their arrival, each with the number of its rows and its first line.
 * Holds about 40 bytes a string beside its text, which takes a byte a character, or two where one
 * of them is beyond Latin-1. Nothing is allocated for a string that is known.
 */
public final class ValueStore {
  /** Answer of {@link #find}. */
  public static final int ABSENT = -1;

  private static final int CHUNK = 1 << 18; // bytes of text side by side
  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  // Of each string, four numbers side by side.
  private static final int FIELDS = 4;
  private static final int PLACE = 0; // number of the chunk and offset in it, 32 bits each
  private static final int FORM = 1; // hash and form as in a batch
  private static final int ROWS = 2;
  private static final int LINE = 3;
  private static final long WIDE = ValueBatch.WIDE & 0xffffffffL;

  private final List<byte[]> chunks = new ArrayList<>();
  private final List<long[]> pages = new ArrayList<>();

  // Open addressing; 0 if free. Low bits: 1 + number of the string. High bits: those of its hash,
  // so
  // that hardly any other string is looked at.
  private int[] slots = new int[1 << 6];

  private int size;
  private long text;
  private int chunk = -1; // that is being filled
  private int filled;

  /** Number of strings. */
  public int size() {
    return size;
  }

  /** UTF-16 units of all strings. */
  public long text() {
    return text;
  }

  /** A string, made anew. */
  public String value(int i) {
    byte[] from = chunks.get((int) (field(i, PLACE) >>> 32));
    int at = (int) field(i, PLACE);
    int units = length(i);
    if ((field(i, FORM) & WIDE) == 0) {
      return new String(from, at, units, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[units]; // no charset: halves of surrogate pairs stay as they are
    for (int c = 0; c < units; c++) {
      chars[c] = (char) ((from[at + 2 * c] & 0xff) << 8 | (from[at + 2 * c + 1] & 0xff));
    }
    return new String(chars);
  }

  /** UTF-16 units of a string. */
  public int length(int i) {
    return (int) (field(i, FORM) & (WIDE - 1));
  }

  /** Number of its rows. */
  public long rows(int i) {
    return field(i, ROWS);
  }

  /** Its first line. */
  public long line(int i) {
    return field(i, LINE);
  }

  /** Number of the string of row k, or {@link #ABSENT}. */
  public int find(ValueBatch batch, int k) {
    int mask = slots.length - 1;
    int hash = batch.hash(k);
    int at = hash & mask;
    for (int slot = slots[at]; slot != 0; slot = slots[at]) {
      int i = (slot & mask) - 1;
      if (((slot ^ hash) & ~mask) == 0 && field(i, FORM) == batch.key(k) && isText(i, batch, k)) {
        return i;
      }
      at = (at + 1) & mask;
    }
    return ABSENT;
  }

  private boolean isText(int i, ValueBatch batch, int k) {
    byte[] stored = chunks.get((int) (field(i, PLACE) >>> 32));
    int at = (int) field(i, PLACE);
    int from = batch.start(k);
    int to = batch.start(k + 1);
    return Arrays.equals(stored, at, at + to - from, batch.text(), from, to);
  }

  /** So many rows more of a string. */
  public void count(int i, long rows) {
    pages.get(i >>> PAGE_BITS)[(i & (PAGE - 1)) * FIELDS + ROWS] += rows;
  }

  /** Adds the string of row k, which is not there, with so many rows. */
  public void add(ValueBatch batch, int k, long rows) {
    long place = store(batch.text(), batch.start(k), batch.start(k + 1) - batch.start(k));
    append(place, batch.key(k), rows, batch.line(k));
  }

  /** Takes over a string of another store, which this one has not. */
  public void take(ValueStore from, int i) {
    byte[] source = from.chunks.get((int) (from.field(i, PLACE) >>> 32));
    long form = from.field(i, FORM);
    int count = from.length(i) * ((form & WIDE) == 0 ? 1 : 2);
    long place = store(source, (int) from.field(i, PLACE), count);
    append(place, form, from.rows(i), from.line(i));
  }

  private long field(int i, int field) {
    return pages.get(i >>> PAGE_BITS)[(i & (PAGE - 1)) * FIELDS + field];
  }

  private void append(long place, long form, long rows, long line) {
    if (3L * (size + 1) > 2L * slots.length) {
      grow();
    }
    if (size == pages.size() * PAGE) {
      pages.add(new long[PAGE * FIELDS]);
    }
    long[] page = pages.get(size >>> PAGE_BITS);
    int at = (size & (PAGE - 1)) * FIELDS;
    page[at + PLACE] = place;
    page[at + FORM] = form;
    page[at + ROWS] = rows;
    page[at + LINE] = line;
    text += form & (WIDE - 1);
    insert(size++, (int) (form >>> 32));
  }

  private void insert(int i, int hash) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = (hash & ~mask) | (i + 1);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < size; i++) {
      insert(i, (int) (field(i, FORM) >>> 32));
    }
  }

  /** What is longer than a chunk has one of its own. */
  private long store(byte[] source, int from, int count) {
    if (count > CHUNK) {
      chunks.add(Arrays.copyOfRange(source, from, from + count));
      return (long) (chunks.size() - 1) << 32;
    }
    if (chunk < 0 || filled + count > CHUNK) {
      chunks.add(new byte[CHUNK]);
      chunk = chunks.size() - 1;
      filled = 0;
    }
    System.arraycopy(source, from, chunks.get(chunk), filled, count);
    filled += count;
    return (long) chunk << 32 | (filled - count);
  }
}

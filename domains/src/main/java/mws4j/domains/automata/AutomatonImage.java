package mws4j.domains.automata;

import java.util.Arrays;

/**
 * A picture of an automaton's history: cells that are 0 or 1, one column after the other from the
 * left. The top of a column is next to its bottom.
 *
 * <p>Immutable. A bit set of {@code long}s; row r of column c is bit {@code r % 64} of word {@code
 * c wordsPerColumn + r / 64}.
 */
public final class AutomatonImage {
  /** Largest height and width. */
  public static final int MAX_SIZE = 4096;

  private final int height;
  private final int width;
  private final long[] columns;
  // The counts last asked for, made on first use. They follow from the image, so that a race
  // between threads only makes them twice.
  private volatile AutomatonCounts counts;

  /**
   * An image of the given bits.
   *
   * @param columns height / 64, rounded up, words per column. Copied.
   * @throws IllegalArgumentException if a size is out of range or a bit beyond the height is set
   */
  AutomatonImage(int height, int width, long[] columns) {
    requireSize("height", height);
    requireSize("width", width);
    int words = wordsPerColumn(height);
    if (columns.length != width * words) {
      throw new IllegalArgumentException(
          "AutomatonImage: %d columns of %d words are needed; there are %d words"
              .formatted(width, words, columns.length));
    }
    for (int last = words - 1; height % 64 != 0 && last < columns.length; last += words) {
      if (columns[last] >>> height != 0) {
        throw new IllegalArgumentException(
            "AutomatonImage: column " + last / words + " has a cell below row " + (height - 1));
      }
    }
    this.height = height;
    this.width = width;
    this.columns = columns.clone();
  }

  /** Says which cells are 1. */
  @FunctionalInterface
  public interface Cells {
    /** Whether the cell is 1; rows count from the top, columns from the left, both from 0. */
    boolean test(int row, int column);
  }

  /** An image of the given cells. */
  public static AutomatonImage of(int height, int width, Cells cells) {
    requireSize("height", height);
    requireSize("width", width);
    int words = wordsPerColumn(height);
    long[] columns = new long[width * words];
    for (int column = 0; column < width; column++) {
      for (int row = 0; row < height; row++) {
        if (cells.test(row, column)) {
          columns[column * words + row / 64] |= 1L << row;
        }
      }
    }
    return new AutomatonImage(height, width, columns);
  }

  private static void requireSize(String what, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "AutomatonImage: %s must be 1 to %d, not %d".formatted(what, MAX_SIZE, size));
    }
  }

  static int wordsPerColumn(int height) {
    return (height + 63) / 64;
  }

  /** Number of rows. */
  public int height() {
    return height;
  }

  /** Number of columns. */
  public int width() {
    return width;
  }

  /** Whether a cell is 1; rows count from the top, columns from the left, both from 0. */
  public boolean cell(int row, int column) {
    if (row < 0 || row >= height || column < 0 || column >= width) {
      throw new IndexOutOfBoundsException(
          "AutomatonImage: no cell (%d, %d) in %dx%d".formatted(row, column, height, width));
    }
    return (columns[column * wordsPerColumn(height) + row / 64] >>> row & 1) != 0;
  }

  /** The bits of all columns; not to be modified. */
  long[] columns() {
    return columns;
  }

  /**
   * How often each neighbourhood was followed by 0 and by 1.
   *
   * @param neighbours 3, 5 or 7 cells
   */
  public AutomatonCounts counts(int neighbours) {
    AutomatonCounts known = counts;
    if (known == null || known.neighbours() != neighbours) {
      known = AutomatonCounts.of(this, neighbours);
      counts = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AutomatonImage image
        && image.height == height
        && Arrays.equals(image.columns, columns);
  }

  @Override
  public int hashCode() {
    return 31 * height + Arrays.hashCode(columns);
  }

  /** Height, width and all cells, see {@link AutomatonData} for the digits. */
  @Override
  public String toString() {
    return height + "x" + width + " " + AutomatonData.digits(this);
  }
}

package mws4j.domains.strokes.data;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An observation: a square picture of ink on paper, perhaps with the alphabet that its character
 * belongs to. Immutable; equal when pixels and alphabet are equal.
 *
 * <p>Pixels stand row by row, the top row first, upright as read.
 */
public final class CharacterImage {
  /** Largest side. */
  public static final int MAX_SIDE = 1024;

  /** What {@link #alphabet} says of an image that belongs to no alphabet. */
  public static final int NO_ALPHABET = -1;

  private static final char INK = '#';
  private static final char PAPER = '.';

  private final int side;
  private final BitSet ink;
  private final int alphabet;

  private CharacterImage(int side, BitSet ink, int alphabet) {
    this.side = side;
    this.ink = ink;
    this.alphabet = alphabet;
  }

  /**
   * An image without an alphabet. The array is copied.
   *
   * @param side 1 to {@value #MAX_SIDE}
   * @param ink {@code side * side} pixels, true where there is ink
   */
  public static CharacterImage of(int side, boolean[] ink) {
    requireSide(side);
    if (ink.length != side * side) {
      throw new IllegalArgumentException(
          "CharacterImage: a side of "
              + side
              + " needs "
              + side * side
              + " pixels; there are "
              + ink.length);
    }
    BitSet bits = new BitSet(ink.length);
    for (int i = 0; i < ink.length; i++) {
      bits.set(i, ink[i]);
    }
    return new CharacterImage(side, bits, NO_ALPHABET);
  }

  /**
   * Reads the lower part of {@link #toString}: rows of {@code #} for ink and {@code .} for paper,
   * separated by line feeds.
   */
  public static CharacterImage parse(String rows) {
    String[] lines = rows.split("\n", -1);
    int side = lines.length;
    requireSide(side);
    boolean[] ink = new boolean[side * side];
    for (int row = 0; row < side; row++) {
      if (lines[row].length() != side) {
        throw new IllegalArgumentException(
            "CharacterImage: row "
                + row
                + " of "
                + side
                + " rows must have as many characters;"
                + " it has "
                + lines[row].length());
      }
      for (int column = 0; column < side; column++) {
        char c = lines[row].charAt(column);
        if (c != INK && c != PAPER) {
          throw new IllegalArgumentException(
              "CharacterImage: expected '#' or '.' in row "
                  + row
                  + ", column "
                  + column
                  + "; found '"
                  + c
                  + "'");
        }
        ink[row * side + column] = c == INK;
      }
    }
    return of(side, ink);
  }

  private static void requireSide(int side) {
    if (side < 1 || side > MAX_SIDE) {
      throw new IllegalArgumentException(
          "CharacterImage: the side must be 1 to " + MAX_SIDE + "; it is " + side);
    }
  }

  /**
   * The same picture as a character of an alphabet.
   *
   * @param alphabet index among the alphabets of the data, or {@link #NO_ALPHABET}
   */
  public CharacterImage withAlphabet(int alphabet) {
    if (alphabet < NO_ALPHABET) {
      throw new IllegalArgumentException(
          "CharacterImage: an alphabet must be an index or " + NO_ALPHABET + "; it is " + alphabet);
    }
    return new CharacterImage(side, ink, alphabet);
  }

  /** Pixels of a row or a column. */
  public int side() {
    return side;
  }

  /** Whether there is ink at a pixel. */
  public boolean ink(int row, int column) {
    if (row < 0 || row >= side || column < 0 || column >= side) {
      throw new IndexOutOfBoundsException(
          "CharacterImage: row " + row + ", column " + column + " of side " + side);
    }
    return ink.get(row * side + column);
  }

  /** Index of the alphabet, {@link #NO_ALPHABET} if there is none. */
  public int alphabet() {
    return alphabet;
  }

  /** Number of pixels with ink. */
  public int inkPixels() {
    return ink.cardinality();
  }

  /** 1 for ink and 0 for paper, row by row: a fresh array. */
  public float[] pixels() {
    float[] pixels = new float[side * side];
    copyTo(pixels, 0);
    return pixels;
  }

  /** Writes {@link #pixels} into an array. */
  public void copyTo(float[] target, int offset) {
    Arrays.fill(target, offset, offset + side * side, 0f);
    for (int i = ink.nextSetBit(0); i >= 0; i = ink.nextSetBit(i + 1)) {
      target[offset + i] = 1;
    }
  }

  /** Writes 0 for ink and 1 for paper to every {@code step}-th entry. */
  public void copyPaperTo(float[] target, int offset, int step) {
    for (int i = 0; i < side * side; i++) {
      target[offset + i * step] = ink.get(i) ? 0 : 1;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharacterImage image
        && side == image.side
        && alphabet == image.alphabet
        && ink.equals(image.ink);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * side + alphabet) + ink.hashCode();
  }

  /** The alphabet, if there is one, as {@code alphabet 3} in a first line, then the picture. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(side * (side + 1) + 16);
    if (alphabet != NO_ALPHABET) {
      text.append("alphabet ").append(alphabet).append('\n');
    }
    for (int row = 0; row < side; row++) {
      text.append(row == 0 ? "" : "\n");
      for (int column = 0; column < side; column++) {
        text.append(ink(row, column) ? INK : PAPER);
      }
    }
    return text.toString();
  }
}

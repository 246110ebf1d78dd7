package mws4j.domains.automata;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * A rule: for every neighbourhood of 3, 5 or 7 cells the cell that follows. Token p of the program
 * is the cell, 0 or 1, that follows the neighbourhood with number p. Immutable.
 */
public final class AutomatonProgram {
  private final int[] bits;

  private AutomatonProgram(int[] bits) {
    this.bits = bits;
  }

  /**
   * The rule of a token sequence.
   *
   * @param tokens 8, 32 or 128 bits by number of the neighbourhood. Copied.
   */
  public static AutomatonProgram of(int... tokens) {
    if (tokens.length != 8 && tokens.length != 32 && tokens.length != 128) {
      throw new IllegalArgumentException(
          "a rule has 8, 32 or 128 bits (3, 5 or 7 neighbours), not " + tokens.length);
    }
    for (int token : tokens) {
      if (token != 0 && token != 1) {
        throw new IllegalArgumentException("a rule consists of 0 and 1, not " + token);
      }
    }
    return new AutomatonProgram(tokens.clone());
  }

  /** The elementary rule, of 3 neighbours, with a number of Wolfram's: bit p of it is token p. */
  public static AutomatonProgram wolfram(int number) {
    if (number < 0 || number > 255) {
      throw new IllegalArgumentException("Wolfram's numbers are 0 to 255, not " + number);
    }
    int[] bits = new int[8];
    Arrays.setAll(bits, pattern -> number >> pattern & 1);
    return new AutomatonProgram(bits);
  }

  /** Reads what {@link #toString} wrote: bits from the highest neighbourhood to the lowest. */
  public static AutomatonProgram parse(String text) {
    int[] bits = new int[text.length()];
    for (int i = 0; i < bits.length; i++) {
      char c = text.charAt(i);
      if (c != '0' && c != '1') {
        throw new IllegalArgumentException(
            "a rule consists of 0 and 1; there is U+%04X at offset %d".formatted((int) c, i));
      }
      bits[bits.length - 1 - i] = c - '0';
    }
    return of(bits);
  }

  /** A rule of independent fair bits: a draw from the prior. */
  public static AutomatonProgram random(int neighbours, RandomGenerator rng) {
    int[] bits = new int[Neighbourhoods.patterns(neighbours)];
    for (int pattern = 0; pattern < bits.length; pattern++) {
      bits[pattern] = rng.nextDouble() < 0.5 ? 0 : 1;
    }
    return new AutomatonProgram(bits);
  }

  /** Cells in a neighbourhood. */
  public int neighbours() {
    return 31 - Integer.numberOfLeadingZeros(bits.length);
  }

  /** Number of bits. */
  public int patterns() {
    return bits.length;
  }

  /** The cell that follows a neighbourhood, 0 or 1. */
  public int bit(int pattern) {
    return bits[pattern];
  }

  /** The program as tokens: a copy. */
  public int[] tokens() {
    return bits.clone();
  }

  /** Wolfram's number of a rule of 3 neighbours, empty for others. */
  public OptionalInt wolframNumber() {
    if (bits.length != 8) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(toString(), 2));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AutomatonProgram rule && Arrays.equals(rule.bits, bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  /** The bits from the highest neighbourhood to the lowest: rule 30 is {@code 00011110}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(bits.length);
    for (int pattern = bits.length - 1; pattern >= 0; pattern--) {
      text.append(bits[pattern]);
    }
    return text.toString();
  }
}

package mws4j.domains.regex.column.shape;

import static mws4j.domains.regex.column.text.CharKinds.*;

import mws4j.domains.regex.column.text.CharKinds;

/**
 * A class of characters that a run can have, from narrow to wide. The bits of a character and of
 * naming the class are those of the search; what is shown is scored exactly.
 */
public enum CharClass {
  /** Digits. */
  DIGIT("\\d", CharKinds.DIGIT, 10, 2),
  /** Small letters. */
  LOWER("\\l", CharKinds.HEX_LOWER | CharKinds.LOWER, 26, 2),
  /** Capitals. */
  UPPER("\\u", CharKinds.HEX_UPPER | CharKinds.UPPER, 26, 2),
  /** Small hexadecimal digits. */
  HEX_LOWER("\\h", CharKinds.DIGIT | CharKinds.HEX_LOWER, 16, 8),
  /** Capital hexadecimal digits. */
  HEX_UPPER("\\H", CharKinds.DIGIT | CharKinds.HEX_UPPER, 16, 8),
  /** Digits and capitals. */
  UPPER_DIGIT("(\\d|\\u)", CharKinds.DIGIT | CharKinds.HEX_UPPER | CharKinds.UPPER, 36, 11),
  /** Digits and small letters. */
  LOWER_DIGIT("(\\d|\\l)", CharKinds.DIGIT | CharKinds.HEX_LOWER | CharKinds.LOWER, 36, 11),
  /** ASCII letters. */
  LETTER("\\a", LOWER.mask | UPPER.mask, 52, 4),
  /** ASCII letters and digits. */
  WORD("\\w", CharKinds.DIGIT | LOWER.mask | UPPER.mask, 62, 6),
  /** What identifiers and file names are made of. */
  IDENTIFIER("\\i", WORD.mask | UNDERSCORE | HYPHEN | DOT, 65, 7),
  /** Digits of base 64. */
  BASE_64("(\\w|\\+|/)", WORD.mask | CharKinds.BASE_64, 64, 20),
  /** Any printable ASCII character and tab. */
  ANY(".", IDENTIFIER.mask | BASE_64.mask | SPACE | TAB | PUNCTUATION, 96, 40),
  /** Capitals of any script. */
  ANY_UPPER("\\U", UPPER.mask | FOREIGN_UPPER, 26, 5),
  /** Small letters of any script. */
  ANY_LOWER("\\L", LOWER.mask | FOREIGN_LOWER, 26, 5),
  /** Digits of any script. */
  ANY_DIGIT("\\D", CharKinds.DIGIT | FOREIGN_DIGIT, 10, 6),
  /** Letters and marks of any script. */
  ANY_LETTER("\\A", LETTERS, 52, 6),
  /** Letters, marks and digits of any script. */
  ANY_WORD("\\W", ALPHANUMERIC, 62, 12),
  /** Anything but blanks. */
  VISIBLE(
      "\\S", ALPHANUMERIC | IDENTIFIER.mask | BASE_64.mask | PUNCTUATION | FOREIGN_OTHER, 94, 40),
  /** Anything at all. */
  EVERYTHING("\\X", (1 << COUNT) - 1, 97, 60);

  private static final double FOREIGN_BITS = 4;
  private static final double FOREIGN_OF_ONE_KIND = 1.5;

  private final String written;
  private final int mask;
  private final double priorBits;
  private final int size;

  CharClass(String written, int mask, int size, double priorBits) {
    this.written = written;
    this.mask = mask;
    this.priorBits = priorBits;
    this.size = size;
  }

  /** Bits of one character of the kind, computed; {@link ClassBits} has them in a table. */
  double computedBits(int kind) {
    boolean foreign = (mask & FOREIGN) != 0;
    if ((mask & kind) == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if ((kind & FOREIGN) != 0) {
      return (isOneKind() ? FOREIGN_OF_ONE_KIND : FOREIGN_BITS) + log2Size(kind);
    }
    if (written.startsWith("(")) {
      double word = kind == CharKinds.BASE_64 ? 2 : 6.95;
      return size == 64 ? word : 1 + (kind == CharKinds.DIGIT ? 3.32 : 4.7);
    }
    return Priors.log2(size) + (foreign ? 0.15 : 0);
  }

  private boolean isOneKind() {
    return Integer.bitCount(mask & FOREIGN) == 1;
  }

  /** The class as it is written in a program. */
  public String written() {
    return written;
  }

  /** The kinds that belong to it. */
  int mask() {
    return mask;
  }

  /** Bits to name it. */
  double priorBits() {
    return priorBits;
  }

  /** Bits of one character of the kind; infinite if it does not belong. */
  double bits(int kind) {
    return ClassBits.of(this, Integer.numberOfTrailingZeros(kind));
  }

  /** Whether all these kinds belong to it. */
  boolean covers(int kinds) {
    return (kinds & ~mask) == 0;
  }

  /** Whether it stands for (nearly) everything. */
  public boolean isWide() {
    return this == ANY || this == EVERYTHING || this == VISIBLE;
  }

  /** Whether only letters belong to it. */
  boolean isLetters() {
    return (mask & ~LETTERS) == 0;
  }
}

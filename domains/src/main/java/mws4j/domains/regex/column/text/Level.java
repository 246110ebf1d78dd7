package mws4j.domains.regex.column.text;

/** How coarsely a text is cut into tokens. */
public enum Level {
  /** Runs of digits, capitals, small letters, other letters, and of one other character. */
  RUNS,
  /** Runs of letters and digits together, and of one other character. */
  CHUNKS,
  /** What lies between blanks, and blanks. */
  FIELDS;

  private static final int DIGITS = 1;
  private static final int CAPITALS = 2;
  private static final int SMALL = 3;
  private static final int LETTERS = 4;
  private static final int CHUNK = 5;
  private static final int FIELD = 6;
  private static final int OTHER = 16;

  /** The type of the token that a character belongs to; neighbours of one type are one token. */
  public int type(int codePoint) {
    int kind = CharKinds.of(codePoint);
    if (this == FIELDS) {
      return (kind & CharKinds.BLANK) == 0 ? FIELD : OTHER + codePoint;
    }
    if ((kind & CharKinds.ALPHANUMERIC) == 0) {
      return OTHER + codePoint;
    }
    return this == CHUNKS ? CHUNK : runType(kind);
  }

  private static int runType(int kind) {
    if ((kind & CharKinds.DIGITS) != 0) {
      return DIGITS;
    }
    if ((kind & CharKinds.CAPITAL) != 0) {
      return CAPITALS;
    }
    return (kind & CharKinds.SMALL) != 0 ? SMALL : LETTERS;
  }

  /** Whether tokens of this type are one character over and over. */
  public static boolean isSeparator(int type) {
    return type >= OTHER;
  }
}

package mws4j.domains.regex.column.text;

/**
 * The kind of a character as one bit, so that the kinds in a text are a mask and a class is a mask
 * too.
 */
public final class CharKinds {
  public static final int DIGIT = 1;
  public static final int HEX_LOWER = 1 << 1;
  public static final int LOWER = 1 << 2;
  public static final int HEX_UPPER = 1 << 3;
  public static final int UPPER = 1 << 4;
  public static final int UNDERSCORE = 1 << 5;
  public static final int HYPHEN = 1 << 6;
  public static final int DOT = 1 << 7;
  public static final int SPACE = 1 << 8;
  public static final int TAB = 1 << 9;
  public static final int PUNCTUATION = 1 << 10;
  public static final int FOREIGN_UPPER = 1 << 11;
  public static final int FOREIGN_LOWER = 1 << 12;
  public static final int FOREIGN_LETTER = 1 << 13;
  public static final int FOREIGN_DIGIT = 1 << 14;
  public static final int FOREIGN_OTHER = 1 << 15;
  public static final int LINE = 1 << 16;
  public static final int BASE_64 = 1 << 17;

  /** Number of kinds. */
  public static final int COUNT = 18;

  public static final int SMALL = HEX_LOWER | LOWER | FOREIGN_LOWER;
  public static final int CAPITAL = HEX_UPPER | UPPER | FOREIGN_UPPER;
  public static final int DIGITS = DIGIT | FOREIGN_DIGIT;
  public static final int LETTERS = SMALL | CAPITAL | FOREIGN_LETTER;
  public static final int ALPHANUMERIC = LETTERS | DIGITS;
  public static final int BLANK = SPACE | TAB | LINE;
  public static final int FOREIGN =
      FOREIGN_UPPER | FOREIGN_LOWER | FOREIGN_LETTER | FOREIGN_DIGIT | FOREIGN_OTHER | LINE;

  private static final int[] ASCII = ascii();

  private CharKinds() {}

  private static int[] ascii() {
    int[] kinds = new int[128];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = asciiKind((char) c);
    }
    return kinds;
  }

  private static int asciiKind(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 'a' && c <= 'z') {
      return c <= 'f' ? HEX_LOWER : LOWER;
    }
    if (c >= 'A' && c <= 'Z') {
      return c <= 'F' ? HEX_UPPER : UPPER;
    }
    return switch (c) {
      case '_' -> UNDERSCORE;
      case '-' -> HYPHEN;
      case '.' -> DOT;
      case '+', '/' -> BASE_64;
      case ' ' -> SPACE;
      case '\t' -> TAB;
      case '\n', '\r', '\f', 0x0b -> LINE;
      default -> c > ' ' && c < 127 ? PUNCTUATION : FOREIGN_OTHER;
    };
  }

  /** The kind of a code point. */
  public static int of(int codePoint) {
    if (codePoint < 128) {
      return ASCII[codePoint];
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> FOREIGN_UPPER;
      case Character.LOWERCASE_LETTER -> FOREIGN_LOWER;
      case Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          FOREIGN_LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> FOREIGN_DIGIT;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> LINE;
      default -> codePoint == 0x85 ? LINE : FOREIGN_OTHER;
    };
  }

  /** All kinds in a text. */
  public static int mask(String text) {
    int mask = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      mask |= of(c);
      i += Character.charCount(c);
    }
    return mask;
  }

  /** Bits to name one character of its kind: log2 of how many there are. */
  public static double log2Size(int kind) {
    return switch (kind) {
      case DIGIT -> 3.32;
      case HEX_LOWER, HEX_UPPER -> 2.58;
      case LOWER, UPPER -> 4.32;
      case PUNCTUATION -> 4.86;
      case BASE_64 -> 1;
      case FOREIGN_UPPER, FOREIGN_LOWER -> 11;
      case FOREIGN_LETTER -> 14;
      case FOREIGN_DIGIT -> 9.3;
      case FOREIGN_OTHER -> 14;
      case LINE -> 2;
      default -> 0;
    };
  }
}

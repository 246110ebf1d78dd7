package mws4j.domains.regex.column;

/**
 * The shape of a value: its characters replaced by their classes, which are digit, capital, small
 * letter, letter without case, and space of any script; every other character stands for itself.
 * Shapes are compared by 64-bit hashes; two that collide would only be taken for one.
 */
final class ValueShape {
  private static final int DIGIT = -1;
  private static final int UPPER = -2;
  private static final int LOWER = -3;
  private static final int LETTER = -4;
  private static final int SPACE = -5;

  private static final long OFFSET = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  private ValueShape() {}

  /** The shape with runs of a class of any length: {@code AB-12} and {@code C-3} have the same. */
  static long runs(String value) {
    return hash(value, true);
  }

  /** The shape with every character counted. */
  static long exact(String value) {
    return hash(value, false);
  }

  private static long hash(String value, boolean runs) {
    long hash = OFFSET;
    int previous = 0;
    int length = 0;
    for (int i = 0; i < value.length() && length < ColumnValues.MODEL_LENGTH; length++) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      int kind = kind(c);
      if (!runs || kind >= 0 || kind != previous) {
        hash = (hash ^ kind) * PRIME;
        hash ^= hash >>> 29;
      }
      previous = kind;
    }
    return hash;
  }

  private static int kind(int c) {
    if (isDigit(c)) {
      return DIGIT;
    } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return UPPER;
    } else if (Character.isLowerCase(c)) {
      return LOWER;
    } else if (isLetter(c)) {
      return LETTER;
    }
    return isSpace(c) ? SPACE : c;
  }

  static boolean isDigit(int c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Letters and the marks that combine with them. */
  static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isSpace(int c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == 0xFEFF || (c >= 0x200B && c <= 0x200D);
  }

  static boolean isBlank(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isSpace(value.charAt(i))) { // spaces are in the basic plane
        return false;
      }
    }
    return true;
  }

  static boolean hasLetter(String value) {
    return value.codePoints().anyMatch(ValueShape::isLetter);
  }

  static boolean hasDigit(String value) {
    return value.codePoints().anyMatch(ValueShape::isDigit);
  }

  /** Whether a value is nothing but signs: no letter, digit or space. */
  static boolean isSigns(String value) {
    return !value.isEmpty()
        && value.codePoints().noneMatch(c -> isLetter(c) || isDigit(c) || isSpace(c));
  }

  /** A word or a few: letters, and between them spaces and signs that words are joined by. */
  static boolean isWords(String value) {
    return hasLetter(value) && value.codePoints().allMatch(c -> isLetter(c) || joins(c));
  }

  static boolean joins(int c) {
    return isSpace(c) || "-_'’.&/,".indexOf(c) >= 0;
  }
}

package mws4j.domains.regex.pattern;

/** What a character that is not ASCII is, by {@link Character#getType}. */
public enum CharCategory {
  /** Lu. */
  CAPITAL("\\p{Lu}"),

  /** Ll. */
  SMALL("\\p{Ll}"),

  /** Other letters, and combining marks. */
  LETTER("\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}"),

  /** Nd. */
  DIGIT("\\p{Nd}"),

  /** Everything else. */
  OTHER("");

  private final String written;

  CharCategory(String written) {
    this.written = written;
  }

  /** Its names inside a bracket; of the last one there are none. */
  String written() {
    return written;
  }

  int bit() {
    return 1 << ordinal();
  }

  /** The category of a character that is not ASCII. */
  public static CharCategory of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER -> CAPITAL;
      case Character.LOWERCASE_LETTER -> SMALL;
      case Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      default -> OTHER;
    };
  }
}

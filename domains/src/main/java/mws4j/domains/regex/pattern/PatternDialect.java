package mws4j.domains.regex.pattern;

/**
 * For whom a pattern is written. Every pattern is to be matched as a whole: {@code matches()},
 * {@code re.fullmatch}, or between {@code ^(?:} and {@code )$}.
 */
public enum PatternDialect {
  /** {@link java.util.regex.Pattern} without flags. */
  JAVA,

  /** RE2 and its kin: Go, RE2/J, Rust. They never backtrack. */
  RE2,

  /** Python's {@code re}, text patterns. It has no names for categories: they become ranges. */
  PYTHON,

  /** PCRE2 with {@code UTF}, without {@code UCP}. */
  PCRE,

  /** JavaScript with the flag {@code u}. */
  ECMASCRIPT,

  /**
   * PostgreSQL's advanced regular expressions ({@code ~}) in a database of UTF-8. They never
   * backtrack and count to 255. Names of categories depend on the locale there: they become ranges.
   */
  POSTGRESQL;

  /** Whether the engine tries no text in more than one way. */
  boolean isAutomaton() {
    return this == RE2 || this == POSTGRESQL;
  }

  /** Whether categories are written as ranges of their characters. */
  boolean spellsCategories() {
    return this == PYTHON || this == POSTGRESQL;
  }
}

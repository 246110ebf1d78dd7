package mws4j.domains.regex.data;

import java.util.List;
import mws4j.domains.regex.language.RegexTokens;

/**
 * An observation of this domain: a few strings made by one program, independent given it.
 *
 * @param strings at least one; characters 32..126 and tab
 */
public record StringSet(List<String> strings) {
  /** Longest string that recognition and training accept. */
  public static final int MAX_STRING_LENGTH = 200;

  /** Most strings of one observation. */
  static final int MAX_STRINGS = 10_000;

  /**
   * Checks the strings.
   *
   * @throws IllegalArgumentException naming the string and the rule it breaks
   */
  public StringSet {
    strings = List.copyOf(strings);
    if (strings.isEmpty() || strings.size() > MAX_STRINGS) {
      throw new IllegalArgumentException(
          "an observation needs 1 to " + MAX_STRINGS + " strings, not " + strings.size());
    }
    for (int i = 0; i < strings.size(); i++) {
      check(strings.get(i), i + 1);
    }
  }

  /** The strings given. */
  public static StringSet of(String... strings) {
    return new StringSet(List.of(strings));
  }

  private static void check(String string, int number) {
    if (string.length() > MAX_STRING_LENGTH) {
      throw new IllegalArgumentException(
          "string "
              + number
              + " has "
              + string.length()
              + " characters; at most "
              + MAX_STRING_LENGTH
              + " are possible");
    }
    for (int c = 0; c < string.length(); c++) {
      if (RegexTokens.symbol(string.charAt(c)) < 0) {
        throw new IllegalArgumentException(
            String.format(
                "string %d has U+%04X at character %d; only ASCII 32 to 126 and tab are possible",
                number, (int) string.charAt(c), c + 1));
      }
    }
  }
}

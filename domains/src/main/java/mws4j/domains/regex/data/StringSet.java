package mws4j.domains.regex.data;

import java.util.List;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;

/**
 * An observation of this domain: a few strings made by one program, independent given it.
 *
 * @param strings at least one; characters 32..126 and tab, in the extended language any
 * @param language of the programs that are to explain them
 */
public record StringSet(List<String> strings, RegexLanguage language) {
  /** Longest string that recognition and training accept in the language of the paper. */
  public static final int MAX_STRING_LENGTH = 200;

  /** The same in the extended language, in code points. */
  public static final int MAX_EXTENDED_LENGTH = 1000;

  /** Most strings of one observation. */
  public static final int MAX_STRINGS = 10_000;

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
      if (language == RegexLanguage.PAPER) {
        check(strings.get(i), i + 1);
      } else {
        checkExtended(strings.get(i), i + 1);
      }
    }
  }

  /** Strings for programs of the paper's language. */
  public StringSet(List<String> strings) {
    this(strings, RegexLanguage.PAPER);
  }

  /** Other strings for programs of the same language. */
  public StringSet with(List<String> others) {
    return new StringSet(others, language);
  }

  /** Longest string, in code points, for programs of a language. */
  public static int maxLength(RegexLanguage language) {
    return language == RegexLanguage.PAPER ? MAX_STRING_LENGTH : MAX_EXTENDED_LENGTH;
  }

  /** The strings given, for programs of the paper's language. */
  public static StringSet of(String... strings) {
    return new StringSet(List.of(strings));
  }

  private static void checkLength(int length, int number, int most) {
    if (length > most) {
      throw new IllegalArgumentException(
          "string " + number + " has " + length + " characters; at most " + most + " are possible");
    }
  }

  private static void checkExtended(String string, int number) {
    checkLength(string.codePointCount(0, string.length()), number, MAX_EXTENDED_LENGTH);
    for (int c = 0; c < string.length(); c++) {
      int codePoint = string.codePointAt(c);
      if (RegexTokens.symbolOf(codePoint) < 0) {
        throw new IllegalArgumentException(
            String.format(
                "string %d has U+%04X at character %d, half of a surrogate pair",
                number, codePoint, c + 1));
      }
      c += Character.charCount(codePoint) - 1;
    }
  }

  private static void check(String string, int number) {
    checkLength(string.length(), number, MAX_STRING_LENGTH);
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

package mws4j.cli.regex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;

/**
 * Strings that users give, for programs of a language: of the paper's at most 200 characters out of
 * 32..126 and tab, of the extended one at most 1000 of any script.
 */
final class InputStrings {
  private static final int MAX_LINE_BYTES = 1 << 20;
  private static final long MAX_BYTES = 256L << 20;

  private InputStrings() {}

  /** A rule that a string breaks, and the character, counted from 1. */
  public record Problem(int character, String text) {}

  /** What is wrong with a string, if anything. */
  public static Optional<Problem> problem(String string, RegexLanguage language) {
    boolean paper = language == RegexLanguage.PAPER;
    for (int i = 0; i < string.length(); i++) {
      int codePoint = string.codePointAt(i);
      int symbol = RegexTokens.symbolOf(codePoint);
      if (symbol < 0 || (paper && symbol >= RegexTokens.SYMBOLS)) {
        String text =
            String.format(
                "character U+%04X; %s",
                codePoint,
                paper
                    ? "only the characters 32 to 126 and tab are allowed"
                    : "half of a surrogate pair");
        return Optional.of(new Problem(i + 1, text));
      }
      i += Character.charCount(codePoint) - 1;
    }
    int length = string.codePointCount(0, string.length());
    if (length > StringSet.maxLength(language)) {
      String text =
          length
              + " characters, at most "
              + StringSet.maxLength(language)
              + " are allowed; shorten or remove it";
      return Optional.of(new Problem(1, text));
    }
    return Optional.empty();
  }

  /**
   * Checks strings of the command line.
   *
   * @throws IllegalArgumentException naming the string and the character
   */
  public static void require(List<String> strings, RegexLanguage language) {
    for (int i = 0; i < strings.size(); i++) {
      Optional<Problem> problem = problem(strings.get(i), language);
      if (problem.isPresent()) {
        throw new IllegalArgumentException(
            String.format(
                "string %d, character %d: %s",
                i + 1, problem.get().character(), problem.get().text()));
      }
    }
  }

  /** Reads one string per line. */
  public static List<String> lines(InputStream in, String source, RegexLanguage language)
      throws IOException {
    LineReader reader = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    List<String> strings = new ArrayList<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      Optional<Problem> problem = problem(line.get(), language);
      if (problem.isPresent()) {
        throw DataException.at(
            source, reader.number(), problem.get().character(), problem.get().text());
      }
      strings.add(line.get());
    }
    if (strings.isEmpty()) {
      throw DataException.in(source, "is empty; give one string per line");
    }
    return strings;
  }
}

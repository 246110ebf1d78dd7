package mws4j.cli.regex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.DataException;
import mws4j.domains.LineReader;
import mws4j.domains.regex.data.StringSet;
import mws4j.domains.regex.language.RegexTokens;

/** Strings that users give: at most 200 characters out of 32..126 and tab. */
final class InputStrings {
  private static final int MAX_LINE_BYTES = 1 << 20;
  private static final long MAX_BYTES = 256L << 20;

  private InputStrings() {}

  /** A rule that a string breaks, and the character, counted from 1. */
  public record Problem(int character, String text) {}

  /** What is wrong with a string, if anything. */
  public static Optional<Problem> problem(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (RegexTokens.symbol(string.charAt(i)) < 0) {
        String text =
            String.format(
                "character U+%04X; only the characters 32 to 126 and tab are allowed",
                string.codePointAt(i));
        return Optional.of(new Problem(i + 1, text));
      }
    }
    if (string.length() > StringSet.MAX_STRING_LENGTH) {
      String text =
          string.length()
              + " characters, at most "
              + StringSet.MAX_STRING_LENGTH
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
  public static void require(List<String> strings) {
    for (int i = 0; i < strings.size(); i++) {
      Optional<Problem> problem = problem(strings.get(i));
      if (problem.isPresent()) {
        throw new IllegalArgumentException(
            String.format(
                "string %d, character %d: %s",
                i + 1, problem.get().character(), problem.get().text()));
      }
    }
  }

  /** Reads one string per line. */
  public static List<String> lines(InputStream in, String source) throws IOException {
    LineReader reader = new LineReader(in, source, MAX_LINE_BYTES, MAX_BYTES);
    List<String> strings = new ArrayList<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      Optional<Problem> problem = problem(line.get());
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

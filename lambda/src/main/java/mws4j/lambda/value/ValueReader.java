package mws4j.lambda.value;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.SyntaxException;

/**
 * Reads values as {@link ValuePrinter} prints them: {@code -3}, {@code true}, {@code 'x'}, {@code
 * [3, 1, 2]}, {@code "text"}. Within quotes a backslash stands before a quote or another backslash,
 * and in {@code \t}, {@code \n}, {@code \r} and {@code \}{@code u0041}.
 */
public final class ValueReader {
  private static final int DEEPEST = 100;
  private static final int LONGEST = 1_000_000;

  private final String text;
  private int at;

  private ValueReader(String text) {
    this.text = text;
  }

  /**
   * Reads a value.
   *
   * @throws SyntaxException if the text is not exactly one value
   */
  public static Object read(String text) {
    ValueReader reader = new ValueReader(text);
    Object value = reader.value(DEEPEST);
    reader.skipSpaces();
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the value");
    }
    return value;
  }

  /**
   * Reads values one behind the other with arrows between them, or commas within parentheses:
   * {@code [1, 2] -> 3 -> [1, 2, 3]}, {@code ([1, 2], 3) -> [1, 2, 3]}.
   *
   * @throws SyntaxException if the text is something else
   */
  public static List<Object> readArrows(String text) {
    ValueReader reader = new ValueReader(text);
    List<Object> values = new ArrayList<>();
    do {
      if (reader.skipped("(")) {
        do {
          values.add(reader.value(DEEPEST));
        } while (reader.skipped(","));
        reader.expect(")");
      } else {
        values.add(reader.value(DEEPEST));
      }
    } while (reader.skipped("->"));
    if (reader.at < text.length()) {
      throw reader.error("expected '->' or the end");
    }
    return values;
  }

  private void expect(String word) {
    if (!skipped(word)) {
      throw error("expected ',' or '" + word + "'");
    }
  }

  private Object value(int levels) {
    if (levels == 0) {
      throw error("more than " + DEEPEST + " levels");
    }
    if (text.length() > LONGEST) {
      throw error("more than " + LONGEST + " characters");
    }
    skipSpaces();
    if (at == text.length()) {
      throw error("expected a value");
    }
    char c = text.charAt(at);
    if (c == '[') {
      return list(levels);
    }
    if (c == '"') {
      return ListValue.ofText(quoted('"'));
    }
    if (c == '\'') {
      return character();
    }
    return word();
  }

  private ListValue list(int levels) {
    at++;
    ListBuilder list = new ListBuilder();
    if (skipped("]")) {
      return ListValue.EMPTY;
    }
    do {
      list.add(value(levels - 1));
    } while (skipped(","));
    expect("]");
    return list.build();
  }

  private Character character() {
    int start = at;
    String one = quoted('\'');
    if (one.length() != 1) {
      at = start;
      throw error("not one character between the quotes");
    }
    return one.charAt(0);
  }

  private String quoted(char quote) {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      content.append(c == '\\' ? escaped() : c);
    }
    if (at == text.length()) {
      at = start;
      throw error("the quote is not closed");
    }
    at++;
    return content.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    int known = "\\\"'tnr".indexOf(c);
    if (known >= 0) {
      return "\\\"'\t\n\r".charAt(known);
    }
    if (c == 'u' && text.substring(at).matches("(?s)[0-9a-fA-F]{4}.*")) {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    at--;
    throw error("a backslash means nothing here");
  }

  private Object word() {
    int start = at;
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    try {
      return Values.integer(Long.parseLong(word));
    } catch (NumberFormatException e) {
      at = start;
      throw error(
          word.matches("-?[0-9]+")
              ? "an integer of more than 64 bits"
              : "expected an integer, true, false, [, \" or '");
    }
  }

  /** The minus of an arrow is not a part of what stands before it. */
  private boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || (c == '-' && !text.startsWith("->", at));
  }

  private boolean skipped(String word) {
    skipSpaces();
    boolean here = text.startsWith(word, at);
    if (here) {
      at += word.length();
      skipSpaces();
    }
    return here;
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private SyntaxException error(String problem) {
    return new SyntaxException("value", problem, at, text);
  }
}

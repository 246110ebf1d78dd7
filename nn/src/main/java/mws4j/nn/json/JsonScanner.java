package mws4j.nn.json;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parts of a JSON text one by one; the caller knows which may come. White space before a
 * part is skipped. Strict: nothing is read that JSON does not allow.
 */
public final class JsonScanner {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  /** Reads a text from its beginning. */
  public JsonScanner(String text) {
    this(text, 0);
  }

  /** Reads a text from some character on. */
  public JsonScanner(String text, int from) {
    this.text = text;
    at = from;
  }

  /** Where the next part begins, in characters from 0. */
  public int offset() {
    skipSpace();
    return at;
  }

  /** Whether nothing is left. */
  public boolean atEnd() {
    return offset() == text.length();
  }

  /** Whether the next part begins with a character. */
  public boolean isNext(char wanted) {
    return offset() < text.length() && text.charAt(at) == wanted;
  }

  /** Skips a character if the next part is this one. */
  public boolean accept(char wanted) {
    boolean here = isNext(wanted);
    at += here ? 1 : 0;
    return here;
  }

  /** Skips a character that must come. */
  public void expect(char wanted) throws JsonException {
    if (!accept(wanted)) {
      throw malformed("expected '" + wanted + "'");
    }
  }

  /** Skips a word, such as {@code true}, if it comes. */
  public boolean accept(String word) {
    boolean here = text.startsWith(word, offset());
    at += here ? word.length() : 0;
    return here;
  }

  /** The name of a value, and the colon; it must not be in {@code keys}, to which it is added. */
  public String newKey(Set<String> keys) throws JsonException {
    String key = string();
    if (!keys.add(key)) {
      throw malformed("duplicate name \"" + key + "\"");
    }
    expect(':');
    return key;
  }

  /** A whole number, 0 or more, without leading zeros. */
  public long wholeNumber() throws JsonException {
    int from = offset();
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      int digit = text.charAt(at) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw malformed("number too large");
      }
      value = 10 * value + digit;
      at++;
    }
    if (at == from || (text.charAt(from) == '0' && at > from + 1)) {
      at = from;
      throw malformed("expected a whole number");
    }
    return value;
  }

  /** An integer of 64 bits. */
  public long integer() throws JsonException {
    int from = offset();
    Matcher matcher = NUMBER.matcher(text).region(from, text.length());
    if (!matcher.lookingAt()) {
      throw malformed("expected an integer");
    }
    try {
      long value = Long.parseLong(matcher.group());
      at = matcher.end();
      return value;
    } catch (NumberFormatException e) {
      throw malformed("expected an integer of 64 bits, not " + matcher.group());
    }
  }

  /** Skips a number of any kind. */
  public void skipNumber() throws JsonException {
    Matcher matcher = NUMBER.matcher(text).region(offset(), text.length());
    if (!matcher.lookingAt()) {
      throw malformed("expected a value");
    }
    at = matcher.end();
  }

  /** A string, in which surrogates come in pairs. */
  public String string() throws JsonException {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        break;
      }
      if (c < ' ') {
        throw malformed("control character in a string");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    requirePairs(value);
    return value.toString();
  }

  private char escaped() throws JsonException {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw malformed("unknown escape '\\" + c + "'");
    };
  }

  private char hexadecimal() throws JsonException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdef".indexOf(Character.toLowerCase(next()));
      if (digit < 0) {
        throw malformed("expected a hexadecimal digit");
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private void requirePairs(CharSequence value) throws JsonException {
    if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw malformed("half a surrogate pair in a string");
    }
  }

  private char next() throws JsonException {
    if (at == text.length()) {
      throw malformed("unterminated string");
    }
    return text.charAt(at++);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** A problem at the place that was read to. */
  public JsonException malformed(String problem) {
    return new JsonException(problem, at);
  }
}

package mws4j.lambda.value;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.SyntaxException;
import mws4j.lambda.type.Type;

/**
 * Reads values of a type: {@code 3}, {@code true}, {@code 'x'}, {@code [3, 1, 2]}; a list of
 * characters is {@code "text"}, or {@code text} where nothing else stands beside it and it begins
 * neither with a quote nor with a bracket. Within quotes, {@code \\ \" \' \n \r \t} and a
 * backslash, {@code u} and four hexadecimal digits stand for a character.
 */
public final class TypedValueReader {
  private static final int LONGEST = 1_000_000;
  private static final Type TEXT = Type.list(Type.CHAR);

  private final String text;
  private int at;

  private TypedValueReader(String text) {
    this.text = text;
  }

  /**
   * Reads a value.
   *
   * @throws SyntaxException if the text is not exactly one value of the type
   * @throws IllegalArgumentException if there are no values of the type
   */
  public static Object read(Type type, String text) {
    if (!ValueTypes.hasValues(type)) {
      throw new IllegalArgumentException("value: none can be written of type " + type);
    }
    TypedValueReader reader = new TypedValueReader(text);
    if (text.length() > LONGEST) {
      throw reader.error("more than " + LONGEST + " characters");
    }
    if (type.equals(TEXT) && !text.stripLeading().startsWith("\"") && !isBracket(text)) {
      return ListValue.ofText(text);
    }
    Object value = reader.value(type);
    reader.skipSpaces();
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the value");
    }
    return value;
  }

  private static boolean isBracket(String text) {
    return text.stripLeading().startsWith("[");
  }

  private Object value(Type type) {
    skipSpaces();
    if (ValueTypes.isList(type)) {
      return type.equals(TEXT) && isNext('"') ? quoted() : list(ValueTypes.element(type));
    }
    if (type.equals(Type.CHAR)) {
      return character();
    }
    return type.equals(Type.BOOL) ? truth() : integer();
  }

  private ListValue list(Type element) {
    if (!isNext('[')) {
      throw error("expected '['" + (element.equals(Type.CHAR) ? " or '\"'" : ""));
    }
    at++;
    List<Object> elements = new ArrayList<>();
    skipSpaces();
    if (!isNext(']')) {
      elements.add(value(element));
      skipSpaces();
      while (isNext(',')) {
        at++;
        elements.add(value(element));
        skipSpaces();
      }
    }
    if (!isNext(']')) {
      throw error("expected ',' or ']'");
    }
    at++;
    return ListValue.of(elements);
  }

  private ListValue quoted() {
    at++;
    StringBuilder value = new StringBuilder();
    while (!isNext('"')) {
      value.append(unescaped());
    }
    at++;
    return ListValue.ofText(value);
  }

  private Character character() {
    if (!isNext('\'')) {
      throw error("expected a character in single quotes");
    }
    at++;
    char c = unescaped();
    if (!isNext('\'')) {
      throw error("expected \"'\"");
    }
    at++;
    return c;
  }

  private char unescaped() {
    if (at == text.length()) {
      throw error("the quotes are not closed");
    }
    char c = text.charAt(at++);
    if (c != '\\') {
      return c;
    }
    if (at == text.length()) {
      throw error("the quotes are not closed");
    }
    return switch (text.charAt(at++)) {
      case '\\' -> '\\';
      case '"' -> '"';
      case '\'' -> '\'';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> {
        at--;
        throw error("unknown escape '\\" + text.charAt(at) + "'");
      }
    };
  }

  private char hexadecimal() {
    String digits = text.substring(at, Math.min(text.length(), at + 4));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw error("expected four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Boolean truth() {
    for (Boolean value : List.of(true, false)) {
      if (text.startsWith(value.toString(), at)) {
        at += value.toString().length();
        return value;
      }
    }
    throw error("expected true or false");
  }

  private Long integer() {
    int start = at;
    if (isNext('-')) {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits) {
      at = start;
      throw error("expected an integer");
    }
    try {
      return Values.integer(Long.parseLong(text.substring(start, at)));
    } catch (NumberFormatException e) {
      at = start;
      throw error("an integer of more than 64 bits");
    }
  }

  private boolean isNext(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
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

package mws4j.lambda.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mws4j.lambda.SyntaxException;

/**
 * Reads types: {@code (a -> b) -> list(a) -> list(b)}. A letter alone, or followed by digits, is a
 * variable; any other word is a constructor. Variables are numbered in order of appearance.
 */
public final class TypeReader {
  private static final int DEEPEST = 100;
  private static final int LONGEST = 10_000;

  private final String text;
  private final Map<String, Type> variables = new HashMap<>();
  private int at;

  private TypeReader(String text) {
    this.text = text;
  }

  /**
   * Reads a type.
   *
   * @throws SyntaxException if the text is not exactly one type of at most 100 levels, arguments
   *     and what is behind an arrow being one level further in
   */
  public static Type read(String text) {
    TypeReader reader = new TypeReader(text);
    if (text.length() > LONGEST) {
      throw reader.error("more than " + LONGEST + " characters");
    }
    Type type = reader.function(0);
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the type");
    }
    return type;
  }

  /** {@code atom -> atom -> .. -> atom}; what is behind an arrow is one level further in. */
  private Type function(int depth) {
    List<Type> parts = new ArrayList<>();
    do {
      if (depth + parts.size() >= DEEPEST) {
        throw error("more than " + DEEPEST + " levels");
      }
      parts.add(atom(depth + parts.size()));
    } while (skipped("->"));
    return Type.function(parts.subList(0, parts.size() - 1), parts.get(parts.size() - 1));
  }

  private Type atom(int depth) {
    if (skipped("(")) {
      Type inner = function(depth + 1);
      expect(")");
      return inner;
    }
    String name = name();
    if (isVariable(name)) {
      return variables.computeIfAbsent(name, n -> Type.variable(variables.size()));
    }
    List<Type> arguments = new ArrayList<>();
    if (skipped("(")) {
      do {
        arguments.add(function(depth + 1));
      } while (skipped(","));
      expect(")");
    }
    return new Type.Constructed(name, arguments);
  }

  /** Whether a name is that of a variable. */
  private static boolean isVariable(String name) {
    return name.matches("[a-z][0-9]*");
  }

  /** Whether a name is read as a constructor. */
  static boolean isConstructor(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> isPartOfName((char) c))
        && !isVariable(name);
  }

  private String name() {
    skipSpaces();
    int start = at;
    while (at < text.length() && isPartOfName(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw error("expected a type");
    }
    return text.substring(start, at);
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void expect(String word) {
    if (!skipped(word)) {
      throw error("expected '" + word + "'");
    }
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
    return new SyntaxException("type", problem, at, text);
  }
}

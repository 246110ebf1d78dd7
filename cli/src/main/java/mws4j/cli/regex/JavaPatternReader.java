package mws4j.cli.regex;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntaxException;

/** Writes simple patterns of {@link java.util.regex.Pattern} in the language of programs. */
final class JavaPatternReader {
  private static final int MOST = 200;
  private static final Map<String, String> CLASSES =
      Map.of(
          "A-Z",
          "\\u",
          "a-z",
          "\\l",
          "0-9",
          "\\d",
          "\\d",
          "\\d",
          "\\w",
          "\\w",
          "\\s",
          "\\s",
          "A-Za-z",
          "(\\u|\\l)",
          "a-zA-Z",
          "(\\u|\\l)");
  private static final String OPERATORS = "?*+|().\\";

  private final String text;
  private int at;

  private JavaPatternReader(String text) {
    this.text = text;
  }

  /** The program that matches the same strings, or empty if the language has none as simple. */
  static Optional<RegexProgram> read(String pattern) {
    try {
      Pattern.compile(pattern);
      JavaPatternReader reader =
          new JavaPatternReader(pattern.replaceAll("^\\^|(?<!\\\\)\\$$", ""));
      String program = reader.alternatives();
      if (reader.at < reader.text.length()) {
        return Optional.empty();
      }
      return Optional.of(RegexProgram.parse(program));
    } catch (PatternSyntaxException | UnknownPartException | RegexSyntaxException e) {
      return Optional.empty();
    }
  }

  /** A part that is not translated. */
  private static final class UnknownPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private String alternatives() {
    StringBuilder program = new StringBuilder();
    while (at < text.length() && text.charAt(at) != ')') {
      if (text.charAt(at) == '|') {
        program.append('|');
        at++;
      } else {
        program.append(repeated(atom()));
      }
      if (program.length() > MOST) {
        throw new UnknownPartException();
      }
    }
    return program.toString();
  }

  private String atom() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escape();
      case '^', '$' -> throw new UnknownPartException();
      case '.' -> ".";
      default -> literal(c);
    };
  }

  private String group() {
    if (text.startsWith("?:", at)) {
      at += 2;
    } else if (text.startsWith("?", at)) {
      throw new UnknownPartException();
    }
    String inside = alternatives();
    at++; // the bracket; Pattern has checked that it is there
    return "(" + inside + ")";
  }

  private String set() {
    int end = text.indexOf(']', at);
    String inside = text.substring(at, end);
    at = end + 1;
    String known = CLASSES.get(inside);
    if (known != null) {
      return known;
    }
    if (!inside.matches("[^\\\\^\\[&-]+-?")) {
      throw new UnknownPartException();
    }
    StringBuilder choices = new StringBuilder("(");
    for (int i = 0; i < inside.length(); i++) {
      choices.append(i == 0 ? "" : "|").append(literal(inside.charAt(i)));
    }
    return choices.append(')').toString();
  }

  private String escape() {
    char c = text.charAt(at++);
    if (Character.isLetterOrDigit(c)) {
      String known = CLASSES.get("\\" + c);
      if (known == null) {
        throw new UnknownPartException();
      }
      return known;
    }
    return literal(c);
  }

  private static String literal(char c) {
    return OPERATORS.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }

  private String repeated(String atom) {
    if (at >= text.length()) {
      return atom;
    }
    String repeated = atom;
    char c = text.charAt(at);
    if (c == '?' || c == '*' || c == '+') {
      at++;
      repeated = atom + c;
    } else if (c == '{') {
      int end = text.indexOf('}', at);
      repeated = counted(atom, text.substring(at + 1, end).split(",", -1));
      at = end + 1;
    } else {
      return atom;
    }
    boolean kind = at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+');
    at += kind ? 1 : 0; // how it searches makes no difference to what it matches
    return repeated;
  }

  private static String counted(String atom, String[] bounds) {
    int least = Integer.parseInt(bounds[0]);
    if (least > MOST || (bounds.length > 1 && bounds[1].length() > 2)) {
      throw new UnknownPartException();
    }
    String start = atom.repeat(least);
    if (bounds.length == 1) {
      return start;
    }
    boolean open = bounds[1].isEmpty();
    return start + (open ? atom + "*" : (atom + "?").repeat(Integer.parseInt(bounds[1]) - least));
  }
}

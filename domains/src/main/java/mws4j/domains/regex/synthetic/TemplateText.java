package mws4j.domains.regex.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brackets, bars and backslashes in the text of a template. */
final class TemplateText {
  private static final String SPECIAL = "\\{}[]|~:";
  private static final Pattern WEIGHTED =
      Pattern.compile("((?:.*[^\\\\])?)~(\\d+)", Pattern.DOTALL);

  private TemplateText() {}

  /**
   * One of several texts.
   *
   * @param weight how often, in proportion to the others
   */
  record Alternative(String text, int weight) {}

  /** The text that stands for itself. */
  static String escape(String literal) {
    var text = new StringBuilder();
    for (int i = 0; i < literal.length(); i++) {
      if (SPECIAL.indexOf(literal.charAt(i)) >= 0) {
        text.append('\\');
      }
      text.append(literal.charAt(i));
    }
    return text.toString();
  }

  /** What the character after a backslash stands for. */
  static char escaped(char c) {
    return switch (c) {
      case 's' -> ' ';
      case 't' -> '\t';
      default -> c;
    };
  }

  /** Where the bracket closes that opens at {@code open}. */
  static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "bracket at offset " + open + " of \"" + text + "\" is not closed");
  }

  /** The parts between bars outside brackets, {@code ~N} at the end of one being its weight. */
  static List<Alternative> alternatives(String text) {
    return split(text, '|', Integer.MAX_VALUE).stream().map(TemplateText::alternative).toList();
  }

  /** The parts between separators outside brackets; at most {@code most}, the last has the rest. */
  static List<String> split(String text, char separator, int most) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length() && parts.size() < most - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' || c == '[') {
        i = close(text, i);
      } else if (c == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Alternative alternative(String text) {
    Matcher weighted = WEIGHTED.matcher(text);
    return weighted.matches()
        ? new Alternative(weighted.group(1), Integer.parseInt(weighted.group(2)))
        : new Alternative(text, 1);
  }
}

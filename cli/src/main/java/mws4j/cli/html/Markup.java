package mws4j.cli.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A piece of HTML that is well-formed XML as well: elements are closed in the order in which they
 * were opened, and text and attributes are escaped here and nowhere else. Not for several threads.
 */
public final class Markup {
  /** Elements that have no end tag in HTML. */
  private static final Set<String> VOID = Set.of("br", "meta", "col", "hr", "img", "wbr");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; the values are escaped
   */
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    text.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the innermost element. */
  public Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds text, in which nothing has a meaning. */
  public Markup text(String content) {
    text.append(escape(content));
    return this;
  }

  /** Adds an element that holds nothing but text. */
  public Markup element(String tag, String content, String... attributes) {
    return open(tag, attributes).text(content).close();
  }

  /** Adds an element that holds nothing. */
  public Markup empty(String tag, String... attributes) {
    if (!VOID.contains(tag)) {
      return open(tag, attributes).close();
    }
    start(tag, attributes);
    text.append("/>");
    return this;
  }

  /** Adds a well-formed piece as it is, such as a picture. */
  public Markup markup(String wellFormed) {
    text.append(wellFormed);
    return this;
  }

  /** Ends the line, for those who read the source. */
  public Markup line() {
    text.append('\n');
    return this;
  }

  private void start(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escape(attributes[i + 1])).append('"');
    }
  }

  /**
   * All of it.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("markup: element " + open.peek() + " is still open");
    }
    return text.toString();
  }

  /** Text without meaning in elements and attributes; what XML cannot hold becomes U+FFFD. */
  static String escape(String content) {
    StringBuilder escaped = new StringBuilder(content.length() + 16);
    content.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isCharacter(c) ? c : '\ufffd');
    }
  }

  /** The characters of XML 1.0, without the controls that it discourages. */
  private static boolean isCharacter(int c) {
    boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && (c & 0xfffe) != 0xfffe;
  }
}

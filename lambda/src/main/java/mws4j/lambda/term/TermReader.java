package mws4j.lambda.term;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.SyntaxException;

/**
 * Reads terms: {@code (lambda (map (lambda (+ $0 1)) $0))}. {@code lam} is read as {@code lambda};
 * {@code #(..)} is an abstraction; any other word is a symbol.
 */
public final class TermReader {
  /** Levels of nesting that are read; all that walks over terms may recurse so deep. */
  public static final int DEEPEST = 1_000;

  private static final int LONGEST = 1_000_000;

  private final String text;
  private int at;

  private TermReader(String text) {
    this.text = text;
  }

  /**
   * Reads a term.
   *
   * @throws SyntaxException if the text is not exactly one term of at most {@link #DEEPEST} levels,
   *     arguments of one function counting a level each
   */
  public static Term read(String text) {
    TermReader reader = new TermReader(text);
    if (text.length() > LONGEST) {
      throw reader.error("more than " + LONGEST + " characters");
    }
    Term term = reader.term(DEEPEST);
    reader.skipSpaces();
    if (reader.at < text.length()) {
      throw reader.error("expected the end of the term");
    }
    return term;
  }

  private Term term(int levels) {
    if (levels <= 0) {
      throw error("more than " + DEEPEST + " levels");
    }
    skipSpaces();
    if (at == text.length()) {
      throw error("the term is not complete");
    }
    if (text.startsWith("#(", at)) {
      int start = at++;
      Term body = term(levels - 1);
      if (!Terms.isClosed(body)) {
        at = start;
        throw error("an abstraction has a free variable");
      }
      return new Term.Abstraction(body);
    }
    if (text.charAt(at) == '(') {
      return parenthesised(levels);
    }
    return leaf(word());
  }

  private Term parenthesised(int levels) {
    int start = at++;
    skipSpaces();
    int before = at;
    if (at < text.length() && isPartOfWord(text.charAt(at)) && isLambda(word())) {
      Term body = term(levels - 1);
      close();
      return new Term.Lambda(body);
    }
    at = before;
    List<Term> parts = new ArrayList<>();
    skipSpaces();
    while (at < text.length() && text.charAt(at) != ')') {
      parts.add(term(levels - 1 - parts.size()));
      skipSpaces();
    }
    close();
    if (parts.isEmpty()) {
      at = start;
      throw error("nothing between parentheses");
    }
    return Term.apply(parts.get(0), parts.subList(1, parts.size()));
  }

  /** Whether a name is read as a symbol. */
  static boolean isSymbol(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPartOfWord(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty() && name.charAt(0) != '$' && !isLambda(name);
  }

  private static boolean isLambda(String word) {
    return word.equals("lambda") || word.equals("lam");
  }

  private void close() {
    skipSpaces();
    if (at == text.length() || text.charAt(at) != ')') {
      throw error("expected ')'");
    }
    at++;
  }

  private Term leaf(String word) {
    if (isLambda(word)) {
      throw error("a lambda stands in parentheses with its body");
    }
    if (!word.startsWith("$")) {
      return new Term.Symbol(word);
    }
    if (!word.matches("\\$[0-9]{1,6}")) {
      throw error("not a variable: " + word);
    }
    return new Term.Variable(Integer.parseInt(word.substring(1)));
  }

  private String word() {
    int start = at;
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw error("unexpected '" + text.charAt(at) + "'");
    }
    return text.substring(start, at);
  }

  private static boolean isPartOfWord(char c) {
    return c != '(' && c != ')' && !Character.isWhitespace(c);
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private SyntaxException error(String problem) {
    return new SyntaxException("term", problem, at, text);
  }
}

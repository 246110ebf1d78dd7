package mws4j.domains.regex.language;

import java.util.List;

/**
 * The syntax tree of a program, as values. Every {@code toString} is read back by {@link
 * RegexProgram#parse}, with brackets only where they are needed.
 */
public sealed interface RegexNode {
  /** One character, given by its literal token. */
  record Literal(int token) implements RegexNode {
    /** Rejects tokens that are not literals. */
    public Literal {
      if (!RegexTokens.isLiteral(token)) {
        throw new IllegalArgumentException("regex: token " + token + " is not a literal");
      }
    }

    @Override
    public String toString() {
      String text = RegexTokens.print(token);
      return text.equals("{") || text.equals("}") ? "\\" + text : text; // no count is meant
    }
  }

  /** One character of a class, given by its class token. */
  record CharClass(int token) implements RegexNode {
    /** Rejects tokens that are not classes. */
    public CharClass {
      if (!RegexTokens.isClass(token)) {
        throw new IllegalArgumentException("regex: token " + token + " is not a class");
      }
    }

    @Override
    public String toString() {
      return RegexTokens.print(token);
    }
  }

  /** Two or more parts, one after the other. */
  record Concat(List<RegexNode> parts) implements RegexNode {
    /** Copies the list. */
    public Concat {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("regex: a concatenation has at least two parts");
      }
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (RegexNode part : parts) {
        boolean loose = part instanceof Concat || part instanceof Alternation;
        text.append(loose ? "(" + part + ")" : part.toString());
      }
      return text.toString();
    }
  }

  /** The first branch or the second; {@code a|b|c} is {@code a|(b|c)}. */
  record Alternation(RegexNode first, RegexNode second) implements RegexNode {
    @Override
    public String toString() {
      return (first instanceof Alternation ? "(" + first + ")" : first.toString()) + "|" + second;
    }
  }

  /** {@code E?}. */
  record Optional(RegexNode body) implements RegexNode {
    @Override
    public String toString() {
      return operand(body) + "?";
    }
  }

  /** {@code E*}. */
  record Star(RegexNode body) implements RegexNode {
    @Override
    public String toString() {
      return operand(body) + "*";
    }
  }

  /** {@code E+}. */
  record Plus(RegexNode body) implements RegexNode {
    @Override
    public String toString() {
      return operand(body) + "+";
    }
  }

  /** {@code E{m,n}}: any number of copies from {@code fewest} to {@code most}, equally likely. */
  record Repeat(RegexNode body, int fewest, int most) implements RegexNode {
    /** Rejects numbers that no count can have. */
    public Repeat {
      RegexTokens.repeat(fewest, most);
    }

    @Override
    public String toString() {
      return operand(body) + RegexTokens.print(RegexTokens.repeat(fewest, most));
    }
  }

  private static String operand(RegexNode body) {
    return body instanceof Concat || body instanceof Alternation ? "(" + body + ")" : "" + body;
  }
}

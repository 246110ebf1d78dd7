package mws4j.domains.regex.language;

/** Writes a syntax tree in the language of {@link java.util.regex.Pattern} (and of RE2). */
final class JavaPatternPrinter {
  private static final String META = "\\^$.|?*+()[]{}";
  private static final String[] CLASSES = {
    "[\\t -~]", "[0-9A-Za-z]", "[0-9]", "[A-Z]", "[a-z]", "[\\t ]"
  };

  private JavaPatternPrinter() {}

  static String print(RegexNode node) {
    if (node instanceof RegexNode.Literal literal) {
      String c = String.valueOf(RegexTokens.character(literal.token()));
      return META.contains(c) ? "\\" + c : c;
    }
    if (node instanceof RegexNode.CharClass charClass) {
      return CLASSES[charClass.token() - RegexTokens.ANY];
    }
    if (node instanceof RegexNode.Concat concat) {
      StringBuilder text = new StringBuilder();
      for (RegexNode part : concat.parts()) {
        text.append(part instanceof RegexNode.Alternation ? group(part) : print(part));
      }
      return text.toString();
    }
    if (node instanceof RegexNode.Alternation or) {
      return print(or.first()) + "|" + print(or.second());
    }
    if (node instanceof RegexNode.Optional optional) {
      return operand(optional.body()) + "?";
    }
    if (node instanceof RegexNode.Star star) {
      return operand(star.body()) + "*";
    }
    return operand(((RegexNode.Plus) node).body()) + "+";
  }

  /**
   * A repeated operator needs a group too: in Java {@code a+?} is reluctant, {@code a?+} greedy.
   */
  private static String operand(RegexNode body) {
    boolean leaf = body instanceof RegexNode.Literal || body instanceof RegexNode.CharClass;
    return leaf ? print(body) : group(body);
  }

  private static String group(RegexNode body) {
    return "(?:" + print(body) + ")";
  }
}

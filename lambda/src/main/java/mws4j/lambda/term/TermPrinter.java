package mws4j.lambda.term;

/** Prints terms with as few parentheses as can be read back. */
final class TermPrinter {
  private TermPrinter() {}

  static String print(Term term) {
    StringBuilder text = new StringBuilder();
    print(term, text);
    return text.toString();
  }

  private static void print(Term term, StringBuilder text) {
    if (term instanceof Term.Lambda lambda) {
      text.append("(lambda ");
      print(lambda.body(), text);
      text.append(')');
    } else if (term instanceof Term.Application) {
      text.append('(');
      print(Terms.head(term), text);
      for (Term argument : Terms.arguments(term)) {
        text.append(' ');
        print(argument, text);
      }
      text.append(')');
    } else if (term instanceof Term.Abstraction abstraction) {
      Term body = abstraction.body();
      boolean hasParentheses = body instanceof Term.Lambda || body instanceof Term.Application;
      text.append(hasParentheses ? "#" : "#(");
      print(body, text);
      text.append(hasParentheses ? "" : ")");
    } else {
      text.append(term);
    }
  }
}

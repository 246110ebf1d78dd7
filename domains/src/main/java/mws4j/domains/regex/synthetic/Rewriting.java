package mws4j.domains.regex.synthetic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is done to a text after it was drawn, such as {@code upper} or {@code euro}. */
record Rewriting(String name, UnaryOperator<String> rewrite) {
  private static final Map<String, UnaryOperator<String>> REWRITINGS =
      Map.ofEntries(
          Map.entry("upper", text -> text.toUpperCase(Locale.ROOT)),
          Map.entry("lower", text -> text.toLowerCase(Locale.ROOT)),
          // the first character a capital, the others as they are
          Map.entry("title", Rewriting::capitalised),
          // 1,234.50 becomes 1.234,50
          Map.entry("euro", text -> separated(text, '.')),
          // 1,234.50 becomes 1 234,50
          Map.entry("spaced", text -> separated(text, ' ')),
          // the same with spaces that do not break a line
          Map.entry("narrow", text -> separated(text, '\u00a0')),
          // 1,234.50 becomes 1'234.50
          Map.entry("swiss", text -> text.replace(',', '\'')),
          // 1,234,567 becomes 12,34,567
          Map.entry("lakh", Rewriting::lakhs),
          // 0.2500 becomes 0.25, 3.0 becomes 3
          Map.entry("trim", text -> text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text),
          // 0.25 becomes .25
          Map.entry("bare", text -> text.replaceFirst("^(-?)0\\.", "$1.")),
          // words joined by underscores, hyphens or nothing
          Map.entry("snake", text -> text.replace(' ', '_')),
          Map.entry("kebab", text -> text.replace(' ', '-')),
          Map.entry("joined", text -> text.replace(" ", "")),
          // groups of four characters
          Map.entry("fours", text -> text.replaceAll("(.{4})(?!$)", "$1 ")),
          // the first character of each word, or of all
          Map.entry("initials", text -> text.replaceAll("(\\S)\\S*\\s*", "$1")),
          Map.entry("initial", text -> text.substring(0, text.offsetByCodePoints(0, 1))),
          Map.entry("three", text -> text.substring(0, Math.min(3, text.length()))));

  String apply(String text) {
    return rewrite.apply(text);
  }

  /** The rewriting with a name, if there is one. */
  static Optional<Rewriting> parse(String name) {
    return Optional.ofNullable(REWRITINGS.get(name)).map(rewrite -> new Rewriting(name, rewrite));
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String separated(String number, char thousands) {
    return number.replace('.', '\0').replace(',', thousands).replace('\0', ',');
  }

  private static String lakhs(String text) {
    String plain = text.replace(",", "");
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    var grouped = new StringBuilder(plain);
    for (int i = point - 3; i > 0; i -= 2) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}

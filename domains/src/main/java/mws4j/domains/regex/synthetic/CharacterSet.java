package mws4j.domains.regex.synthetic;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some characters of a set, each uniform and independent: {@code #3} three digits, {@code A2-4} two
 * to four capitals, {@code (ACGT)20} twenty of four letters.
 *
 * @param codePoints of the set
 * @param count how many are drawn
 */
record CharacterSet(int[] codePoints, Count count) {
  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final Map<String, String> NAMED =
      Map.of(
          "#", DIGITS,
          "A", CAPITALS,
          "a", SMALL,
          "L", CAPITALS + SMALL,
          "x", DIGITS + "abcdef",
          "X", DIGITS + "ABCDEF",
          "w", DIGITS + SMALL,
          "W", DIGITS + CAPITALS,
          "Z", DIGITS + CAPITALS + SMALL);
  private static final Pattern FORM =
      Pattern.compile("(?:([#AaLxXwWZ])|\\((.+)\\))(\\d+(?:-\\d+)?)?");

  /** The set that a text names, if it is one. */
  static Optional<CharacterSet> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String characters =
        form.group(1) == null ? form.group(2).replace("\\", "") : NAMED.get(form.group(1));
    Count count = Count.parse(form.group(3) == null ? "1" : form.group(3));
    return Optional.of(new CharacterSet(characters.codePoints().toArray(), count));
  }

  String draw(Draws draws) {
    var text = new StringBuilder();
    for (int left = count.draw(draws); left > 0; left--) {
      text.appendCodePoint(codePoints[draws.index(codePoints.length)]);
    }
    return text.toString();
  }
}

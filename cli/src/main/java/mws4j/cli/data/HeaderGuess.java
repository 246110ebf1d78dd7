package mws4j.cli.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a row names the columns, by its contrast to those below: the evidence of all columns is
 * added up, roughly in nats.
 */
final class HeaderGuess {
  /** Rows looked at. */
  private static final int ROWS = 500;

  /** Words that head columns all over the world's files, and seldom are values. */
  private static final Set<String> TITLES =
      Set.of(
          ("id key name title type kind code date time datetime timestamp year month day hour start"
                  + " end city town country state region street address zip postcode phone email"
                  + " mail url link price cost amount total sum count number no nr qty quantity"
                  + " value values unit units size length width height weight age sex gender"
                  + " status category group class label tag description comment note notes text"
                  + " message user username author owner customer client product item order sku"
                  + " currency rate score rank index row lat lon lng latitude longitude version file"
                  + " path host ip port created updated modified first last surname firstname"
                  + " lastname company department job colour color brand model source target from"
                  + " to subject level result min max mean average percent share parent child uuid"
                  + " guid isbn language lang account balance datum jahr nom nombre ort stadt land"
                  + " preis betrag prix ville pays fecha ciudad precio")
              .split(" "));

  private static final Set<String> MISSING = Set.of("na", "n/a", "null", "nan", "none", "-", "?");

  private final List<String> first;
  private final List<List<String>> others;

  private HeaderGuess(List<String> first, List<List<String>> others) {
    this.first = first;
    this.others = others;
  }

  /** Whether {@code first} is a header, the other rows being {@code others}. */
  static boolean isHeader(List<String> first, List<List<String>> others) {
    List<List<String>> looked = others.subList(0, Math.min(ROWS, others.size()));
    HeaderGuess guess = new HeaderGuess(first, looked);
    return looked.isEmpty() ? guess.isAlone() : guess.evidence() > 0;
  }

  /** A single row is a header if all its cells are different words. */
  private boolean isAlone() {
    boolean words =
        first.stream().allMatch(cell -> cell.matches("[\\p{L}_][\\p{L}\\p{Nd} _./()-]*"));
    boolean distinct = new HashSet<>(first).size() == first.size();
    return words && distinct && (first.size() > 1 || isTitle(first.get(0)));
  }

  private double evidence() {
    double sum = first.size() == 1 ? -0.5 : 0.2;
    if (new HashSet<>(first).size() < first.size()) {
      sum -= 0.5;
    }
    boolean years = areYears();
    for (int i = 0; i < first.size(); i++) {
      String head = first.get(i).strip();
      if (head.isEmpty()) {
        sum -= 0.3;
      } else if (!years || !CellForm.isNumeric(head)) {
        sum += evidence(head, column(i));
      }
    }
    return sum;
  }

  /** Years or other whole numbers that go up by one head columns of a wide table. */
  private boolean areYears() {
    int last = -1;
    int years = 0;
    for (String cell : first) {
      if (CellForm.isNumeric(cell)) {
        if (!cell.strip().matches("[12][0-9]{3}")) {
          return false;
        }
        int year = Integer.parseInt(cell.strip());
        if (last >= 0 && year != last + 1) {
          return false;
        }
        last = year;
        years++;
      }
    }
    return years > 2;
  }

  private List<String> column(int index) {
    return others.stream()
        .filter(row -> index < row.size() && !row.get(index).isBlank())
        .map(row -> row.get(index).strip())
        .filter(cell -> !MISSING.contains(cell.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static double evidence(String head, List<String> values) {
    if (CellForm.isNumeric(head)) {
      return -2;
    }
    if (MISSING.contains(head.toLowerCase(Locale.ROOT))) {
      return -1;
    }
    double title = isTitle(head) ? 2 : 0;
    if (values.isEmpty()) {
      return title;
    }
    if (values.contains(head)) {
      return -2;
    }
    if (5 * values.stream().filter(CellForm::isNumeric).count() >= 4L * values.size()) {
      return 3;
    }
    return title + digits(head, values) + form(head, values);
  }

  private static double digits(String head, List<String> values) {
    boolean most = 5 * values.stream().filter(CellForm::hasDigit).count() >= 4L * values.size();
    boolean numbered = head.matches("[\\p{L}_ ]+[0-9]{1,4}"); // sha256, address1
    boolean strange = values.stream().noneMatch(value -> sameShape(value, head));
    return most ? (CellForm.hasDigit(head) ? (numbered && strange ? 0 : -1) : 2) : 0;
  }

  private static boolean sameShape(String value, String head) {
    return CellForm.shape(value).equals(CellForm.shape(head));
  }

  /** Shape, case, length and repetition. */
  private static double form(String head, List<String> values) {
    Map<String, Integer> shapes = new HashMap<>();
    values.forEach(value -> shapes.merge(CellForm.shape(value), 1, Integer::sum));
    int most = shapes.values().stream().max(Integer::compare).orElse(0);
    int same = shapes.getOrDefault(CellForm.shape(head), 0);
    double sum = 0;
    if (same == 0) {
      sum += 5L * most >= 4L * values.size() ? 1.5 : 4L * shapes.size() < values.size() ? 0.4 : 0;
    } else if (2 * same >= values.size()) {
      sum -= 0.7;
    }
    boolean lower = head.matches("[\\p{Ll}][\\p{Ll}\\p{Nd}_]*");
    boolean upper = values.stream().allMatch(value -> Character.isUpperCase(value.charAt(0)));
    sum += lower && upper ? 1 : 0;
    boolean repeat = values.size() > 2 && 5L * new HashSet<>(values).size() < 4L * values.size();
    sum += repeat ? 0.7 : 0;
    int length = values.get(0).length();
    boolean fixed = values.size() > 2 && values.stream().allMatch(v -> v.length() == length);
    boolean far = 2 * head.length() <= length || head.length() >= 2 * length;
    return sum + (fixed && head.length() != length ? (far ? 1.5 : 0.7) : 0);
  }

  /** Whether one of its words is one that heads columns. */
  private static boolean isTitle(String head) {
    String words = head.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    for (String word : words.split("[^\\p{L}]+", -1)) {
      if (TITLES.contains(word)) {
        return head.length() <= 40;
      }
    }
    return false;
  }
}

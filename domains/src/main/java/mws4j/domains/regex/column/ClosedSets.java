package mws4j.domains.regex.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether some values are a closed set: few, well repeated, and hardly any of them once, so that
 * the next row is almost surely one of them (Good and Turing: the chance of a new value is the
 * share of rows whose value comes once).
 *
 * <p>Words may be many; numbers, dates and other values with digits are a set only if they are few,
 * since their range goes on. Spellings of yes and no and the like are a set even if each comes
 * once.
 */
final class ClosedSets {
  private static final int FEW = 5;
  private static final int SEVERAL = 20;
  private static final int MOST_WORDS = 500;
  private static final int MOST_CODES = 50;
  private static final int MOST_NUMBERS = 12;
  private static final int LEAST_ROWS = 5;
  private static final int CHANCE_OF_NEW = 20; // one row in so many

  private static final List<Set<String>> VOCABULARIES =
      List.of(
          Set.of(
              "yes", "no", "y", "n", "true", "false", "t", "f", "1", "0", "on", "off", "maybe",
              "unknown", "ja", "nein", "j", "oui", "non", "o", "si", "sí", "s", "sì", "sim", "não",
              "nao", "nee", "nej", "tak", "nie", "да", "нет", "はい", "いいえ", "是", "否"),
          Set.of(
              "m",
              "f",
              "w",
              "d",
              "x",
              "u",
              "male",
              "female",
              "man",
              "woman",
              "other",
              "unknown",
              "diverse",
              "nonbinary",
              "non-binary",
              "männlich",
              "weiblich",
              "divers"),
          Set.of("low", "medium", "high", "l", "m", "h", "med", "mid", "none"),
          Set.of("open", "closed", "pending"),
          Set.of("active", "inactive", "enabled", "disabled"),
          Set.of("pass", "fail", "passed", "failed", "p", "f", "ok"));

  private ClosedSets() {}

  static boolean isClosed(ColumnValues values, int[] present) {
    if (present.length < 2 || present.length > MOST_WORDS) {
      return false;
    }
    return isOfVocabulary(values, present)
        || isRepeated(values, present)
        || isRepeatedInOtherCase(values, present);
  }

  private static boolean isOfVocabulary(ColumnValues values, int[] present) {
    Set<String> words = new HashSet<>();
    for (int i : present) {
      words.add(values.value(i).strip().toLowerCase(Locale.ROOT));
      if (words.size() > MOST_CODES) {
        return false;
      }
    }
    // Digits and single letters alone could be anything.
    return words.stream().anyMatch(word -> word.length() > 1 && ValueShape.hasLetter(word))
        && VOCABULARIES.stream().anyMatch(vocabulary -> vocabulary.containsAll(words));
  }

  private static boolean isRepeated(ColumnValues values, int[] present) {
    int once = 0;
    long rowsOfWords = 0;
    long rowsWithLetters = 0;
    for (int i : present) {
      once += values.rows(i) == 1 ? 1 : 0;
      rowsOfWords += ValueShape.isWords(values.value(i)) ? values.rows(i) : 0;
      rowsWithLetters += ValueShape.hasLetter(values.value(i)) ? values.rows(i) : 0;
    }
    long rows = values.rows(present);
    if (10 * rowsOfWords >= 9 * rows) {
      return isRepeated(present.length, once, rows);
    } else if (2 * rowsWithLetters >= rows) {
      boolean often = present.length <= MOST_NUMBERS || rows >= 10L * present.length;
      return often && isRepeated(present.length, once, rows) && present.length <= MOST_CODES;
    }
    boolean often = present.length == 2 || rows >= 5L * present.length;
    return often && isRepeated(present.length, once, rows) && present.length <= MOST_NUMBERS;
  }

  private static boolean isRepeated(int distinct, int once, long rows) {
    int times = distinct <= FEW ? 2 : distinct <= SEVERAL ? 3 : 5;
    long mayBeOnce = Math.max(rows / CHANCE_OF_NEW, Math.min(2, distinct / 2));
    return rows >= LEAST_ROWS && rows >= (long) times * distinct && once <= mayBeOnce;
  }

  /** {@code red, Red, RED, blue, BLUE, Blue}. */
  private static boolean isRepeatedInOtherCase(ColumnValues values, int[] present) {
    if (present.length > MOST_CODES) {
      return false;
    }
    Map<String, Long> folded = new HashMap<>();
    for (int i : present) {
      if (!ValueShape.isWords(values.value(i))) {
        return false;
      }
      folded.merge(Slip.fold(values.value(i)), values.rows(i), Long::sum);
    }
    int once = (int) folded.values().stream().filter(rows -> rows == 1).count();
    return folded.size() < present.length && isRepeated(folded.size(), once, values.rows(present));
  }
}

package mws4j.domains.regex.column.shape;

import java.util.Set;
import mws4j.domains.regex.column.text.CharKinds;

/**
 * Bits of the parts of a format: what people write is short. Digits are rarely meant as literals,
 * words often; a number of letters is seldom limited, a number of digits often is.
 */
final class Priors {
  /** One more part in a series. */
  static final double PART = 1;

  /** An optional part with something of its own inside. */
  static final double OPTIONAL = 8;

  /** An optional separator: what is left out by mistake looks the same. */
  static final double OPTIONAL_SEPARATOR = 13;

  /** An optional word beside an optional part: with and without it may be two formats. */
  static final double OPTIONAL_WORD = 10;

  /** An optional part that all but one of several texts have, or only one. */
  static final double RARE = 10;

  /** An optional part within an optional part. */
  static final double NESTED = 8;

  /** A loop around a group. */
  static final double REPEAT = 8;

  /** One more kind of a choice of kinds. */
  static final double BRANCH = 14;

  /** One more option of a choice. */
  static final double OPTION = 3;

  /** Hexadecimal digits or long numbers of no fixed length. */
  private static final double LOOSE = 10;

  /** Words of small letters are rarely limited at all. */
  private static final double SMALL_LETTERS = 60;

  /** Nor have words one length. */
  private static final double WORD_LENGTH = 25;

  private static final int LONG = 6;
  private static final double PLUS_OF_DIGITS = 12;
  private static final double DIGIT = 18;
  private static final double WORD = 6;
  private static final double LETTER = 5;
  private static final double MARK = 5;
  private static final double CALENDAR = 40;

  private static final Set<String> CALENDAR_WORDS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private Priors() {}

  /** Bits of the numbers of a run. */
  static double count(CharClass of, int min, int max) {
    if (of.isWide() && max > 1) {
      return Double.POSITIVE_INFINITY;
    }
    boolean hexadecimal = of == CharClass.HEX_LOWER || of == CharClass.HEX_UPPER;
    return numbers(of, min, max) + (hexadecimal && (min < 4 || min != max) ? LOOSE : 0);
  }

  private static double numbers(CharClass of, int min, int max) {
    boolean letters = of.isLetters();
    boolean small = (of.mask() & CharKinds.SMALL) != 0;
    if (min == max) {
      return min == 1 ? 1 : letters && min > 3 ? (small ? WORD_LENGTH : 6) : 2;
    }
    if (max == Shape.UNBOUNDED) {
      return of == CharClass.DIGIT || of == CharClass.ANY_DIGIT ? PLUS_OF_DIGITS : 2;
    }
    int span = max - min + 1;
    if (letters) {
      double few = small ? SMALL_LETTERS : 0;
      return few + (span == 2 ? 8 : span == 3 ? 14 : 40 * (span - 1));
    }
    return (min >= LONG ? LOOSE : 0) + (span <= 4 ? 3 + 2 * span : 8 + 4 * (span - 2));
  }

  /** Bits of the numbers of a loop around a group. */
  static double loop(int min, int max) {
    if (min == max) {
      return 2;
    }
    return max == Shape.UNBOUNDED ? 1 : max == 1 ? 3 : 8 + 6 * (max - min);
  }

  /** Bits of a literal run of one kind of characters. */
  static double literal(String run) {
    int kind = CharKinds.of(run.codePointAt(0));
    if ((kind & CharKinds.DIGITS) != 0) {
      return DIGIT * run.length();
    }
    if ((kind & CharKinds.LETTERS) != 0) {
      double letter = (kind & CharKinds.FOREIGN) != 0 ? CharKinds.log2Size(kind) + 2 : LETTER;
      return WORD + letter * run.length();
    }
    return (kind & CharKinds.FOREIGN) != 0 ? MARK + LETTER : MARK + (run.length() - 1);
  }

  /** Extra bits of a word of the calendar as a literal: others will come. */
  static double calendar(String word) {
    return CALENDAR_WORDS.contains(word.toLowerCase(java.util.Locale.ROOT))
        ? CALENDAR * word.length()
        : 0;
  }

  /** Bits of a text as an option of a choice. */
  static double option(String text) {
    boolean mark = (CharKinds.mask(text) & CharKinds.ALPHANUMERIC) == 0;
    return OPTION + (mark ? 1 : WORD + LETTER * text.length());
  }

  /** Binary logarithm. */
  static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  /** Bits to say for every unit of a weight whether it is of the part. */
  static double entropy(double part, double total) {
    double rest = total - part;
    return part <= 0 || rest <= 1e-9 * total
        ? 0
        : part * log2(total / part) + rest * log2(total / rest);
  }
}

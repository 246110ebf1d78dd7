package mws4j.domains.regex.column;

import java.text.Normalizer;
import java.util.Locale;

/** How a value could have come from another by a slip of the pen. */
enum Slip {
  /** It could not. */
  NONE,
  /** Capitals, accents, spaces or the signs between words. */
  SPELLING,
  /** Two letters exchanged, one left out or doubled or hit beside the right key. */
  LIKELY,
  /** Any other single letter: also the difference of good words such as Iran and Iraq. */
  POSSIBLE;

  private static final int SHORT = 5;
  private static final int SHORTEST = 3;
  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String ENDINGS = "aeiouydmnrst";
  private static final String VOWELS = "aeiouy";

  /** Without capitals, accents, outer and doubled spaces; signs between words are spaces. */
  static String fold(String value) {
    StringBuilder folded = new StringBuilder();
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> append(folded, ValueShape.isSpace(c) || c == '-' || c == '_' ? ' ' : c));
    return folded.toString().strip();
  }

  private static void append(StringBuilder folded, int c) {
    int last = folded.length() - 1;
    if (c != ' ' || (last >= 0 && folded.charAt(last) != ' ')) {
      folded.appendCodePoint(c);
    }
  }

  /**
   * The slip from a value {@code b} to a written value {@code a}, code points of both, which are
   * folded and not equal.
   *
   * <p>In words of four letters and fewer, and at the first or last letter, a slip is at most
   * possible ({@code read, red}), and none at all where good words differ that way: in single
   * letters and Roman numbers ({@code type a, type b; stage ii, stage iii}), in endings ({@code
   * soltero, soltera; trainee, trainer}), and in first letters that are not neighbours on the keys
   * ({@code pending, sending}).
   */
  static Slip between(int[] a, int[] b) {
    int least = Math.min(a.length, b.length);
    if (Math.abs(a.length - b.length) > 1 || least < SHORTEST) {
      return NONE;
    }
    int from = 0;
    while (from < least && a[from] == b[from]) {
      from++;
    }
    int same = 0; // at the end
    while (same < least - from && a[a.length - 1 - same] == b[b.length - 1 - same]) {
      same++;
    }
    int changed = Math.max(a.length, b.length) - from - same;
    if (changed == 1) {
      return a.length == b.length ? substituted(a, b, from) : leftOut(a, b, from);
    }
    return changed == 2 && a.length == b.length ? exchanged(a, b, from) : NONE;
  }

  private static Slip exchanged(int[] a, int[] b, int at) {
    boolean letters = ValueShape.isLetter(b[at]) && ValueShape.isLetter(b[at + 1]);
    if (!letters || a[at] != b[at + 1] || a[at + 1] != b[at]) {
      return NONE;
    }
    return wordLength(b, at) < SHORT - 1 ? POSSIBLE : LIKELY;
  }

  private static Slip substituted(int[] a, int[] b, int at) {
    boolean near = areNeighbours(a[at], b[at]);
    boolean first = isEdge(b, at - 1);
    boolean last = isEdge(b, at + 1);
    if (!ValueShape.isLetter(a[at])
        || !ValueShape.isLetter(b[at])
        || isNumeral(b, at)
        || (first && !near)
        || (last && ENDINGS.indexOf(b[at]) >= 0)) {
      return NONE;
    }
    boolean doubtful = first || last || wordLength(b, at) < SHORT;
    return !doubtful && (near || areVowels(a[at], b[at])) ? LIKELY : POSSIBLE;
  }

  /** One has a letter that the other has not. */
  private static Slip leftOut(int[] a, int[] b, int at) {
    int[] longer = a.length > b.length ? a : b;
    int extra = longer[at];
    if (ValueShape.joins(extra)) {
      return LIKELY;
    } else if (!ValueShape.isLetter(extra) || isNumeral(longer, at)) {
      return NONE;
    }
    boolean doubled = at > 0 && longer[at - 1] == extra;
    boolean first = isEdge(longer, at - 1);
    boolean ending = isEdge(longer, at + 1) && !doubled && ENDINGS.indexOf(extra) >= 0;
    return first || ending || wordLength(b, Math.min(at, b.length - 1)) < SHORT ? POSSIBLE : LIKELY;
  }

  private static boolean isEdge(int[] text, int at) {
    return at < 0 || at >= text.length || !ValueShape.isLetter(text[at]);
  }

  /** Letters of the word at or just before a place. */
  private static int wordLength(int[] text, int at) {
    int end = at;
    while (!isEdge(text, end)) {
      end++;
    }
    int start = at;
    while (!isEdge(text, start - 1)) {
      start--;
    }
    return end - start;
  }

  /** Whether the word at a place is a letter or two, or a Roman number. */
  private static boolean isNumeral(int[] text, int at) {
    int length = wordLength(text, at);
    boolean roman = true;
    for (int i = at; !isEdge(text, i); i++) {
      roman &= "ivx".indexOf(text[i]) >= 0;
    }
    for (int i = at; !isEdge(text, i); i--) {
      roman &= "ivx".indexOf(text[i]) >= 0;
    }
    return length <= 2 || roman;
  }

  private static boolean areVowels(int a, int b) {
    return VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0;
  }

  private static boolean areNeighbours(int a, int b) {
    for (int row = 0; row < KEYS.length; row++) {
      int column = KEYS[row].indexOf(a);
      for (int other = 0; column >= 0 && other < KEYS.length; other++) {
        int there = KEYS[other].indexOf(b);
        if (there >= 0 && Math.abs(row - other) + Math.abs(column - there) == 1) {
          return true;
        }
      }
    }
    return false;
  }
}

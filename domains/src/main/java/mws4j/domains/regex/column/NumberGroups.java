package mws4j.domains.regex.column;

/** A value cut into its groups of ASCII digits and the text between them. */
final class NumberGroups {
  private static final int MOST_GROUPS = 8;
  private static final int MOST_DIGITS = 18;

  private final String text;
  private final int[] ends; // start and end of each group
  private final int count;

  private NumberGroups(String text, int[] ends, int count) {
    this.text = text;
    this.ends = ends;
    this.count = count;
  }

  /** The groups of a value; none if there are more than eight, or one of more than 18 digits. */
  static NumberGroups of(String value) {
    int[] ends = new int[2 * MOST_GROUPS];
    int groups = 0;
    for (int i = 0; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        continue;
      }
      int j = i;
      while (j < value.length() && isDigit(value.charAt(j))) {
        j++;
      }
      if (groups == MOST_GROUPS || j - i > MOST_DIGITS) {
        return new NumberGroups(value, ends, 0);
      }
      ends[2 * groups] = i;
      ends[2 * groups++ + 1] = j;
      i = j;
    }
    return new NumberGroups(value, ends, groups);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int start(int group) {
    return ends[2 * group];
  }

  private int end(int group) {
    return ends[2 * group + 1];
  }

  int count() {
    return count;
  }

  long number(int group) {
    return Long.parseLong(text, start(group), end(group), 10);
  }

  int digits(int group) {
    return end(group) - start(group);
  }

  /** Whether the value is one group and nothing else. */
  boolean isWholeNumber() {
    return count == 1 && start(0) == 0 && end(0) == text.length();
  }

  /** Whether another value is the same but for one group. */
  boolean differsOnlyIn(int group, NumberGroups other) {
    return other.count > group
        && text.regionMatches(0, other.text, 0, start(group))
        && other.start(group) == start(group)
        && text.substring(end(group)).equals(other.text.substring(other.end(group)));
  }

  /** Whether the groups from one on are joined by given signs. */
  boolean isJoined(int from, String signs) {
    if (count < from + signs.length() + 1) {
      return false;
    }
    for (int k = 0; k < signs.length(); k++) {
      int gap = start(from + k + 1) - end(from + k);
      if (gap != 1 || text.charAt(end(from + k)) != signs.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Text after a group. */
  String after(int group) {
    return text.substring(end(group));
  }

  /** Text between a group and the next. */
  String gap(int group) {
    return text.substring(end(group), start(group + 1));
  }

  boolean startsWithDigit() {
    return count > 0 && start(0) == 0;
  }
}

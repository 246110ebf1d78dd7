package mws4j.domains.regex.profile;

/** The runs of ASCII digits in a value. */
final class DigitRuns {
  /** Runs looked at. */
  static final int MOST = 8;

  private static final int LONGEST = 18;

  private final int[] ends = new int[2 * MOST];
  private String text = "";
  private int count;

  /** Finds the runs of another value; returns whether they are few and short enough to be read. */
  boolean read(String value) {
    text = value;
    count = 0;
    for (int i = 0; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        continue;
      }
      int j = i + 1;
      while (j < value.length() && isDigit(value.charAt(j))) {
        j++;
      }
      if (count == MOST || j - i > LONGEST) {
        count = 0;
        return false;
      }
      ends[2 * count] = i;
      ends[2 * count++ + 1] = j;
      i = j;
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int count() {
    return count;
  }

  int length(int run) {
    return ends[2 * run + 1] - ends[2 * run];
  }

  /** The number that a run is. */
  long number(int run) {
    return number(run, 0, length(run));
  }

  /** The number that some digits of a run are. */
  long number(int run, int from, int length) {
    int start = ends[2 * run] + from;
    return Long.parseLong(text, start, start + length, 10);
  }
}

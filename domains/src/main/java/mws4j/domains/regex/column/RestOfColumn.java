package mws4j.domains.regex.column;

/** What the values without the form of a marker have in common, for a marker to fit or not. */
final class RestOfColumn {
  private static final double MOST = 0.9;
  private static final double SAME_SHAPE = 0.8;
  private static final double STYLE = 0.3;
  private static final double SOME = 0.2;
  private static final double SOME_CODES = 0.1;
  private static final int LEAST_CODES = 3;
  private static final int FEW_WORDS = 5;
  private static final int SEVERAL_WORDS = 50;
  private static final int LOOKED_AT = 20_000;

  private final ColumnValues values;
  private final int[] rest;
  private final long rows;
  private long mostRows;
  private long rowsOfWords;
  private long rowsOfNames;
  private long rowsOfSigns;
  private long rowsOfLetters;
  private long rowsOfPaths;
  private int signs;
  private final long[] rowsOfCase = new long[WordCase.values().length];

  /** Of some values, at least one. */
  RestOfColumn(ColumnValues values, int[] others) {
    this.values = values;
    rest = ColumnValues.spread(others, LOOKED_AT);
    rows = values.rows(rest);
    for (int i : others) {
      mostRows = Math.max(mostRows, values.rows(i));
    }
    for (int i : rest) {
      count(values.value(i), values.rows(i));
    }
  }

  private void count(String value, long n) {
    boolean words = ValueShape.isWords(value);
    if (words) {
      WordCase written = WordCase.of(value);
      rowsOfWords += n;
      rowsOfCase[written.ordinal()] += n;
      rowsOfLetters += value.codePointCount(0, value.length()) == 1 ? n : 0;
      rowsOfNames += written == WordCase.CAPITALISED ? n : 0;
    } else if (ValueShape.isSigns(value)) {
      rowsOfSigns += n;
      signs++;
    }
    rowsOfPaths += value.indexOf('/') >= 0 || value.indexOf('\\') >= 0 ? n : 0;
  }

  private boolean isShare(long some, double share) {
    return some >= share * rows;
  }

  /** Rows of the most frequent value. */
  long mostRows() {
    return mostRows;
  }

  /** Whether signs are values here: a fifth of the rows, or several different ones. */
  boolean isOfSigns() {
    return isShare(rowsOfSigns, SOME) || signs > 1;
  }

  boolean isOfSingleLetters() {
    return rest.length > 1 && isShare(rowsOfLetters, MOST);
  }

  boolean isOfPaths() {
    return isShare(rowsOfPaths, SOME);
  }

  boolean isOfNames() {
    return isShare(rowsOfNames, MOST);
  }

  /** A few words, or several well repeated ones, some of them written in capitals as the marker. */
  boolean isSmallSetOfWords(WordCase marker) {
    long sameCase = 0;
    for (WordCase written : WordCase.values()) {
      sameCase += marker.goesWith(written) ? rowsOfCase[written.ordinal()] : 0;
    }
    boolean few = rest.length <= FEW_WORDS;
    boolean repeated = rest.length <= SEVERAL_WORDS && rows >= 3L * rest.length;
    return rest.length > 1
        && isShare(rowsOfWords, MOST)
        && isShare(sameCase, STYLE)
        && (few || repeated);
  }

  /** Whether most values are of the very shape of the marker; some are enough for two letters. */
  boolean isOfShape(String marker) {
    long shape = ValueShape.exact(marker);
    long sameRows = 0;
    int same = 0;
    for (int i : rest) {
      if (ValueShape.exact(values.value(i)) == shape) {
        sameRows += values.rows(i);
        same++;
      }
    }
    double share = marker.length() <= 2 ? SOME_CODES : SAME_SHAPE;
    return same >= LEAST_CODES && isShare(sameRows, share) && same >= share * rest.length;
  }
}

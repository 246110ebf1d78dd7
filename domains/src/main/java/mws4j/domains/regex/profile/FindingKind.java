package mws4j.domains.regex.profile;

/** What can be wrong with a table, apart from the shares of its values. */
public enum FindingKind {
  /** No format of the column makes the value. */
  FORMAT("format"),
  /** The value is not in the closed set that the column is. */
  MEMBER("closed set"),
  /** An empty cell or a marker of missing values, where there was none of its kind. */
  MISSING("missing"),
  /** Blanks at an end of the value. */
  BLANKS("blanks"),
  /** Capitals and small letters in another way. */
  CASE("case"),
  /** Characters damaged by a wrong encoding. */
  ENCODING("encoding"),
  /** A number or date that people write for a missing one. */
  SENTINEL("sentinel"),
  /** A length that no value had. */
  LENGTH("length"),
  /** Digits outside the range that was seen in their place. */
  RANGE("range"),
  /** A value of a key that was there already. */
  DUPLICATE("duplicate"),
  /** A row that repeats the headings. */
  HEADER("header"),
  /** A column that the profile does not have. */
  NEW_COLUMN("new column"),
  /** A column that the table does not have. */
  MISSING_COLUMN("missing column"),
  /** A column that is elsewhere among the others. */
  MOVED_COLUMN("moved column");

  private final String words;

  FindingKind(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Whether it is about single values; else about rows or columns as a whole. */
  public boolean isOfValues() {
    return compareTo(HEADER) < 0;
  }
}

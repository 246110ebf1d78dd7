package mws4j.domains.regex.column;

/** What a column is, as far as it shows before its formats are looked for. */
public enum ColumnKind {
  /** No rows, or nothing but blanks and markers of missing values. */
  EMPTY,
  /** One value in at least two rows, but for missing ones and slips of the pen. */
  CONSTANT,
  /** Few values, well repeated, or spellings of yes and no and the like. */
  CLOSED_SET,
  /** Numbers, times or dates that go on in equal steps, each once. */
  SEQUENCE,
  /** Each value once, and they look as if they named something: codes, addresses, digests. */
  KEY,
  /** Sentences and lists of words that have no form in common. */
  FREE_TEXT,
  /** Everything else: there may be formats. */
  FORMATTED
}

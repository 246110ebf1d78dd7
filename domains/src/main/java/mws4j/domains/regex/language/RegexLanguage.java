package mws4j.domains.regex.language;

/** Which tokens a model may propose. Every program of the first is one of the second. */
public enum RegexLanguage {
  /** The language of the paper, section 4.3: ASCII, six classes, {@code ? * + |}. */
  PAPER(RegexTokens.COUNT),

  /** More classes, characters of any script, and counts {@code {n}} and {@code {m,n}}. */
  EXTENDED(RegexVocabulary.COUNT);

  private final int vocabulary;

  RegexLanguage(int vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Number of vocabulary ids, END included: rows of a network that reads or writes tokens. */
  public int vocabulary() {
    return vocabulary;
  }
}

package mws4j.domains.regex.library;

import mws4j.autodiff.ops.Softmax;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexSyntax;
import mws4j.domains.regex.language.RegexTokens;
import mws4j.domains.regex.language.RegexVocabulary;

/**
 * Which token a model may write next: {@link RegexSyntax} without stacked operators, and macros. A
 * macro is allowed where what it stands for would be, and counts as many tokens. So the programs
 * are the same with and without a library, only that some can be written in several ways.
 */
public final class RegexGrammar {
  private final int maxLength;
  private final RegexLanguage language;
  private final RegexLibrary library;
  private final int start;
  private final int words;

  // (tokens left beside closing brackets x words): the macros that are no longer.
  private final long[] macrosWithin;

  /**
   * The grammar of programs of at most so many tokens, macros written out.
   *
   * @throws IllegalArgumentException if there are macros and the language is not the extended one
   */
  public RegexGrammar(int maxLength, RegexLanguage language, RegexLibrary library) {
    if (!library.isEmpty() && language != RegexLanguage.EXTENDED) {
      throw new IllegalArgumentException("library: only the extended language has macros");
    }
    this.maxLength = maxLength;
    this.language = language;
    this.library = library;
    start = RegexSyntax.startUnstacked(maxLength, language);
    words = Softmax.words(vocabulary());
    macrosWithin = new long[(maxLength + 1) * words];
    for (int length = 0; length <= maxLength; length++) {
      for (int k = 0; k < library.size(); k++) {
        if (library.macros().get(k).length() <= length) {
          int id = RegexVocabulary.COUNT + k;
          macrosWithin[length * words + (id >> 6)] |= 1L << id; // << takes id modulo 64
        }
      }
    }
  }

  /** Longest program, in tokens, macros written out. */
  public int maxLength() {
    return maxLength;
  }

  /** The language of what macros stand for. */
  public RegexLanguage language() {
    return language;
  }

  /** The macros. */
  public RegexLibrary library() {
    return library;
  }

  /** Number of vocabulary ids, END and macros included. */
  public int vocabulary() {
    return language.vocabulary() + library.size();
  }

  /** Words of a mask over all ids. */
  public int words() {
    return words;
  }

  /** The state before the first token; states are those of {@link RegexSyntax}. */
  public int start() {
    return start;
  }

  /** Whether the token may come next. */
  public boolean allows(int state, int token) {
    if (!RegexTokens.isMacro(token)) {
      return RegexSyntax.allows(state, token);
    }
    int k = token - RegexTokens.MACRO;
    return k < library.size() && RegexSyntax.allowsRun(state, library.macros().get(k).length());
  }

  /** The state after one more token, which must be allowed. */
  public int next(int state, int token) {
    if (!RegexTokens.isMacro(token) || !allows(state, token)) {
      return RegexSyntax.next(state, token);
    }
    Macro macro = library.macros().get(token - RegexTokens.MACRO);
    return RegexSyntax.afterRun(state, macro.length(), macro.isGroup());
  }

  /** Writes the ids that may come next to {@link #words()} words of a mask. */
  public void allowed(int state, long[] mask, int at) {
    mask[at] = RegexSyntax.allowedLow(state);
    mask[at + 1] = RegexSyntax.allowedHigh(state);
    if (state == RegexSyntax.DONE) {
      for (int w = 2; w < words; w++) {
        mask[at + w] = 0;
      }
      return;
    }
    int within = (RegexSyntax.left(state) - RegexSyntax.depth(state)) * words;
    mask[at + 1] |= macrosWithin[within + 1];
    for (int w = 2; w < words; w++) {
      mask[at + w] = macrosWithin[within + w];
    }
  }

  /**
   * Whether {@code tokens[offset .. offset+length)} (without END) is a program written in the
   * shortest way, see {@link RegexLibrary#write}: each regex once.
   */
  public boolean isProgram(int[] tokens, int offset, int length) {
    return isValid(tokens, offset, length)
        && (library.isEmpty() || library.isShortest(tokens, offset, length));
  }

  /** Whether {@code tokens[offset .. offset+length)} (without END) may be written. */
  public boolean isValid(int[] tokens, int offset, int length) {
    if (library.isEmpty()) {
      return RegexSyntax.isValid(start, tokens, offset, length);
    }
    int state = start;
    for (int i = offset; i < offset + length; i++) {
      if (tokens[i] == RegexTokens.END || !allows(state, tokens[i])) {
        return false;
      }
      state = next(state, tokens[i]);
    }
    return allows(state, RegexTokens.END);
  }
}

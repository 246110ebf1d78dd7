package mws4j.domains.regex.edits;

import java.util.ArrayList;
import java.util.List;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexTokens;

/** Edits of literals and classes. */
final class LeafEdits {
  /** Classes from the narrowest to the widest. */
  private static final int[] NARROW_FIRST = {
    RegexTokens.SPACE,
    RegexTokens.DIGIT,
    RegexTokens.UPPER,
    RegexTokens.LOWER,
    RegexTokens.WORD,
    RegexTokens.ANY
  };

  private static final int[] EXTENDED_NARROW_FIRST = {
    RegexTokens.SPACE,
    RegexTokens.DIGIT,
    RegexTokens.HEX_SMALL,
    RegexTokens.HEX_CAPITAL,
    RegexTokens.UPPER,
    RegexTokens.LOWER,
    RegexTokens.LETTER,
    RegexTokens.WORD,
    RegexTokens.IDENTIFIER,
    RegexTokens.ANY_DIGIT,
    RegexTokens.ANY_CAPITAL,
    RegexTokens.ANY_SMALL,
    RegexTokens.ANY_LETTER,
    RegexTokens.ANY_WORD,
    RegexTokens.ANY,
    RegexTokens.VISIBLE,
    RegexTokens.EVERYTHING
  };

  private LeafEdits() {}

  /**
   * For each class the narrowest token that reads what it reads, if that is another: {@code .} that
   * reads only {@code %} becomes {@code %}.
   */
  static List<RegexEditor.Edit> narrower(
      int[] program, List<RegexUsage.Leaf> leaves, RegexLanguage language) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Leaf leaf : leaves) {
      int token = narrowest(leaf.characters().toString(), language);
      if (token != program[leaf.at()]) {
        edits.add(new RegexEditor.Edit(leaf.at(), leaf.at() + 1, token));
      }
    }
    return edits;
  }

  /** The literal of a single character, else the narrowest class. */
  private static int narrowest(String characters, RegexLanguage language) {
    boolean one = characters.codePointCount(0, characters.length()) == 1;
    if (one && characters.charAt(0) != '\t') {
      return RegexTokens.literalOf(characters.codePointAt(0));
    }
    return narrowestClass(characters, language);
  }

  private static int narrowestClass(String characters, RegexLanguage language) {
    for (int token : language == RegexLanguage.PAPER ? NARROW_FIRST : EXTENDED_NARROW_FIRST) {
      if (characters
          .codePoints()
          .allMatch(c -> RegexTokens.emits(token, RegexTokens.symbolOf(c)))) {
        return token;
      }
    }
    throw new IllegalArgumentException("regex: no class reads \"" + characters + "\"");
  }

  /**
   * Each literal or class made more general by one: {@code 7}, {@code \d}, {@code \w}, {@code .}.
   */
  static List<RegexEditor.Edit> wider(int[] program, RegexLanguage language) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (int at = 0; at < program.length; at++) {
      int token = program[at];
      int wider = RegexTokens.isLeaf(token) ? wider(token, language) : token;
      if (wider != token) {
        edits.add(new RegexEditor.Edit(at, at + 1, wider));
      }
    }
    return edits;
  }

  private static int wider(int token, RegexLanguage language) {
    if (RegexTokens.isLiteral(token)) {
      String character = Character.toString(RegexTokens.codePoint(token));
      return narrowestClass(character, language);
    }
    return switch (token) {
      case RegexTokens.WORD, RegexTokens.SPACE -> RegexTokens.ANY;
      case RegexTokens.ANY ->
          language == RegexLanguage.PAPER ? RegexTokens.ANY : RegexTokens.EVERYTHING;
      case RegexTokens.ANY_CAPITAL, RegexTokens.ANY_SMALL -> RegexTokens.ANY_LETTER;
      case RegexTokens.ANY_LETTER, RegexTokens.ANY_DIGIT -> RegexTokens.ANY_WORD;
      case RegexTokens.IDENTIFIER, RegexTokens.ANY_WORD -> RegexTokens.VISIBLE;
      case RegexTokens.VISIBLE, RegexTokens.EVERYTHING -> RegexTokens.EVERYTHING;
      default -> RegexTokens.WORD;
    };
  }
}

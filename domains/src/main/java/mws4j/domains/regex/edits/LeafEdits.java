package mws4j.domains.regex.edits;

import java.util.ArrayList;
import java.util.List;
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

  private LeafEdits() {}

  /**
   * For each class the narrowest token that reads what it reads, if that is another: {@code .} that
   * reads only {@code %} becomes {@code %}.
   */
  static List<RegexEditor.Edit> narrower(int[] program, List<RegexUsage.Leaf> leaves) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (RegexUsage.Leaf leaf : leaves) {
      int token = narrowest(leaf.characters());
      if (token != program[leaf.at()]) {
        edits.add(new RegexEditor.Edit(leaf.at(), leaf.at() + 1, token));
      }
    }
    return edits;
  }

  /** The literal of a single character, else the narrowest class. */
  private static int narrowest(CharSequence characters) {
    if (characters.length() == 1 && characters.charAt(0) != '\t') {
      return RegexTokens.literal(characters.charAt(0));
    }
    return narrowestClass(characters);
  }

  private static int narrowestClass(CharSequence characters) {
    for (int token : NARROW_FIRST) {
      if (characters
          .chars()
          .allMatch(c -> RegexTokens.emits(token, RegexTokens.symbol((char) c)))) {
        return token;
      }
    }
    throw new IllegalArgumentException("regex: no class reads \"" + characters + "\"");
  }

  /**
   * Each literal or class made more general by one: {@code 7}, {@code \d}, {@code \w}, {@code .}.
   */
  static List<RegexEditor.Edit> wider(int[] program) {
    List<RegexEditor.Edit> edits = new ArrayList<>();
    for (int at = 0; at < program.length; at++) {
      int token = program[at];
      if (RegexTokens.isLeaf(token) && token != RegexTokens.ANY) {
        edits.add(new RegexEditor.Edit(at, at + 1, wider(token)));
      }
    }
    return edits;
  }

  private static int wider(int token) {
    if (RegexTokens.isLiteral(token)) {
      return narrowestClass(String.valueOf(RegexTokens.character(token)));
    }
    return token == RegexTokens.WORD || token == RegexTokens.SPACE
        ? RegexTokens.ANY
        : RegexTokens.WORD;
  }
}

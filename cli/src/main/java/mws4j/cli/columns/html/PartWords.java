package mws4j.cli.columns.html;

import mws4j.cli.columns.html.ProgramParts.Unit;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/** Says in words what a part of a program makes. */
final class PartWords {
  private PartWords() {}

  static String of(RegexProgram program, Unit unit) {
    int[] tokens = program.array();
    if (unit.fixed()) {
      return "this text";
    }
    int leaf = tokens[unit.from()];
    String what = RegexTokens.isLiteral(leaf) ? "this character" : ofClass(leaf);
    StringBuilder text = new StringBuilder(what);
    for (int t = unit.from() + 1; t < unit.to(); t++) {
      text.append(", ").append(count(tokens[t]));
    }
    return unit.to() == unit.from() + 1 ? text.append(", 1").toString() : text.toString();
  }

  private static String count(int postfix) {
    return switch (postfix) {
      case RegexTokens.OPTIONAL -> "0 or 1";
      case RegexTokens.STAR -> "0 or more";
      case RegexTokens.PLUS -> "1 or more";
      default -> {
        int fewest = RegexTokens.fewest(postfix);
        int most = RegexTokens.most(postfix);
        yield fewest == most ? Integer.toString(most) : fewest + " to " + most;
      }
    };
  }

  private static String ofClass(int token) {
    return switch (token) {
      case RegexTokens.ANY -> "any of ASCII";
      case RegexTokens.WORD -> "letters and digits";
      case RegexTokens.DIGIT -> "digits";
      case RegexTokens.UPPER -> "capitals";
      case RegexTokens.LOWER -> "small letters";
      case RegexTokens.SPACE -> "spaces and tabs";
      case RegexTokens.LETTER -> "letters";
      case RegexTokens.HEX_SMALL -> "hexadecimal digits in small letters";
      case RegexTokens.HEX_CAPITAL -> "hexadecimal digits in capitals";
      case RegexTokens.IDENTIFIER -> "letters, digits, hyphens, points and underscores";
      case RegexTokens.VISIBLE -> "anything but blanks";
      case RegexTokens.ANY_CAPITAL -> "capitals of any script";
      case RegexTokens.ANY_SMALL -> "small letters of any script";
      case RegexTokens.ANY_LETTER -> "letters of any script";
      case RegexTokens.ANY_WORD -> "letters and digits of any script";
      case RegexTokens.ANY_DIGIT -> "digits of any script";
      case RegexTokens.EVERYTHING -> "any characters";
      default -> throw new IllegalArgumentException("regex: token " + token + " is no class");
    };
  }
}

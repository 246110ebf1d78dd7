package mws4j.domains.regex.library;

import static mws4j.domains.regex.language.RegexTokens.CLOSE;
import static mws4j.domains.regex.language.RegexTokens.OPEN;
import static mws4j.domains.regex.language.RegexTokens.OR;

import java.util.regex.Pattern;
import mws4j.domains.regex.language.RegexLanguage;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexSyntax;

/**
 * A part of programs that is one token of a {@link RegexLibrary}: one or more parts of a
 * concatenation, none of them cut, such as {@code \d{4}-\d\d}; an alternation is in brackets.
 *
 * @param name small letters, digits and hyphens, at most {@value #LONGEST_NAME}
 * @param regex what it stands for, without macros
 */
public record Macro(String name, RegexProgram regex) {
  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 32;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** Checks that programs can have such a part. */
  public Macro {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "macro: a name is a small letter, then at most 31 small letters, digits and hyphens; not "
              + quoted(name));
    }
    String problem = problem(regex.array());
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(
          "macro \"" + name + "\": " + problem + "; it is " + quoted(regex.toString()));
    }
  }

  /** Whether a macro can stand for these tokens. */
  public static boolean isPossible(RegexProgram regex) {
    return problem(regex.array()).isEmpty();
  }

  private static String quoted(String text) {
    return '"' + (text.length() > 60 ? text.substring(0, 60) + " ..." : text) + '"';
  }

  private static String problem(int[] tokens) {
    if (tokens.length < 2) {
      return "one token needs no macro";
    }
    int start = RegexSyntax.startUnstacked(RegexSyntax.MAX_LENGTH, RegexLanguage.EXTENDED);
    if (!RegexSyntax.isValid(start, tokens, 0, tokens.length)) {
      return "models write no operator behind another";
    }
    int depth = 0;
    for (int token : tokens) {
      depth += token == OPEN ? 1 : token == CLOSE ? -1 : 0;
      if (token == OR && depth == 0) {
        return "an alternation must be in brackets";
      }
    }
    return "";
  }

  /** Number of tokens that it stands for. */
  public int length() {
    return regex.length();
  }

  /**
   * Whether it is one bracket, which an operator may follow. Behind several parts an operator would
   * take but the last of them.
   */
  public boolean isGroup() {
    int[] tokens = regex.array();
    int depth = 0;
    int at = 0;
    do {
      depth += tokens[at] == OPEN ? 1 : tokens[at] == CLOSE ? -1 : 0;
      at++;
    } while (depth > 0);
    return tokens[0] == OPEN && at == tokens.length;
  }
}

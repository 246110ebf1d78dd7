package mws4j.domains.regex.language;

import java.util.Arrays;
import mws4j.domains.regex.pattern.PatternDialect;
import mws4j.domains.regex.pattern.PatternNode;
import mws4j.domains.regex.pattern.Patterns;

/**
 * A program: an immutable sequence of tokens that is a regex. Equal when the tokens are equal.
 *
 * <p>{@code |} binds weakest and is right-associative, then concatenation, then the postfix
 * operators, which may be stacked. A literal that is an operator, a bracket, {@code .} or {@code \}
 * is written with {@code \} before it. {@code parse(p.toString())} equals {@code p}.
 */
public final class RegexProgram {
  private final int[] tokens;

  private RegexProgram(int[] tokens) {
    this.tokens = tokens;
  }

  /**
   * The program of these tokens, without END. The array is copied.
   *
   * @throws IllegalArgumentException if they are not a program
   */
  public static RegexProgram of(int... tokens) {
    return of(tokens, 0, tokens.length);
  }

  /** The program {@code tokens[offset .. offset+length)}, without END. */
  public static RegexProgram of(int[] tokens, int offset, int length) {
    if (!RegexSyntax.isValid(tokens, offset, length)) {
      throw new IllegalArgumentException(
          "regex: tokens are not a program of 1 to "
              + RegexSyntax.MAX_LENGTH
              + " tokens: "
              + Arrays.toString(Arrays.copyOfRange(tokens, offset, offset + Math.min(length, 40))));
    }
    return new RegexProgram(Arrays.copyOfRange(tokens, offset, offset + length));
  }

  /**
   * Reads the written form.
   *
   * @throws RegexSyntaxException an {@link IllegalArgumentException} with offset, rule and text
   */
  public static RegexProgram parse(String text) {
    return new RegexProgram(RegexParser.tokens(text));
  }

  /** A copy of the tokens. */
  public int[] tokens() {
    return tokens.clone();
  }

  /** Number of tokens. */
  public int length() {
    return tokens.length;
  }

  /** The tokens themselves, for the evaluator. Not modified. */
  public int[] array() {
    return tokens;
  }

  /** The syntax tree. */
  public RegexNode toNode() {
    RegexTree tree = new RegexTree(tokens.length);
    tree.build(tokens, 0, tokens.length);
    return tree.node(tree.root());
  }

  /**
   * Source text of a {@link java.util.regex.Pattern} that matches (as a whole) exactly the strings
   * of non-zero probability, written as people write: {@code [A-Z]{2}-\d{5}}.
   */
  public String toJavaPattern() {
    return toPattern(PatternDialect.JAVA);
  }

  /**
   * A pattern in some dialect that matches, as a whole, exactly the strings of non-zero
   * probability. No text takes an engine that backtracks much longer than the square of its length,
   * nor {@link java.util.regex.Pattern} more stack the longer it is: see {@link Patterns}.
   */
  public String toPattern(PatternDialect dialect) {
    return Patterns.print(toPatternNode(), dialect);
  }

  /** The pattern as a value. */
  public PatternNode toPatternNode() {
    return PatternOfProgram.of(toNode());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegexProgram program && Arrays.equals(tokens, program.tokens);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tokens);
  }

  /** The written form. */
  @Override
  public String toString() {
    return RegexTokens.print(tokens, 0, tokens.length);
  }
}

package mws4j.domains.regex.evaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mws4j.domains.regex.language.RegexNode;
import mws4j.domains.regex.language.RegexProgram;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The most probable derivation of a string: which part of the program explains which characters.
 *
 * @param program the program
 * @param text the string
 * @param logProb log-probability of this one derivation in nats, at most {@code log p(x|z)}
 * @param root the whole string, explained by the whole program
 */
public record RegexDerivation(RegexProgram program, String text, double logProb, Part root) {
  /**
   * A sub-expression and the characters {@code start .. end} (exclusive) that it explains. A
   * concatenation has one child per part, an alternation its chosen branch, a loop one child per
   * iteration (iterations that explain nothing are never best); what explains no characters, a
   * literal and a class have none.
   *
   * @param fromToken first token of the sub-expression, its brackets included
   * @param toToken one past its last token
   */
  public record Part(int fromToken, int toToken, int start, int end, List<Part> children) {}

  /** A written sub-expression and the piece of the string that it explains. */
  public record Item(String regex, int start, int end, String text) {}

  /**
   * The best derivation, or empty if the program cannot produce the string. Among equally good ones
   * it prefers earlier parts to explain nothing, first branches, and fewer iterations.
   */
  public static Optional<RegexDerivation> best(
      RegexProgram program, RegexProbabilities phi, String text) {
    return new Viterbi(program, phi, text).derivation();
  }

  /** The parts of the top-level concatenation in order; a single item if there is none. */
  public List<Item> items() {
    List<Part> parts =
        program.toNode() instanceof RegexNode.Concat ? root.children() : List.of(root);
    List<Item> items = new ArrayList<>();
    for (Part part : parts) {
      items.add(
          new Item(
              regex(part), part.start(), part.end(), text.substring(part.start(), part.end())));
    }
    return items;
  }

  /** The written form of a part. */
  public String regex(Part part) {
    return RegexTokens.print(program.array(), part.fromToken(), part.toToken());
  }
}

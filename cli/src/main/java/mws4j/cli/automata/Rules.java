package mws4j.cli.automata;

import java.util.OptionalInt;
import mws4j.domains.automata.AutomatonProgram;

/** Rules in words. */
final class Rules {
  private Rules() {}

  /** The bits and, of an elementary rule, its number. */
  static String name(AutomatonProgram rule) {
    OptionalInt number = rule.wolframNumber();
    return number.isPresent() ? rule + " (rule " + number.getAsInt() + ")" : rule.toString();
  }

  /** A neighbourhood as its cells, from the highest bit. */
  static String pattern(int pattern, int neighbours) {
    String bits = Integer.toBinaryString(pattern);
    return "0".repeat(neighbours - bits.length()) + bits;
  }
}

package mws4j.domains.regex.pattern;

import java.util.Comparator;

/** Writes patterns so that engines that backtrack are quick on every text. */
public final class Patterns {
  private Patterns() {}

  /**
   * The pattern in a dialect, to be matched as a whole.
   *
   * <p>It is written as it is if that is harmless: no text can be read in so many ways that trying
   * them takes longer than about the square of its length, and every loop over a group ends where
   * the next character says, so that Java need not remember its iterations. If the first way that
   * reads the next character is always a right one, everything becomes possessive, in dialects that
   * have that. Otherwise it is written anew from the smallest deterministic automaton, see {@link
   * StateElimination}; only if that were too long to be of use it stays as it is. RE2 and
   * PostgreSQL need none of this.
   */
  public static String print(PatternNode node, PatternDialect dialect) {
    PatternPrinter decided = new PatternPrinter(dialect, PatternPrinter.Hold.GROUPS);
    if (dialect.isAutomaton() || Backtracking.isBounded(node)) {
      return decided.print(node);
    }
    boolean canHold = dialect == PatternDialect.JAVA || dialect == PatternDialect.PCRE;
    if (canHold && GreedyReading.losesNothing(node)) {
      return new PatternPrinter(dialect, PatternPrinter.Hold.ALL).print(node);
    }
    return PatternAutomaton.of(node).stream()
        .flatMap(automaton -> StateElimination.patterns(automaton).stream())
        .map(decided::print)
        .min(Comparator.comparingInt(String::length))
        .orElseGet(() -> new PatternPrinter(dialect, PatternPrinter.Hold.NOTHING).print(node));
  }
}

package mws4j.domains.regex.pattern;

import java.util.Comparator;

/** Writes patterns so that engines that backtrack are quick on every text. */
public final class Patterns {
  private Patterns() {}

  /**
   * What is written.
   *
   * @param isQuick whether no text takes longer than about the square of its length
   * @param growsStack whether Java may need more stack the longer a text is
   */
  private record Written(String text, boolean isQuick, boolean growsStack) {}

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
    return write(node, dialect).text;
  }

  /**
   * Whether {@link java.util.regex.Pattern}, reading what {@link #print} writes, may call itself
   * once more for every repeat in a text, so that it throws {@link StackOverflowError} on a text
   * with some thousand repeats. In {@link PatternDialect#JAVA} that takes a pattern which is not to
   * be written in any better way. Python and JavaScript have no means against it, and no need of
   * any; what is written for them may be read by a Java program nevertheless.
   */
  public static boolean growsJavaStack(PatternNode node, PatternDialect dialect) {
    return write(node, dialect).growsStack;
  }

  /**
   * Whether {@link java.util.regex.Pattern} reads what is written for it in little time and stack.
   */
  public static boolean isHarmless(PatternNode node) {
    Written written = write(node, PatternDialect.JAVA);
    return written.isQuick && !written.growsStack;
  }

  private static Written write(PatternNode node, PatternDialect dialect) {
    if (dialect.isAutomaton() || Backtracking.isBounded(node, shortLoop(node, dialect))) {
      return decided(node, dialect);
    }
    boolean canHold = dialect == PatternDialect.JAVA || dialect == PatternDialect.PCRE;
    if (canHold && GreedyReading.losesNothing(node)) {
      String text = new PatternPrinter(dialect, PatternPrinter.Hold.ALL).print(node);
      return new Written(text, true, false);
    }
    return PatternAutomaton.of(node).stream()
        .flatMap(automaton -> StateElimination.patterns(automaton).stream())
        .map(each -> decided(each, dialect))
        .min(Comparator.comparingInt(each -> each.text.length()))
        .orElseGet(() -> asItIs(node, dialect));
  }

  private static int shortLoop(PatternNode node, PatternDialect dialect) {
    return dialect == PatternDialect.JAVA ? JavaStack.shortLoop(node) : JavaStack.SHORT_LOOP;
  }

  /** Every loop over a group that is not short ends where the next character says. */
  private static Written decided(PatternNode node, PatternDialect dialect) {
    int shortLoop = shortLoop(node, dialect);
    boolean holds = dialect == PatternDialect.JAVA;
    return new Written(
        new PatternPrinter(dialect, PatternPrinter.Hold.GROUPS, shortLoop).print(node),
        true,
        JavaStack.grows(node, holds ? shortLoop : JavaStack.NO_LOOP));
  }

  /** Nothing better is known. */
  private static Written asItIs(PatternNode node, PatternDialect dialect) {
    boolean ends = Backtracking.endsLoops(node);
    PatternPrinter.Hold hold = ends ? PatternPrinter.Hold.GROUPS : PatternPrinter.Hold.NOTHING;
    boolean holds = ends && dialect == PatternDialect.JAVA;
    return new Written(
        new PatternPrinter(dialect, hold).print(node),
        false,
        JavaStack.grows(node, holds ? JavaStack.SHORT_LOOP : JavaStack.NO_LOOP));
  }
}

package mws4j.domains.regex.pattern;

import java.util.List;

/**
 * How many ways a backtracking engine may have to try for one text, at most.
 *
 * <p>A decision whose outcomes begin with different characters is made by the next character, and
 * is tried one way only. Others multiply; inside a loop over more than one character they multiply
 * with every iteration, which is too much.
 */
final class Backtracking {
  /** About the square of a length of 5000. */
  private static final double MOST_WAYS = 3e7;

  private static final double LONGEST = 5000;

  private final int shortLoop;
  private double ways = 1;

  private Backtracking(int shortLoop) {
    this.shortLoop = shortLoop;
  }

  /**
   * Whether the pattern, written as it is, is quick on every text, and no loop over a group with
   * more than so many iterations can end at more than one place.
   */
  static boolean isBounded(PatternNode node, int shortLoop) {
    return ways(node, shortLoop) <= MOST_WAYS;
  }

  /** Whether at least no long loop over a group can end at more than one place. */
  static boolean endsLoops(PatternNode node) {
    return ways(node, JavaStack.SHORT_LOOP) < Double.POSITIVE_INFINITY;
  }

  private static double ways(PatternNode node, int shortLoop) {
    Backtracking check = new Backtracking(shortLoop);
    check.visit(node, CharSet.NONE, false, 1);
    return check.ways;
  }

  /**
   * A node, the characters that may follow it, whether a long loop over a group is around it, and
   * how many copies of it short loops make.
   */
  private void visit(PatternNode node, CharSet follow, boolean inLoop, int copies) {
    if (node instanceof PatternNode.Sequence sequence) {
      visitSequence(sequence.parts(), follow, inLoop, copies);
    } else if (node instanceof PatternNode.Choice choice) {
      visitChoice(choice.branches(), follow, inLoop, copies);
    } else if (node instanceof PatternNode.Repeat repeat) {
      visitRepeat(repeat, follow, inLoop, copies);
    }
  }

  private void visitSequence(List<PatternNode> parts, CharSet follow, boolean inLoop, int copies) {
    CharSet behind = follow;
    for (int i = parts.size() - 1; i >= 0; i--) {
      PatternNode part = parts.get(i);
      visit(part, behind, inLoop, copies);
      behind = part.isNullable() ? behind.union(part.first()) : part.first();
    }
  }

  private void visitChoice(List<PatternNode> branches, CharSet follow, boolean inLoop, int copies) {
    CharSet seen = CharSet.NONE;
    boolean ambiguous = false;
    int nullable = 0;
    for (PatternNode branch : branches) {
      visit(branch, follow, inLoop, copies);
      ambiguous |= seen.meets(branch.first());
      seen = seen.union(branch.first());
      nullable += branch.isNullable() ? 1 : 0;
    }
    ambiguous |= nullable > 0 && (inLoop || nullable > 1 || seen.meets(follow));
    decide(ambiguous, branches.size(), inLoop, copies);
  }

  private void visitRepeat(PatternNode.Repeat repeat, CharSet follow, boolean inLoop, int copies) {
    PatternNode body = repeat.body();
    CharSet again = body.first();
    boolean fixed = repeat.fewest() == repeat.most();
    boolean ambiguous = !fixed && again.meets(follow);
    double outcomes =
        repeat.most() == PatternNode.UNBOUNDED ? LONGEST : repeat.most() - repeat.fewest() + 1.0;
    if (body instanceof PatternNode.Chars) {
      decide(ambiguous, outcomes, inLoop, copies);
    } else if (repeat.most() == 1) {
      visit(body, follow, inLoop, copies);
      decide(ambiguous || body.isNullable(), 2, inLoop, copies);
    } else {
      boolean isLong = (long) copies * repeat.most() > shortLoop;
      int inside = isLong ? copies : copies * repeat.most();
      visit(body, follow.union(again), inLoop || isLong, inside);
      boolean undecided = ambiguous || body.isNullable();
      decide(undecided, isLong ? outcomes : 2, inLoop || isLong, inside);
    }
  }

  private void decide(boolean ambiguous, double outcomes, boolean inLoop, int copies) {
    if (ambiguous) {
      ways = inLoop ? Double.POSITIVE_INFINITY : ways * Math.pow(outcomes, copies);
    }
  }
}

package mws4j.domains.regex.nearest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import mws4j.domains.regex.language.RegexTokens;

/**
 * The fewest characters to change, add or leave out for a value to be made by a program, by a
 * search over pairs of a place in the value and a state of the program; none is repeated.
 */
final class NearestText {
  /** What happens to a character of the value, or to a leaf of the program. */
  enum Step {
    /** The leaf makes the character. */
    SAME,
    /** Another character than the leaf makes. */
    CHANGED,
    /** A character that no leaf makes. */
    ADDED,
    /** A leaf without a character. */
    LEFT_OUT
  }

  /**
   * One step.
   *
   * @param at number of the character in the value that is next
   * @param state that reads it; for an added one any state
   */
  record Edit(Step step, int at, int state) {}

  private static final int MOST_PAIRS = 2_000_000;
  private static final int UNSEEN = Integer.MAX_VALUE;
  private static final int CHANGE = 2; // or one more or less
  private static final int ODD_CHANGE = 3; // of a letter or digit to a sign: rather was it lost

  private final ProgramGraph graph;
  private final int[] text;
  private final int[] symbols;
  private final int[] cost;
  private final int[] from;
  private final Step[] how;
  private final PriorityQueue<Long> open = new PriorityQueue<>(); // cost, then pair

  private NearestText(ProgramGraph graph, int[] text) {
    this.graph = graph;
    this.text = text;
    symbols = Arrays.stream(text).map(RegexTokens::symbolOf).toArray();
    int pairs = graph.states() * (text.length + 1);
    cost = new int[pairs];
    from = new int[pairs];
    how = new Step[pairs];
    Arrays.fill(cost, UNSEEN);
  }

  /**
   * The steps from the begin to the end of a value; none if value or program are too large.
   *
   * @param text code points
   */
  static List<Edit> of(ProgramGraph graph, int[] text) {
    long pairs = (long) graph.states() * (text.length + 1);
    if (!graph.isComplete() || pairs > MOST_PAIRS) {
      return List.of();
    }
    return new NearestText(graph, text).search();
  }

  /** Number of changes among some steps. */
  static int changes(List<Edit> edits) {
    return (int) edits.stream().filter(edit -> edit.step() != Step.SAME).count();
  }

  private int pair(int at, int state) {
    return at * graph.states() + state;
  }

  private List<Edit> search() {
    int goal = pair(text.length, graph.end());
    reach(pair(0, graph.start()), 0, -1, null);
    while (!open.isEmpty()) {
      long least = open.remove();
      int here = (int) least;
      if (here == goal) {
        return path(goal);
      }
      if (least >>> Integer.SIZE == cost[here]) { // else a better way was found since
        expand(here);
      }
    }
    return List.of();
  }

  private void expand(int here) {
    int state = here % graph.states();
    int at = here / graph.states();
    int sofar = cost[here];
    int leaf = graph.leaf(state);
    boolean more = at < text.length;
    if (leaf < 0) {
      if (graph.next(state) >= 0) {
        reach(pair(at, graph.next(state)), sofar, here, null);
      }
      if (graph.other(state) >= 0) {
        reach(pair(at, graph.other(state)), sofar, here, null);
      }
    } else {
      int next = graph.next(state);
      boolean same = more && RegexTokens.emits(leaf, symbols[at]);
      if (more) {
        Step step = same ? Step.SAME : Step.CHANGED;
        reach(pair(at + 1, next), sofar + (same ? 0 : change(leaf, text[at])), here, step);
      }
      reach(pair(at, next), sofar + CHANGE, here, Step.LEFT_OUT);
    }
    if (more) {
      reach(pair(at + 1, state), sofar + CHANGE, here, Step.ADDED);
    }
  }

  private static int change(int leaf, int c) {
    boolean sign =
        RegexTokens.isLiteral(leaf) && !Character.isLetterOrDigit(RegexTokens.codePoint(leaf));
    return sign && Character.isLetterOrDigit(c) ? ODD_CHANGE : CHANGE;
  }

  private void reach(int pair, int total, int before, Step step) {
    if (total < cost[pair]) {
      cost[pair] = total;
      from[pair] = before;
      how[pair] = step;
      open.add(((long) total << Integer.SIZE) | pair);
    }
  }

  private List<Edit> path(int goal) {
    List<Edit> edits = new ArrayList<>();
    for (int here = goal; from[here] >= 0; here = from[here]) {
      if (how[here] != null) {
        int before = from[here];
        edits.add(new Edit(how[here], before / graph.states(), before % graph.states()));
      }
    }
    Collections.reverse(edits);
    return edits;
  }
}

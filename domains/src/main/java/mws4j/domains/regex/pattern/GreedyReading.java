package mws4j.domains.regex.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a pattern loses nothing when an engine always takes the first way that reads the next
 * character, and never comes back: then all its loops may be possessive. {@code (\w{1,30} ?){1,20}}
 * is such a pattern, {@code (\d+,)*\d+} is none.
 *
 * <p>The greedy way is a deterministic automaton over the pattern's positions. It loses nothing if
 * wherever any way at all leads, it leads somewhere too, and ends where the other ends.
 */
final class GreedyReading {
  private static final int MOST_PAIRS = 5_000_000;
  private static final int DEAD = -2;
  private static final int UNKNOWN = -3;

  private final Positions positions;
  private final List<CharSet> atoms;
  private final int[][] atomsOf; // of each position
  private final int[][] next; // greedy, by position + 1 and atom
  private final List<BitSet> seen = new ArrayList<>();
  private final Deque<int[]> open = new ArrayDeque<>();
  private int pairs;

  private GreedyReading(Positions positions) {
    this.positions = positions;
    LinkedHashSet<CharSet> sets = new LinkedHashSet<>();
    for (int p = 0; p < positions.count(); p++) {
      sets.add(positions.set(p));
    }
    atoms = CharSet.atoms(sets);
    atomsOf = new int[positions.count()][];
    next = new int[positions.count() + 1][atoms.size()];
    for (int p = 0; p <= positions.count(); p++) {
      Arrays.fill(next[p], UNKNOWN);
      seen.add(new BitSet());
    }
    for (int p = 0; p < positions.count(); p++) {
      CharSet set = positions.set(p);
      atomsOf[p] = IntStream.range(0, atoms.size()).filter(a -> atoms.get(a).meets(set)).toArray();
    }
  }

  /** Whether the greedy way accepts all that the pattern accepts. */
  static boolean losesNothing(PatternNode node) {
    if (!readsInOrder(node)) {
      return false;
    }
    Positions positions = new Positions(node);
    return !positions.tooMany() && new GreedyReading(positions).acceptsAll();
  }

  /**
   * Whether characters alone decide in which order ways are tried: not so where a branch or an
   * iteration may be empty.
   */
  private static boolean readsInOrder(PatternNode node) {
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.parts().stream().allMatch(GreedyReading::readsInOrder);
    }
    if (node instanceof PatternNode.Choice choice) {
      return choice.branches().stream().allMatch(b -> !b.isNullable() && readsInOrder(b));
    }
    return !(node instanceof PatternNode.Repeat repeat)
        || (!repeat.body().isNullable() && readsInOrder(repeat.body()));
  }

  private boolean acceptsAll() {
    visit(-1, -1);
    while (!open.isEmpty()) {
      int[] pair = open.pop();
      if (pairs > MOST_PAIRS) {
        return false;
      }
      for (int to : positions.follow(pair[0]).positions()) {
        for (int atom : atomsOf[to]) {
          int greedy = next(pair[1], atom);
          if (greedy == DEAD || (positions.ends(to) && !positions.ends(greedy))) {
            return false;
          }
          visit(to, greedy);
        }
      }
    }
    return true;
  }

  private void visit(int any, int greedy) {
    BitSet known = seen.get(greedy + 1);
    if (!known.get(any + 1)) {
      known.set(any + 1);
      pairs++;
      open.push(new int[] {any, greedy});
    }
  }

  private int next(int position, int atom) {
    int[] row = next[position + 1];
    if (row[atom] == UNKNOWN) {
      row[atom] = DEAD;
      for (int to : positions.follow(position).positions()) {
        if (positions.set(to).meets(atoms.get(atom))) {
          row[atom] = to;
          break;
        }
      }
    }
    return row[atom];
  }
}

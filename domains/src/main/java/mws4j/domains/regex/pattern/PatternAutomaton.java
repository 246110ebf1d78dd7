package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest deterministic automaton of a pattern: from the positions of its characters (Glushkov
 * 1961), by sets of positions, which are then merged where nothing tells them apart.
 *
 * @param next for every state the characters that lead to another one
 * @param accepting by state; state 0 is the first
 */
record PatternAutomaton(List<Map<Integer, CharSet>> next, BitSet accepting) {
  private static final int MOST_STATES = 400;

  /** Empty if the automaton would be too large to be of use. */
  static Optional<PatternAutomaton> of(PatternNode node) {
    Positions positions = new Positions(node);
    return positions.tooMany() ? Optional.empty() : new Subsets(positions).determine();
  }

  /** Sets of positions as states; state 0 is before the first character. */
  private static final class Subsets {
    private final Positions positions;
    private final List<CharSet> atoms;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    private final BitSet accepting = new BitSet();

    Subsets(Positions positions) {
      this.positions = positions;
      Set<CharSet> sets = new LinkedHashSet<>();
      for (int p = 0; p < positions.count(); p++) {
        sets.add(positions.set(p));
      }
      atoms = CharSet.atoms(sets);
    }

    Optional<PatternAutomaton> determine() {
      List<int[]> table = new ArrayList<>();
      states.add(new BitSet());
      accepting.set(0, positions.ends(-1));
      for (int s = 0; s < states.size(); s++) {
        table.add(row(reachable(s)));
        if (states.size() > MOST_STATES) {
          return Optional.empty();
        }
      }
      return Optional.of(minimal(table, accepting, atoms));
    }

    private BitSet reachable(int state) {
      if (state == 0) {
        return positions.whole().first().members();
      }
      BitSet reachable = new BitSet();
      states.get(state).stream().forEach(p -> reachable.or(positions.follow(p).members()));
      return reachable;
    }

    private int[] row(BitSet reachable) {
      int[] row = new int[atoms.size()];
      for (int a = 0; a < row.length; a++) {
        BitSet target = new BitSet();
        CharSet atom = atoms.get(a);
        reachable.stream().filter(p -> positions.set(p).meets(atom)).forEach(target::set);
        row[a] = target.isEmpty() ? -1 : state(target);
      }
      return row;
    }

    private int state(BitSet target) {
      Integer known = numbers.get(target);
      if (known != null) {
        return known;
      }
      int state = states.size();
      numbers.put(target, state);
      states.add(target);
      accepting.set(state, target.intersects(positions.whole().last().members()));
      return state;
    }
  }

  /** Merges states that accept the same texts (Moore 1956). */
  private static PatternAutomaton minimal(
      List<int[]> table, BitSet accepting, List<CharSet> atoms) {
    int[] block = new int[table.size()];
    for (int s = 0; s < block.length; s++) {
      block[s] = accepting.get(s) ? 1 : 0;
    }
    int blocks = 0;
    while (true) {
      Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
      int[] finer = new int[block.length];
      for (int s = 0; s < block.length; s++) {
        List<Integer> signature = new ArrayList<>();
        signature.add(block[s]);
        for (int to : table.get(s)) {
          signature.add(to < 0 ? -1 : block[to]);
        }
        Integer number = numbers.get(signature);
        if (number == null) {
          number = numbers.size();
          numbers.put(signature, number);
        }
        finer[s] = number;
      }
      boolean stable = numbers.size() == blocks;
      blocks = numbers.size();
      block = finer;
      if (stable) {
        return merged(table, accepting, atoms, block, blocks);
      }
    }
  }

  private static PatternAutomaton merged(
      List<int[]> table, BitSet accepting, List<CharSet> atoms, int[] block, int blocks) {
    List<Map<Integer, CharSet>> next = new ArrayList<>();
    BitSet ends = new BitSet();
    int[] example = new int[blocks];
    Arrays.fill(example, -1);
    for (int s = 0; s < block.length; s++) {
      if (example[block[s]] < 0) {
        example[block[s]] = s;
      }
    }
    for (int b = 0; b < blocks; b++) {
      Map<Integer, CharSet> edges = new LinkedHashMap<>();
      int[] row = table.get(example[b]);
      for (int a = 0; a < row.length; a++) {
        if (row[a] >= 0) {
          edges.merge(block[row[a]], atoms.get(a), CharSet::union);
        }
      }
      next.add(edges);
      ends.set(b, accepting.get(example[b]));
    }
    return new PatternAutomaton(next, ends);
  }
}

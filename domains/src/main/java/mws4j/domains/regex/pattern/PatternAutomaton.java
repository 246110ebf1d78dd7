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

/**
 * The smallest deterministic automaton of a pattern: from the positions of its characters (Glushkov
 * 1961), by sets of positions, which are then merged where nothing tells them apart.
 *
 * @param next for every state the characters that lead to another one
 * @param accepting by state; state 0 is the first
 */
record PatternAutomaton(List<Map<Integer, CharSet>> next, BitSet accepting) {
  private static final int MOST_POSITIONS = 3000;
  private static final int MOST_STATES = 400;

  /** Empty if the automaton would be too large to be of use. */
  static Optional<PatternAutomaton> of(PatternNode node) {
    Positions positions = new Positions();
    Part whole = positions.add(node);
    return whole == null ? Optional.empty() : positions.determine(whole);
  }

  /** What a part of the pattern is to its surroundings: its first and last positions. */
  private record Part(BitSet first, BitSet last, boolean nullable) {}

  private static final class Positions {
    private final List<CharSet> sets = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();

    /** Adds the positions of a node; null if there are too many. */
    Part add(PatternNode node) {
      if (node instanceof PatternNode.Chars chars) {
        return sets.size() == MOST_POSITIONS ? null : position(chars.set());
      }
      if (node instanceof PatternNode.Sequence sequence) {
        Part all = new Part(new BitSet(), new BitSet(), true);
        for (PatternNode part : sequence.parts()) {
          all = all == null ? null : chain(all, add(part));
        }
        return all;
      }
      if (node instanceof PatternNode.Choice choice) {
        Part any = new Part(new BitSet(), new BitSet(), false);
        for (PatternNode branch : choice.branches()) {
          any = any == null ? null : either(any, add(branch));
        }
        return any;
      }
      return copies((PatternNode.Repeat) node);
    }

    private Part position(CharSet set) {
      BitSet only = new BitSet();
      only.set(sets.size());
      sets.add(set);
      follow.add(new BitSet());
      return new Part(only, only, false);
    }

    private static BitSet union(BitSet a, BitSet b) {
      BitSet union = (BitSet) a.clone();
      union.or(b);
      return union;
    }

    private void connect(BitSet from, BitSet to) {
      from.stream().forEach(p -> follow.get(p).or(to));
    }

    private Part chain(Part a, Part b) {
      if (b == null) {
        return null;
      }
      connect(a.last, b.first);
      return new Part(
          a.nullable ? union(a.first, b.first) : a.first,
          b.nullable ? union(a.last, b.last) : b.last,
          a.nullable && b.nullable);
    }

    private static Part either(Part a, Part b) {
      return b == null
          ? null
          : new Part(union(a.first, b.first), union(a.last, b.last), a.nullable || b.nullable);
    }

    /** E{2,4} as E E (E (E)?)?: whatever is optional may be the end. */
    private Part copies(PatternNode.Repeat repeat) {
      Part all = new Part(new BitSet(), new BitSet(), true);
      boolean open = repeat.most() == PatternNode.UNBOUNDED;
      int most = open ? Math.max(1, repeat.fewest()) : repeat.most();
      for (int copy = 0; copy < most; copy++) {
        Part body = add(repeat.body());
        if (body == null) {
          return null;
        }
        if (open && copy == most - 1) {
          connect(body.last, body.first);
        }
        boolean skips = copy >= repeat.fewest();
        Part next = new Part(body.first, body.last, body.nullable || skips);
        all = chain(all, next);
      }
      return all;
    }

    Optional<PatternAutomaton> determine(Part whole) {
      List<CharSet> atoms = CharSet.atoms(new LinkedHashSet<>(sets));
      BitSet start = (BitSet) whole.first.clone();
      BitSet end = (BitSet) whole.last.clone();
      // State 0 is before the first character; the others are the positions just read.
      Map<BitSet, Integer> known = new HashMap<>();
      List<BitSet> states = new ArrayList<>();
      List<int[]> table = new ArrayList<>();
      BitSet accepting = new BitSet();
      accepting.set(0, whole.nullable);
      states.add(null);
      for (int s = 0; s < states.size(); s++) {
        BitSet reach = new BitSet();
        if (s == 0) {
          reach = start;
        } else {
          BitSet to = reach;
          states.get(s).stream().forEach(p -> to.or(follow.get(p)));
        }
        int[] row = new int[atoms.size()];
        for (int a = 0; a < row.length; a++) {
          row[a] = -1;
          BitSet target = reading(reach, atoms.get(a));
          if (!target.isEmpty()) {
            Integer state = known.get(target);
            if (state == null) {
              state = states.size();
              known.put(target, state);
              accepting.set(state, target.intersects(end));
              states.add(target);
            }
            row[a] = state;
          }
        }
        table.add(row);
        if (states.size() > MOST_STATES) {
          return Optional.empty();
        }
      }
      return Optional.of(minimal(table, accepting, atoms));
    }

    private BitSet reading(BitSet positions, CharSet atom) {
      BitSet read = new BitSet();
      positions.stream().filter(p -> sets.get(p).meets(atom)).forEach(read::set);
      return read;
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

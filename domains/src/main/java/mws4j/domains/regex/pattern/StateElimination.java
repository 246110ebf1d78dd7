package mws4j.domains.regex.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a deterministic automaton back to a pattern, state by state (Brzozowski and McCluskey 1963).
 *
 * <p>What is written between two states are the texts that lead from the one to the <em>first</em>
 * arrival at the other. The automaton being deterministic, one text cannot begin with two of them,
 * nor arrive both here and there: whatever way an engine finds first is the only one. So nothing is
 * ever tried twice with success, and loops may be possessive.
 */
final class StateElimination {
  private static final int MOST_NODES = 3000;

  private static final int START = -1;
  private static final int END = -2;

  // Texts from state to state.
  private final Map<Integer, Map<Integer, PatternNode>> between = new LinkedHashMap<>();

  private StateElimination(PatternAutomaton automaton) {
    between.put(START, new LinkedHashMap<>(Map.of(0, PatternNode.empty())));
    for (int s = 0; s < automaton.next().size(); s++) {
      Map<Integer, PatternNode> row = new LinkedHashMap<>();
      automaton.next().get(s).forEach((to, set) -> row.put(to, PatternNode.chars(set)));
      if (automaton.accepting().get(s)) {
        row.put(END, PatternNode.empty());
      }
      between.put(s, row);
    }
  }

  /** Patterns by different orders; none if they would be too long to be of use. */
  static List<PatternNode> patterns(PatternAutomaton automaton) {
    List<PatternNode> patterns = new ArrayList<>();
    for (int last : new int[] {START, 0}) {
      pattern(automaton, last).ifPresent(patterns::add);
    }
    return patterns;
  }

  private static Optional<PatternNode> pattern(PatternAutomaton automaton, int last) {
    StateElimination elimination = new StateElimination(automaton);
    for (int left = automaton.next().size(); left > 0; left--) {
      if (!elimination.eliminate(left == 1 ? elimination.any() : elimination.cheapest(last))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(elimination.between.get(START).get(END));
  }

  private int any() {
    return between.keySet().stream().filter(state -> state != START).findFirst().orElseThrow();
  }

  private int cheapest(int last) {
    int best = START;
    long least = Long.MAX_VALUE;
    for (int state : between.keySet()) {
      if (state != START && state != last) {
        long cost = cost(state);
        if (cost < least) {
          least = cost;
          best = state;
        }
      }
    }
    return best;
  }

  /** How much longer everything becomes (Delgado and Morais 2004). */
  private long cost(int state) {
    long in = 0;
    long ins = 0;
    long out = 0;
    long outs = 0;
    for (Map.Entry<Integer, Map<Integer, PatternNode>> row : between.entrySet()) {
      PatternNode text = row.getValue().get(state);
      if (text != null && row.getKey() != state) {
        ins++;
        in += size(text);
      }
    }
    for (Map.Entry<Integer, PatternNode> edge : between.get(state).entrySet()) {
      if (edge.getKey() != state) {
        outs++;
        out += size(edge.getValue());
      }
    }
    PatternNode loop = between.get(state).get(state);
    return in * (outs - 1) + out * (ins - 1) + (loop == null ? 0 : size(loop)) * (ins * outs - 1);
  }

  private boolean eliminate(int state) {
    Map<Integer, PatternNode> row = between.remove(state);
    PatternNode loop = row.remove(state);
    PatternNode around =
        loop == null ? PatternNode.empty() : PatternNode.repeat(loop, 0, PatternNode.UNBOUNDED);
    long nodes = 0;
    for (Map<Integer, PatternNode> other : between.values()) {
      PatternNode into = other.remove(state);
      if (into == null) {
        continue;
      }
      for (Map.Entry<Integer, PatternNode> edge : row.entrySet()) {
        PatternNode text = PatternNode.sequence(List.of(into, around, edge.getValue()));
        PatternNode old = other.get(edge.getKey());
        PatternNode both =
            old == null ? text : PatternNode.choice(new ArrayList<>(List.of(old, text)));
        other.put(edge.getKey(), both);
        nodes += size(both);
      }
    }
    return nodes <= MOST_NODES;
  }

  private static long size(PatternNode node) {
    long size = 1;
    if (node instanceof PatternNode.Sequence sequence) {
      for (PatternNode part : sequence.parts()) {
        size += size(part);
      }
    } else if (node instanceof PatternNode.Choice choice) {
      for (PatternNode branch : choice.branches()) {
        size += size(branch);
      }
    } else if (node instanceof PatternNode.Repeat repeat) {
      size += size(repeat.body());
    }
    return size;
  }
}

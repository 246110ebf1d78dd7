package mws4j.lambda.compression;

import java.util.Arrays;
import java.util.List;

/**
 * Expands the last hole of a pattern in every way: into each kind of node that is there, into an
 * argument that exists, into a new one. What cannot lead to a better abstraction is left out. For
 * one thread.
 */
final class Expander {
  private final Graph graph;
  private final CompressionSettings settings;
  private final Shifts shifts;
  private final Savings savings;
  private final Pruning pruning;
  private final Best best;

  private List<Pattern> made;

  // Scratch, of a row or of a head each.
  private final int[] picked;
  private final int[] shifted;
  private final int[] count;
  private final long[] sum;
  private final int[] next;
  private final int[] touched;

  Expander(Graph graph, CompressionSettings settings, Best best) {
    this.graph = graph;
    this.settings = settings;
    this.shifts = new Shifts(graph.nodes());
    this.savings = new Savings(graph);
    this.best = best;
    picked = new int[graph.size()];
    shifted = new int[graph.size()];
    count = new int[graph.heads()];
    sum = new long[graph.heads()];
    next = new int[graph.heads()];
    touched = new int[graph.heads()];
    pruning = new Pruning(graph, settings, picked, shifted);
  }

  /**
   * Finds the patterns that come of one; finished ones are offered to the best.
   *
   * @param unfinished gets the others
   */
  void expand(Pattern pattern, List<Pattern> unfinished) {
    made = unfinished;
    intoNodes(pattern);
    if (pattern.isFunction() && settings.etaLong()) {
      return;
    }
    intoArguments(pattern);
  }

  /** One child for each kind of node at the hole. */
  private void intoNodes(Pattern pattern) {
    int kinds = countHeads(pattern);
    int offset = 0;
    for (int k = 0; k < kinds; k++) {
      int head = touched[k];
      long bound = sum[head] - pattern.bodyCost() - Body.cost(head);
      boolean kept = best.takes(bound) && graph.variable(head) < pattern.depth();
      next[head] = kept ? offset : -1;
      offset += kept ? count[head] : 0;
    }
    if (offset > 0) {
      pickByHead(pattern);
    }
    for (int k = 0; k < kinds; k++) {
      int head = touched[k];
      if (next[head] >= 0) {
        long bound = sum[head] - pattern.bodyCost() - Body.cost(head);
        child(pattern, head, bound, next[head] - count[head], count[head]);
      }
      count[head] = 0;
      sum[head] = 0;
    }
  }

  private int countHeads(Pattern pattern) {
    int kinds = 0;
    for (int row = 0; row < pattern.rows(); row++) {
      int head = graph.head(pattern.atHole(row));
      if (count[head]++ == 0) {
        touched[kinds++] = head;
      }
      sum[head] += worth(pattern, row);
    }
    return kinds;
  }

  /** What calls here can save at most. */
  private long worth(Pattern pattern, int row) {
    return (long) Math.max(0, pattern.rest(row)) * graph.weight(pattern.location(row));
  }

  private void pickByHead(Pattern pattern) {
    for (int row = 0; row < pattern.rows(); row++) {
      int head = graph.head(pattern.atHole(row));
      if (next[head] >= 0) {
        picked[next[head]++] = row;
      }
    }
  }

  private void intoArguments(Pattern pattern) {
    int depth = pattern.depth();
    for (int row = 0; row < pattern.rows(); row++) {
      shifted[row] = shifted(pattern.atHole(row), depth);
    }
    for (int i = 0; i < pattern.arguments(); i++) {
      intoArgument(pattern, i);
    }
    if (pattern.arguments() < settings.maxArity()) {
      intoNewArgument(pattern);
    }
  }

  private int shifted(int node, int lambdas) {
    return shifts.out(node, graph.free(node), lambdas);
  }

  private void intoArgument(Pattern pattern, int argument) {
    int rows = 0;
    long bound = -pattern.bodyCost();
    for (int row = 0; row < pattern.rows(); row++) {
      if (shifted[row] == pattern.argument(argument, row)) {
        picked[rows++] = row;
        bound += worth(pattern, row);
      }
    }
    if (rows > 0 && best.takes(bound)) {
      child(pattern, Body.argument(argument), bound, 0, rows);
    }
  }

  private void intoNewArgument(Pattern pattern) {
    int rows = 0;
    long bound = -pattern.bodyCost();
    for (int row = 0; row < pattern.rows(); row++) {
      int rest = rest(pattern, row);
      if (shifted[row] != Shifts.BOUND) {
        picked[rows++] = row;
        bound += (long) Math.max(0, rest) * graph.weight(pattern.location(row));
      }
    }
    if (rows > 0 && best.takes(bound)) {
      child(pattern, Body.argument(pattern.arguments()), bound, 0, rows);
    }
  }

  /** What is left to save once the hole is an argument, which has to be paid at each call. */
  private int rest(Pattern pattern, int row) {
    return pattern.rest(row) - graph.cost(pattern.atHole(row)) - Nodes.INNER_COST;
  }

  /** The pattern with the hole expanded, at the picked rows. */
  private void child(Pattern parent, int element, long bound, int from, int rows) {
    boolean isNew = element == Body.argument(parent.arguments());
    if (pruning.leavesOut(parent, isNew, from, rows)) {
      return;
    }
    boolean functionFirst = element == Nodes.APPLICATION && isFunctionFirst(parent, from, rows);
    Trail trail =
        element == Nodes.APPLICATION
            ? parent.trail().thenApplication(functionFirst)
            : parent.trail().then(element);
    int[] holes = holes(parent, element, functionFirst);
    int arguments = parent.arguments() + (isNew ? 1 : 0);
    if (holes.length == 0) {
      finish(parent, trail.body(arguments), from, rows);
      return;
    }
    int[] table = new int[rows * (Pattern.FIRST_ARGUMENT + arguments + holes.length)];
    int same = Pattern.FIRST_ARGUMENT + parent.arguments();
    int to = copyColumns(parent, 0, same, table, 0, from, rows);
    if (isNew) {
      for (int r = 0; r < rows; r++) {
        int row = picked[from + r];
        table[rows + r] = rest(parent, row);
        table[to++] = shifted[row];
      }
    }
    to = copyColumns(parent, same, same + parent.holes().length - 1, table, to, from, rows);
    if (element == Nodes.LAMBDA || element == Nodes.APPLICATION) {
      for (int r = 0; r < rows; r++) {
        int node = parent.atHole(picked[from + r]);
        table[to++] = functionFirst ? graph.right(node) : graph.left(node);
      }
    }
    if (element == Nodes.APPLICATION) {
      for (int r = 0; r < rows; r++) {
        int node = parent.atHole(picked[from + r]);
        table[to++] = functionFirst ? graph.left(node) : graph.right(node);
      }
    }
    int bodyCost = parent.bodyCost() + Body.cost(element);
    made.add(new Pattern(bound, trail, bodyCost, rows, arguments, holes, table));
  }

  /**
   * Whether functions are smaller than arguments. The smaller part is expanded first: so the other
   * holes that wait, each a column of the table, are never more than the logarithm of the cost.
   */
  private boolean isFunctionFirst(Pattern parent, int from, int rows) {
    long more = 0;
    for (int r = 0; r < rows; r++) {
      int node = parent.atHole(picked[from + r]);
      more += graph.cost(graph.right(node)) - graph.cost(graph.left(node));
    }
    return more > 0;
  }

  private int copyColumns(
      Pattern parent, int first, int last, int[] table, int at, int from, int rows) {
    int to = at;
    for (int column = first; column < last; column++) {
      int base = column * parent.rows();
      for (int r = 0; r < rows; r++) {
        table[to++] = parent.table()[base + picked[from + r]];
      }
    }
    return to;
  }

  private static int[] holes(Pattern parent, int element, boolean functionFirst) {
    int others = parent.holes().length - 1;
    int depth = parent.depth();
    if (element == Nodes.LAMBDA) {
      int[] holes = Arrays.copyOf(parent.holes(), others + 1);
      holes[others] = 2 * (depth + 1);
      return holes;
    }
    if (element == Nodes.APPLICATION) {
      int[] holes = Arrays.copyOf(parent.holes(), others + 2);
      holes[others] = 2 * depth + (functionFirst ? 0 : 1);
      holes[others + 1] = 2 * depth + (functionFirst ? 1 : 0);
      return holes;
    }
    return Arrays.copyOf(parent.holes(), others);
  }

  private void finish(Pattern parent, Body body, int from, int rows) {
    int[] locations = new int[rows];
    for (int r = 0; r < rows; r++) {
      locations[r] = parent.location(picked[from + r]);
    }
    best.offer(body, locations, savings.utility(body, locations, rows));
  }
}

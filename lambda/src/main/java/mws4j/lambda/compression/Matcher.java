package mws4j.lambda.compression;

import java.util.Arrays;

/** Finds where the body of an abstraction matches in a corpus. */
final class Matcher {
  private final Graph graph;
  private final Shifts shifts;
  private final int[] elements;
  private final int[] arguments;
  private int at;

  private Matcher(Graph graph, Body body) {
    this.graph = graph;
    this.shifts = new Shifts(graph.nodes());
    this.elements = body.elements();
    this.arguments = new int[body.arity()];
  }

  /** The nodes that the body matches, ascending. */
  static int[] locations(Graph graph, Body body) {
    return new Matcher(graph, body).locations();
  }

  private int[] locations() {
    int[] locations = new int[graph.size()];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      at = 0;
      Arrays.fill(arguments, Nodes.NONE);
      if (graph.paths(node) > 0 && matches(node, 0)) {
        locations[count++] = node;
      }
    }
    return Arrays.copyOf(locations, count);
  }

  private boolean matches(int node, int depth) {
    int element = elements[at++];
    if (element < 0) {
      int shifted = shifts.out(node, graph.free(node), depth);
      int known = arguments[Body.argumentOf(element)];
      arguments[Body.argumentOf(element)] = shifted;
      return shifted != Shifts.BOUND && (known == Nodes.NONE || known == shifted);
    }
    if (graph.head(node) != element) {
      return false;
    }
    if (element == Nodes.LAMBDA) {
      return matches(graph.left(node), depth + 1);
    }
    return element != Nodes.APPLICATION
        || (matches(graph.right(node), depth) && matches(graph.left(node), depth));
  }
}

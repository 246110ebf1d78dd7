package mws4j.lambda.compression;

import java.util.Arrays;

/**
 * What an abstraction saves in a corpus where matches may overlap: bottom-up, a node is rewritten
 * if that saves more than rewriting its parts. For one thread; its arrays are used again.
 */
final class Savings {
  private final Graph graph;
  private final int[] saving; // by node that the body matches, else 0
  private final int[] saved; // by node, with the best choices in it
  private final long originalCost;

  Savings(Graph graph) {
    this.graph = graph;
    this.originalCost = graph.cost();
    this.saving = new int[graph.size()];
    this.saved = new int[graph.size()];
  }

  /**
   * The utility of an abstraction: what the tasks' cheapest programs become cheaper, less the cost
   * of its body.
   *
   * @param locations where it matches, ascending
   */
  long utility(Body body, int[] locations) {
    int from = locations[0]; // nothing is saved below
    choose(body, locations, from, null);
    long utility = originalCost - graph.cost(saved) - body.cost();
    Arrays.fill(saved, from, graph.size(), 0);
    return utility;
  }

  /** The nodes to be rewritten. */
  boolean[] choices(Body body, int[] locations) {
    boolean[] chosen = new boolean[graph.size()];
    choose(body, locations, 0, chosen);
    Arrays.fill(saved, 0);
    return chosen;
  }

  /** Fills {@code saved} for the nodes from one on, and {@code chosen} unless it is null. */
  private void choose(Body body, int[] locations, int from, boolean[] chosen) {
    for (int location : locations) {
      saving[location] = body.saving(graph, location);
    }
    for (int node = from; node < saved.length; node++) {
      int head = graph.head(node);
      int without =
          head == Nodes.APPLICATION
              ? saved[graph.left(node)] + saved[graph.right(node)]
              : head == Nodes.LAMBDA ? saved[graph.left(node)] : 0;
      saved[node] = without;
      if (saving[node] > 0) {
        int with = saving[node];
        for (int i = 0; i < body.arity(); i++) {
          with += saved[body.argument(graph, node, i)];
        }
        if (with > without) {
          saved[node] = with;
          if (chosen != null) {
            chosen[node] = true;
          }
        }
      }
    }
    for (int location : locations) {
      saving[location] = 0;
    }
  }
}

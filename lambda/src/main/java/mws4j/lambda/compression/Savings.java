package mws4j.lambda.compression;

/**
 * What an abstraction saves in a corpus where matches may overlap: bottom-up, a node is rewritten
 * if that saves more than rewriting its parts. For one thread; its arrays are used again.
 */
final class Savings {
  private final Graph graph;
  private final int[] saving; // by node that the body matches, else 0
  private final int[] saved; // by node, with the best choices in it

  Savings(Graph graph) {
    this.graph = graph;
    this.saving = new int[graph.size()];
    this.saved = new int[graph.size()];
  }

  /**
   * The utility of an abstraction: what the tasks' cheapest programs become cheaper, less the cost
   * of its body.
   *
   * @param locations where it matches, ascending
   */
  long utility(Body body, int[] locations, int count) {
    prepare(body, locations, count);
    int from = count == 0 ? graph.size() : locations[0];
    choose(body, from, null);
    long utility = originalCost() - graph.cost(saved) - body.cost();
    for (int i = 0; i < count; i++) {
      saving[locations[i]] = 0;
    }
    java.util.Arrays.fill(saved, from, graph.size(), 0);
    return utility;
  }

  /** The nodes to be rewritten. */
  boolean[] choices(Body body, int[] locations, int count) {
    boolean[] chosen = new boolean[graph.size()];
    prepare(body, locations, count);
    choose(body, 0, chosen);
    java.util.Arrays.fill(saving, 0);
    java.util.Arrays.fill(saved, 0);
    return chosen;
  }

  private long originalCost;

  private long originalCost() {
    if (originalCost == 0) {
      originalCost = graph.cost();
    }
    return originalCost;
  }

  private void prepare(Body body, int[] locations, int count) {
    for (int i = 0; i < count; i++) {
      saving[locations[i]] = body.saving(graph, locations[i]);
    }
  }

  private void choose(Body body, int from, boolean[] chosen) {
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
  }
}

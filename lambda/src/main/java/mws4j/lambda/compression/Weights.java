package mws4j.lambda.compression;

import java.util.Arrays;

/**
 * How much a saving at a node counts at most: only the cheapest program of a task matters, so of a
 * task the program counts that has the node most often.
 */
final class Weights {
  private final Graph graph;
  private final int[] weight;
  private final int[] most; // in a program of the task at hand
  private final int[] here; // in the program at hand
  private int[] open = new int[64];

  private Weights(Graph graph) {
    this.graph = graph;
    weight = new int[graph.size()];
    most = new int[graph.size()];
    here = new int[graph.size()];
  }

  /** By node. */
  static int[] of(Graph graph) {
    Weights weights = new Weights(graph);
    for (int[] task : programs(graph)) {
      weights.addTask(task);
    }
    return weights.weight;
  }

  /** The roots of each task. */
  private static int[][] programs(Graph graph) {
    int[] count = new int[graph.tasks()];
    for (int task : graph.taskOf()) {
      count[task]++;
    }
    int[][] programs = new int[graph.tasks()][];
    Arrays.setAll(programs, task -> new int[count[task]]);
    for (int program = 0; program < graph.roots().length; program++) {
      int task = graph.taskOf()[program];
      programs[task][--count[task]] = graph.roots()[program];
    }
    return programs;
  }

  private void addTask(int[] roots) {
    for (int root : roots) {
      walk(root, node -> here[node]++);
      walk(
          root,
          node -> {
            most[node] = Math.max(most[node], here[node]);
            here[node] = 0;
          });
    }
    for (int root : roots) {
      walk(
          root,
          node -> {
            weight[node] += most[node];
            most[node] = 0;
          });
    }
  }

  /** Visits each place of a program. */
  private void walk(int root, Visitor visitor) {
    int size = 0;
    open[size++] = root;
    while (size > 0) {
      int node = open[--size];
      visitor.visit(node);
      if (size + 2 > open.length) {
        open = Arrays.copyOf(open, 2 * open.length);
      }
      if (graph.head(node) <= Nodes.LAMBDA) {
        open[size++] = graph.left(node);
      }
      if (graph.head(node) == Nodes.APPLICATION) {
        open[size++] = graph.right(node);
      }
    }
  }

  /** What is done at a node. */
  private interface Visitor {
    void visit(int node);
  }
}

package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.List;

/** A corpus as it is searched: its programs' nodes, how often each occurs, and in which tasks. */
final class Graph {
  /** Of {@link #task}: in several. */
  static final int SEVERAL = -2;

  private static final int NOWHERE = -1;

  private final Nodes nodes;
  private final int[] roots;
  private final int[] taskOf; // by program
  private final int tasks;
  private final int size;
  private final int[] paths;
  private final int[] weight;
  private final int[] task;
  private final boolean[] function;

  /**
   * A corpus.
   *
   * @param roots the programs' nodes
   * @param taskOf by program, from 0 to {@code tasks - 1}
   */
  Graph(Nodes nodes, int[] roots, int[] taskOf, int tasks) {
    this.nodes = nodes;
    this.roots = roots;
    this.taskOf = taskOf;
    this.tasks = tasks;
    this.size = nodes.size();
    this.paths = new int[size];
    this.weight = new int[size];
    this.task = new int[size];
    this.function = new boolean[size];
    requireSize();
    countPaths();
    weigh();
  }

  private void requireSize() {
    long sum = 0;
    for (int root : roots) {
      sum += nodes.cost(root);
    }
    if (sum > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "corpus: more than "
              + Integer.MAX_VALUE / Nodes.LEAF_COST
              + " leaves; compress a part of the programs");
    }
  }

  private void countPaths() {
    java.util.Arrays.fill(task, NOWHERE);
    for (int program = 0; program < roots.length; program++) {
      paths[roots[program]]++;
      meet(roots[program], taskOf[program]);
    }
    for (int node = size - 1; node >= 0; node--) {
      if (paths[node] > 0 && nodes.head(node) <= Nodes.LAMBDA) {
        pass(node, nodes.left(node));
        if (nodes.head(node) == Nodes.APPLICATION) {
          function[nodes.left(node)] = true;
          pass(node, nodes.right(node));
        }
      }
    }
  }

  private void pass(int parent, int child) {
    paths[child] += paths[parent];
    meet(child, task[parent]);
  }

  private void meet(int node, int other) {
    task[node] = task[node] == NOWHERE || task[node] == other ? other : SEVERAL;
  }

  private void weigh() {
    List<List<Integer>> programs = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      programs.add(new ArrayList<>());
    }
    for (int p = 0; p < roots.length; p++) {
      programs.get(taskOf[p]).add(p);
    }
    if (tasks == roots.length) {
      System.arraycopy(paths, 0, weight, 0, size);
      return;
    }
    int[] most = new int[size];
    int[] here = new int[size];
    for (List<Integer> task : programs) {
      int top = 0;
      for (int p : task) {
        top = Math.max(top, roots[p]);
        here[roots[p]] = 1;
        for (int node = roots[p]; node >= 0; node--) {
          if (here[node] > 0) {
            most[node] = Math.max(most[node], here[node]);
            if (nodes.head(node) <= Nodes.LAMBDA) {
              here[nodes.left(node)] += here[node];
              if (nodes.head(node) == Nodes.APPLICATION) {
                here[nodes.right(node)] += here[node];
              }
            }
            here[node] = 0;
          }
        }
      }
      for (int node = 0; node <= top; node++) {
        weight[node] += most[node];
        most[node] = 0;
      }
    }
  }

  /** Sum over tasks of the most places of a node in one of the task's programs. */
  int weight(int node) {
    return weight[node];
  }

  Nodes nodes() {
    return nodes;
  }

  int[] roots() {
    return roots;
  }

  int[] taskOf() {
    return taskOf;
  }

  int tasks() {
    return tasks;
  }

  /** Nodes of the corpus are those below; some may occur nowhere. */
  int size() {
    return size;
  }

  /** In how many places of the programs a node is. */
  int paths(int node) {
    return paths[node];
  }

  /** The only task that a node is in, or {@link #SEVERAL}. */
  int task(int node) {
    return task[node];
  }

  /** Whether a node is somewhere applied to something. */
  boolean isFunction(int node) {
    return function[node];
  }

  /** Sum over the tasks of the cost of the cheapest program. */
  long cost() {
    int[] none = new int[size];
    return cost(none);
  }

  /** The same if each program's cost is less by what is given for its node. */
  long cost(int[] saved) {
    int[] least = new int[tasks];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int program = 0; program < roots.length; program++) {
      int root = roots[program];
      int cost = nodes.cost(root) - saved[root];
      least[taskOf[program]] = Math.min(least[taskOf[program]], cost);
    }
    long sum = 0;
    for (int each : least) {
      sum += each;
    }
    return sum;
  }
}

package mws4j.lambda.compression;

import java.util.Arrays;
import mws4j.lambda.term.Term;

/**
 * A corpus as it is searched: its programs' nodes, how often each occurs, and in which tasks. Does
 * not change while the nodes get more; may be read by several threads.
 */
final class Graph {
  /** Of {@link #task}: in several. */
  static final int SEVERAL = -2;

  private static final int NOWHERE = -1;

  private final Nodes nodes;
  private final int[] roots;
  private final int[] taskOf; // by program
  private final int tasks;

  // By node; copies, since those of the nodes are replaced when they grow.
  private final int size;
  private final int[] head;
  private final int[] left;
  private final int[] right;
  private final int[] cost;
  private final long[] free;

  private final Term[] terms; // by head
  private final int[] variable; // by head
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
    this.head = new int[size];
    this.left = new int[size];
    this.right = new int[size];
    this.cost = new int[size];
    this.free = new long[size];
    for (int node = 0; node < size; node++) {
      head[node] = nodes.head(node);
      left[node] = nodes.left(node);
      right[node] = nodes.right(node);
      cost[node] = nodes.cost(node);
      free[node] = nodes.free(node);
    }
    this.terms = new Term[nodes.heads()];
    this.variable = new int[nodes.heads()];
    for (int each = 0; each < terms.length; each++) {
      terms[each] = nodes.term(each);
      variable[each] = nodes.variable(each);
    }
    this.paths = new int[size];
    this.task = new int[size];
    this.function = new boolean[size];
    requireSize();
    countPaths();
    this.weight = tasks == roots.length ? paths : Weights.of(this);
  }

  private void requireSize() {
    long sum = 0;
    for (int root : roots) {
      sum += cost[root];
    }
    if (sum > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "corpus: more than "
              + Integer.MAX_VALUE / Nodes.LEAF_COST
              + " leaves; compress a part of the programs");
    }
  }

  private void countPaths() {
    Arrays.fill(task, NOWHERE);
    for (int program = 0; program < roots.length; program++) {
      paths[roots[program]]++;
      meet(roots[program], taskOf[program]);
    }
    for (int node = size - 1; node >= 0; node--) {
      if (paths[node] > 0 && head[node] <= Nodes.LAMBDA) {
        pass(node, left[node]);
        if (head[node] == Nodes.APPLICATION) {
          function[left[node]] = true;
          pass(node, right[node]);
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

  /** The nodes' terms, and what was made of them later. */
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

  int head(int node) {
    return head[node];
  }

  int left(int node) {
    return left[node];
  }

  int right(int node) {
    return right[node];
  }

  int cost(int node) {
    return cost[node];
  }

  long free(int node) {
    return free[node];
  }

  boolean isClosed(int node) {
    return free[node] == 0;
  }

  /** Heads of the corpus' nodes are less. */
  int heads() {
    return terms.length;
  }

  /** The variable or leaf that a head is. */
  Term term(int head) {
    return terms[head];
  }

  /** The index of a variable, or {@link Nodes#NONE} if the head is something else. */
  int variable(int head) {
    return variable[head];
  }

  /** In how many places of the programs a node is. */
  int paths(int node) {
    return paths[node];
  }

  /** The sum over the tasks of how often a node is in that program of the task that has it most. */
  int weight(int node) {
    return weight[node];
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
    return cost(new int[size]);
  }

  /** The same if each program's cost is less by what is given for its node. */
  long cost(int[] saved) {
    int[] least = new int[tasks];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int program = 0; program < roots.length; program++) {
      int root = roots[program];
      least[taskOf[program]] = Math.min(least[taskOf[program]], cost[root] - saved[root]);
    }
    long sum = 0;
    for (int each : least) {
      sum += each;
    }
    return sum;
  }
}

package mws4j.lambda.compression;

/**
 * Patterns that need not be looked at, since others are no worse. Of a pattern that is being made
 * it sees the parent, the rows that were picked, and what the new argument would be.
 */
final class Pruning {
  private final Graph graph;
  private final boolean singleTask;
  private final int[] picked;
  private final int[] shifted;

  /**
   * Pruning with the arrays of an expander.
   *
   * @param picked rows of the parent
   * @param shifted by row of the parent, what a new argument would be
   */
  Pruning(Graph graph, CompressionSettings settings, int[] picked, int[] shifted) {
    this.graph = graph;
    this.singleTask = settings.singleTask();
    this.picked = picked;
    this.shifted = shifted;
  }

  /**
   * Whether a child of a pattern can be left out.
   *
   * @param isNew whether it has one more argument
   * @param from the child's rows are {@code picked[from .. from + rows)}
   */
  boolean leavesOut(Pattern parent, boolean isNew, int from, int rows) {
    return isUseless(parent, isNew, from, rows) || isRedundant(parent, isNew, from, rows);
  }

  /** Whether it is used but once, in a single task, or has an argument that is always the same. */
  private boolean isUseless(Pattern parent, boolean isNew, int from, int rows) {
    int first = parent.location(picked[from]);
    // The same closed term everywhere: without arguments it is no worse.
    if (rows == 1 && (graph.isClosed(first) || graph.paths(first) < 2)) {
      return true;
    }
    if (!singleTask && isOfOneTask(parent, from, rows)) {
      return true;
    }
    for (int i = 0; i < parent.arguments() + (isNew ? 1 : 0); i++) {
      int value = argument(parent, i, from);
      if (isClosed(value)) {
        int r = 1;
        while (r < rows && argument(parent, i, from + r) == value) {
          r++;
        }
        if (r == rows) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an argument is; one that was shifted is not. */
  private boolean isClosed(int argument) {
    return argument < graph.size() && graph.isClosed(argument);
  }

  private boolean isOfOneTask(Pattern parent, int from, int rows) {
    int task = graph.task(parent.location(picked[from]));
    if (task == Graph.SEVERAL) {
      return false;
    }
    for (int r = 1; r < rows; r++) {
      if (graph.task(parent.location(picked[from + r])) != task) {
        return false;
      }
    }
    return true;
  }

  /** Whether two arguments are equal everywhere: one would do. */
  private boolean isRedundant(Pattern parent, boolean isNew, int from, int rows) {
    for (int i = 0; i < parent.arguments(); i++) {
      for (int j = i + 1; j < parent.arguments() + (isNew ? 1 : 0); j++) {
        int r = 0;
        while (r < rows && parent.argument(i, picked[from + r]) == argument(parent, j, from + r)) {
          r++;
        }
        if (r == rows) {
          return true;
        }
      }
    }
    return false;
  }

  private int argument(Pattern parent, int index, int at) {
    return index < parent.arguments() ? parent.argument(index, picked[at]) : shifted[picked[at]];
  }
}

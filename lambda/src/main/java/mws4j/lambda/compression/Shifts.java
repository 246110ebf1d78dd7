package mws4j.lambda.compression;

/** Moves nodes out of lambdas. Remembers what it has done; for one thread. */
final class Shifts {
  /** The answer for a node that mentions a variable of the lambdas it is to leave. */
  static final int BOUND = -1;

  private final Nodes nodes;
  private long[] keys = new long[1 << 8]; // (node, lambdas), 0: empty since lambdas > 0
  private int[] values = new int[1 << 8];
  private int used;

  Shifts(Nodes nodes) {
    this.nodes = nodes;
  }

  /**
   * The node as it is outside the innermost lambdas around it: each free variable less by their
   * number.
   *
   * @return the node, or {@link #BOUND} if it mentions a variable that they bind
   */
  int out(int node, int lambdas) {
    if (lambdas == 0 || nodes.isClosed(node)) {
      return node;
    }
    if (Long.numberOfTrailingZeros(nodes.free(node)) < Math.min(lambdas, Long.SIZE - 1)) {
      return BOUND;
    }
    long key = (long) node << Integer.SIZE | lambdas;
    int slot = slot(key);
    if (keys[slot] == key) {
      return values[slot];
    }
    int moved = move(node, lambdas, 0);
    remember(key, moved);
    return moved;
  }

  private int move(int node, int lambdas, int inner) {
    if (nodes.isClosed(node)) {
      return node;
    }
    int head = nodes.head(node);
    if (head == Nodes.LAMBDA) {
      int body = move(nodes.left(node), lambdas, inner + 1);
      return body == BOUND ? BOUND : nodes.node(head, body, Nodes.NONE);
    }
    if (head == Nodes.APPLICATION) {
      int function = move(nodes.left(node), lambdas, inner);
      int argument = function == BOUND ? BOUND : move(nodes.right(node), lambdas, inner);
      return argument == BOUND ? BOUND : nodes.node(head, function, argument);
    }
    int variable = nodes.variable(head);
    if (variable < inner) {
      return node;
    }
    return variable < inner + lambdas ? BOUND : nodes.variableNode(variable - lambdas);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void remember(long key, int value) {
    if (2 * ++used > keys.length) {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[2 * oldKeys.length];
      values = new int[2 * oldKeys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          values[slot] = oldValues[i];
        }
      }
    }
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }
}

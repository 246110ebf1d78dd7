package mws4j.lambda.compression;

/**
 * Moves nodes out of lambdas. Remembers what it has done; for one thread, but several may do so
 * with the same nodes.
 */
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
   * @param free its free variables, as {@link Nodes#free} has them
   * @return the node, or {@link #BOUND} if it mentions a variable that they bind
   */
  int out(int node, long free, int lambdas) {
    if (lambdas == 0 || free == 0) {
      return node;
    }
    if (Long.numberOfTrailingZeros(free) < Math.min(lambdas, Long.SIZE - 1)) {
      return BOUND;
    }
    long key = (long) node << Integer.SIZE | lambdas;
    int slot = slot(key);
    if (keys[slot] != key) {
      synchronized (nodes) {
        remember(key, move(node, lambdas, 0));
      }
      slot = slot(key);
    }
    return values[slot];
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
          put(oldKeys[i], oldValues[i]);
        }
      }
    }
    put(key, value);
  }

  private void put(long key, int value) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }
}

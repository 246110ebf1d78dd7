package mws4j.lambda.compression;

import mws4j.lambda.term.Term;

/** Puts calls of an abstraction in the places that were chosen. */
final class Rewriter {
  /** The node of the abstraction in the corpus that is made. */
  static final int CALLED = 0;

  private final Graph from;
  private final Nodes to = new Nodes();
  private final Shifts shifts = new Shifts(to);
  private final Body body;
  private final boolean[] chosen;
  private final int[] made;

  /**
   * The corpus with calls.
   *
   * @param leaf what the abstraction is called
   */
  static Graph rewrite(Graph graph, Body body, boolean[] chosen, Term leaf) {
    Rewriter rewriter = new Rewriter(graph, body, chosen);
    return rewriter.rewrite(leaf);
  }

  private Rewriter(Graph from, Body body, boolean[] chosen) {
    this.from = from;
    this.body = body;
    this.chosen = chosen;
    this.made = new int[from.size()];
  }

  private Graph rewrite(Term leaf) {
    boolean[] needed = needed();
    to.add(leaf);
    for (int node = 0; node < from.size(); node++) {
      if (needed[node]) {
        made[node] = chosen[node] ? call(node) : copy(node);
      }
    }
    int[] roots = from.roots().clone();
    for (int i = 0; i < roots.length; i++) {
      roots[i] = made[roots[i]];
    }
    return new Graph(to, roots, from.taskOf(), from.tasks());
  }

  private boolean[] needed() {
    boolean[] needed = new boolean[from.size()];
    for (int root : from.roots()) {
      needed[root] = true;
    }
    for (int node = from.size() - 1; node >= 0; node--) {
      if (needed[node] && chosen[node]) {
        for (int i = 0; i < body.arity(); i++) {
          needed[body.argument(from, node, i)] = true;
        }
      } else if (needed[node] && from.head(node) <= Nodes.LAMBDA) {
        needed[from.left(node)] = true;
        if (from.head(node) == Nodes.APPLICATION) {
          needed[from.right(node)] = true;
        }
      }
    }
    return needed;
  }

  private int call(int node) {
    int call = CALLED;
    for (int i = 0; i < body.arity(); i++) {
      int argument = made[body.argument(from, node, i)];
      call =
          to.node(Nodes.APPLICATION, call, shifts.out(argument, to.free(argument), body.depth(i)));
    }
    return call;
  }

  private int copy(int node) {
    int head = from.head(node);
    if (head == Nodes.APPLICATION) {
      return to.node(head, made[from.left(node)], made[from.right(node)]);
    }
    return head == Nodes.LAMBDA
        ? to.node(head, made[from.left(node)], Nodes.NONE)
        : to.add(from.term(head));
  }
}

package mws4j.lambda.compression;

import java.util.List;
import java.util.function.UnaryOperator;
import mws4j.lambda.term.Term;

/** A corpus with one more abstraction. */
record Step(Abstraction abstraction, Graph graph) {
  /**
   * Rewrites a corpus.
   *
   * @param leafOf what stands for the abstraction, by its closed term
   */
  static Step of(Graph graph, Best.Found found, UnaryOperator<Term> leafOf) {
    Body body = found.body();
    Term lambda = body.lambda(graph);
    Term leaf = leafOf.apply(lambda);
    Graph rewritten = rewrite(graph, body, found.locations(), leaf);
    return new Step(
        new Abstraction(
            leaf,
            body.arity(),
            body.pattern(graph),
            lambda,
            found.utility(),
            rewritten.paths(Rewriter.CALLED),
            rewritten.cost()),
        rewritten);
  }

  /** The corpus with calls wherever that saves something. */
  static Graph rewrite(Graph graph, Body body, int[] locations, Term leaf) {
    boolean[] chosen = new Savings(graph).choices(body, locations);
    return Rewriter.rewrite(graph, body, chosen, leaf);
  }

  List<Term> programs() {
    return graph.nodes().terms(graph.roots());
  }
}

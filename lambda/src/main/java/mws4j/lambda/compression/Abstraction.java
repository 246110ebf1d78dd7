package mws4j.lambda.compression;

import mws4j.lambda.term.Term;

/**
 * A piece that programs have in common.
 *
 * @param leaf what stands for it in programs: its name, or the abstraction itself
 * @param arity number of arguments
 * @param body the pattern, with the symbols {@code #0}, {@code #1}, .. for its arguments
 * @param lambda the same as a closed term, the lambda of {@code #0} outermost
 * @param utility by how much the programs' cost fell when it came, less the cost of its body, in
 *     which arguments are free
 * @param uses its calls in the programs at that time
 * @param cost of the programs with it
 */
public record Abstraction(
    Term leaf, int arity, Term body, Term lambda, long utility, int uses, long cost) {

  /**
   * An abstraction to be used on any programs; nothing is known of what it saves.
   *
   * @param body with the symbols {@code #0} to {@code #(arity-1)}, each of them at least once
   * @throws IllegalArgumentException if the body is not like that or has a free variable
   */
  public static Abstraction of(Term leaf, int arity, Term body) {
    Nodes nodes = new Nodes();
    Body parsed = Body.of(body, arity, nodes);
    Graph leaves = new Graph(nodes, new int[0], new int[0], 0);
    return new Abstraction(leaf, arity, body, parsed.lambda(leaves), 0, 0, 0);
  }

  /** Whether a leaf is what arguments are in bodies, {@code #0}; programs have none. */
  public static boolean isArgument(Term leaf) {
    return leaf instanceof Term.Symbol symbol && symbol.name().matches("#[0-9]{1,6}");
  }

  /** Cost of its body; arguments are free. */
  public long bodyCost() {
    return cost(body);
  }

  private static long cost(Term term) {
    if (term instanceof Term.Lambda lambda) {
      return Nodes.INNER_COST + cost(lambda.body());
    }
    if (term instanceof Term.Application application) {
      return Nodes.INNER_COST + cost(application.function()) + cost(application.argument());
    }
    return isArgument(term) ? 0 : Nodes.LEAF_COST;
  }
}

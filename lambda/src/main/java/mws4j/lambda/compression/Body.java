package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * A finished pattern: the body of an abstraction. Its elements are in preorder with the argument of
 * an application before its function, as Stitch numbers arguments; an element is a head of the
 * corpus' nodes, or {@code -1 - i} for the argument {@code #i}.
 */
final class Body {
  private final int[] elements;
  private final int cost;
  private final int[][] paths; // to the first place of each argument: 0 left, 1 right
  private final int[] depths; // lambdas of the body above that place

  /**
   * A body.
   *
   * @param elements kept
   * @param arity each of {@code #0 .. #(arity-1)} is in it
   */
  Body(int[] elements, int arity) {
    this.elements = elements;
    this.paths = new int[arity][];
    this.depths = new int[arity];
    int sum = 0;
    for (int element : elements) {
      sum += cost(element);
    }
    this.cost = sum;
    locate(0, new int[elements.length], 0, 0);
  }

  /**
   * The body that a term with the symbols {@code #0 .. #(arity-1)} is.
   *
   * @param nodes gets the heads of its leaves
   * @throws IllegalArgumentException if an argument is missing or of another number, or a variable
   *     is free
   */
  static Body of(Term pattern, int arity, Nodes nodes) {
    if (!Terms.isClosed(pattern)) {
      throw new IllegalArgumentException("abstraction: a free variable in " + pattern);
    }
    boolean[] seen = new boolean[arity];
    List<Integer> elements = new ArrayList<>();
    read(pattern, elements, nodes, seen);
    for (int i = 0; i < arity; i++) {
      if (!seen[i]) {
        throw new IllegalArgumentException("abstraction: no #" + i + " in " + pattern);
      }
    }
    return new Body(elements.stream().mapToInt(Integer::intValue).toArray(), arity);
  }

  private static void read(Term term, List<Integer> elements, Nodes nodes, boolean[] seen) {
    if (term instanceof Term.Lambda lambda) {
      elements.add(Nodes.LAMBDA);
      read(lambda.body(), elements, nodes, seen);
    } else if (term instanceof Term.Application application) {
      elements.add(Nodes.APPLICATION);
      read(application.argument(), elements, nodes, seen);
      read(application.function(), elements, nodes, seen);
    } else if (Abstraction.isArgument(term)) {
      int argument = Integer.parseInt(term.toString().substring(1));
      if (argument >= seen.length) {
        throw new IllegalArgumentException(
            "abstraction: " + term + " in a body of arity " + seen.length);
      }
      seen[argument] = true;
      elements.add(argument(argument));
    } else {
      elements.add(nodes.head(term));
    }
  }

  /** Cost of an element; arguments are free. */
  static int cost(int element) {
    return element < 0 ? 0 : element <= Nodes.LAMBDA ? Nodes.INNER_COST : Nodes.LEAF_COST;
  }

  /** The element that is an argument. */
  static int argument(int index) {
    return -1 - index;
  }

  /** The argument that an element is. */
  static int argumentOf(int element) {
    return -1 - element;
  }

  private int locate(int at, int[] path, int steps, int depth) {
    int element = elements[at];
    if (element < 0) {
      int argument = argumentOf(element);
      if (paths[argument] == null) {
        paths[argument] = Arrays.copyOf(path, steps);
        depths[argument] = depth;
      }
      return at + 1;
    }
    if (element == Nodes.LAMBDA) {
      path[steps] = 0;
      return locate(at + 1, path, steps + 1, depth + 1);
    }
    if (element != Nodes.APPLICATION) {
      return at + 1;
    }
    path[steps] = 1;
    int next = locate(at + 1, path, steps + 1, depth);
    path[steps] = 0;
    return locate(next, path, steps + 1, depth);
  }

  int arity() {
    return paths.length;
  }

  int cost() {
    return cost;
  }

  int[] elements() {
    return elements;
  }

  /** Cost of a call without its arguments. */
  int callCost() {
    return Nodes.LEAF_COST + arity() * Nodes.INNER_COST;
  }

  /** How many lambdas of the body are above the first place of an argument. */
  int depth(int argument) {
    return depths[argument];
  }

  /** What stands at the first place of an argument where the body matches. */
  int argument(Graph graph, int location, int argument) {
    int node = location;
    for (int step : paths[argument]) {
      node = step == 0 ? graph.left(node) : graph.right(node);
    }
    return node;
  }

  /** The saving of a call here, before anything within the arguments is rewritten. */
  int saving(Graph graph, int location) {
    int saving = graph.cost(location) - callCost();
    for (int i = 0; i < arity(); i++) {
      saving -= graph.cost(argument(graph, location, i));
    }
    return saving;
  }

  /** The body as a term, with a symbol {@code #i} for each argument. */
  Term pattern(Graph graph) {
    List<Term> arguments = new ArrayList<>();
    for (int i = 0; i < arity(); i++) {
      arguments.add(new Term.Symbol("#" + i));
    }
    return new Reader(graph, arguments, false).next(0);
  }

  /** The body as a closed term: a lambda for each argument, that of {@code #0} outermost. */
  Term lambda(Graph graph) {
    List<Term> arguments = new ArrayList<>();
    for (int i = 0; i < arity(); i++) {
      arguments.add(new Term.Variable(arity() - 1 - i));
    }
    Term term = new Reader(graph, arguments, true).next(0);
    for (int i = 0; i < arity(); i++) {
      term = new Term.Lambda(term);
    }
    return term;
  }

  /** Reads the elements one after the other. */
  private final class Reader {
    private final Graph graph;
    private final List<Term> arguments;
    private final boolean variables;
    private int at;

    Reader(Graph graph, List<Term> arguments, boolean variables) {
      this.graph = graph;
      this.arguments = arguments;
      this.variables = variables;
    }

    Term next(int depth) {
      int element = elements[at++];
      if (element < 0) {
        Term argument = arguments.get(argumentOf(element));
        return variables ? new Term.Variable(((Term.Variable) argument).index() + depth) : argument;
      }
      if (element == Nodes.LAMBDA) {
        return new Term.Lambda(next(depth + 1));
      }
      if (element != Nodes.APPLICATION) {
        return graph.term(element);
      }
      Term argument = next(depth);
      return new Term.Application(next(depth), argument);
    }
  }
}

package mws4j.lambda.compression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Stitch's search (Bowers et al., POPL 2023): patterns are expanded from a single hole, that with
 * the greatest bound first, until no bound is above the best found.
 */
final class Search {
  private final Graph graph;
  private final Nodes nodes;
  private final StepRules rules;
  private final Best best;
  private final BooleanSupplier stop;
  private final PriorityQueue<Pattern> queue =
      new PriorityQueue<>(Comparator.comparingLong((Pattern pattern) -> -pattern.bound()));

  private Search(Graph graph, StepRules rules, int most, BooleanSupplier stop) {
    this.graph = graph;
    this.nodes = graph.nodes();
    this.rules = rules;
    this.best = new Best(nodes, most);
    this.stop = stop;
  }

  /**
   * The best abstractions of a corpus, those of positive utility.
   *
   * @param most how many
   * @throws CancellationException if it was stopped
   */
  static List<Best.Found> best(Graph graph, StepRules rules, int most, BooleanSupplier stop) {
    Search search = new Search(graph, rules, most, stop);
    search.withoutArguments();
    search.run();
    return search.best.found();
  }

  private void run() {
    Expander expander = new Expander(graph, rules, best, queue);
    queue.add(hole());
    while (!queue.isEmpty() && best.takes(queue.peek().bound())) {
      if (stop.getAsBoolean()) {
        throw new CancellationException("compression was stopped");
      }
      expander.expand(queue.poll());
    }
  }

  /** Whether an abstraction may be called here. */
  private boolean isPlace(int node) {
    return graph.paths(node) > 0
        && nodes.cost(node) > Nodes.LEAF_COST
        && !(rules.etaLong() && (graph.isFunction(node) || nodes.head(node) == Nodes.LAMBDA));
  }

  private Pattern hole() {
    int[] locations = new int[graph.size()];
    int rows = 0;
    long bound = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (isPlace(node)) {
        locations[rows++] = node;
        bound += worth(node);
      }
    }
    int[] table = Arrays.copyOf(locations, 3 * rows);
    for (int row = 0; row < rows; row++) {
      table[rows + row] = nodes.cost(locations[row]) - Nodes.LEAF_COST;
      table[2 * rows + row] = locations[row];
    }
    return new Pattern(bound, Trail.EMPTY, 0, rows, 0, new int[] {0}, table);
  }

  private long worth(int node) {
    return (long) (nodes.cost(node) - Nodes.LEAF_COST) * graph.weight(node);
  }

  /** Closed terms as they are, those with the greatest bound first. */
  private void withoutArguments() {
    Savings savings = new Savings(graph);
    int[] places =
        java.util.stream.IntStream.range(0, graph.size())
            .filter(node -> isPlace(node) && nodes.isClosed(node))
            .filter(node -> rules.singleTask() || graph.task(node) == Graph.SEVERAL)
            .boxed()
            .sorted(Comparator.comparingLong(node -> nodes.cost(node) - worth(node)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int node : places) {
      if (!best.takes(worth(node) - nodes.cost(node))) {
        return;
      }
      Body body = new Body(elements(node), 0);
      best.offer(body, new int[] {node}, savings.utility(body, new int[] {node}, 1));
    }
  }

  private int[] elements(int node) {
    Trail trail = Trail.EMPTY;
    java.util.ArrayDeque<Integer> open = new java.util.ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      int at = open.pop();
      trail = trail.then(nodes.head(at));
      if (nodes.head(at) <= Nodes.LAMBDA) {
        open.push(nodes.left(at));
      }
      if (nodes.head(at) == Nodes.APPLICATION) {
        open.push(nodes.right(at));
      }
    }
    return trail.elements();
  }
}

package mws4j.lambda.compression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Stitch's search (Bowers et al., POPL 2023): patterns are expanded from a single hole, that with
 * the greatest bound first, until no bound is above the best found.
 */
final class Search {
  private final Graph graph;
  private final CompressionSettings settings;
  private final Best best;
  private final BooleanSupplier stop;

  private Search(Graph graph, CompressionSettings settings, int most, BooleanSupplier stop) {
    this.graph = graph;
    this.settings = settings;
    this.best = new Best(graph, most);
    this.stop = stop;
  }

  /**
   * The best abstractions of a corpus, those of positive utility.
   *
   * @param most how many
   * @throws CancellationException if it was stopped
   */
  static List<Best.Found> best(
      Graph graph, CompressionSettings settings, int most, BooleanSupplier stop) {
    return best(graph, settings, most, Work.MOST_INTEGERS, stop);
  }

  /** The same with another limit of memory, on which the result does not depend. */
  static List<Best.Found> best(
      Graph graph, CompressionSettings settings, int most, long integers, BooleanSupplier stop) {
    Search search = new Search(graph, settings, most, stop);
    search.withoutArguments();
    search.withArguments(integers);
    return search.best.found();
  }

  private void withArguments(long integers) {
    Work work = new Work(hole(), best, integers, stop);
    List<FutureTask<Void>> others = new ArrayList<>();
    for (int t = 1; t < settings.threads(); t++) {
      FutureTask<Void> other = new FutureTask<>(() -> work.run(expander()), null);
      others.add(other);
      Thread thread = new Thread(other, "mws4j-compression-" + t);
      thread.setDaemon(true);
      thread.start();
    }
    try {
      work.run(expander());
    } finally {
      others.forEach(Search::await);
    }
  }

  private Expander expander() {
    return new Expander(graph, settings, best);
  }

  /** Waits for a thread; throws what it threw. */
  private static void await(FutureTask<Void> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("compression was interrupted");
    }
  }

  /** Whether an abstraction may be called here. */
  private boolean isPlace(int node) {
    return graph.paths(node) > 0
        && graph.cost(node) > Nodes.LEAF_COST
        && !(settings.etaLong() && (graph.isFunction(node) || graph.head(node) == Nodes.LAMBDA));
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
      table[rows + row] = graph.cost(locations[row]) - Nodes.LEAF_COST;
      table[2 * rows + row] = locations[row];
    }
    return new Pattern(bound, Trail.EMPTY, 0, rows, 0, new int[] {0}, table);
  }

  private long worth(int node) {
    return (long) (graph.cost(node) - Nodes.LEAF_COST) * graph.weight(node);
  }

  /** Closed terms as they are, those with the greatest bound first. */
  private void withoutArguments() {
    Savings savings = new Savings(graph);
    int[] places =
        IntStream.range(0, graph.size())
            .filter(node -> isPlace(node) && graph.isClosed(node))
            .filter(node -> settings.singleTask() || graph.task(node) == Graph.SEVERAL)
            .boxed()
            .sorted(Comparator.comparingLong(node -> graph.cost(node) - worth(node)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int node : places) {
      if (!best.takes(worth(node) - graph.cost(node))) {
        return;
      }
      Work.require(stop);
      Body body = body(node);
      best.offer(body, new int[] {node}, savings.utility(body, new int[] {node}, 1));
    }
  }

  private Body body(int node) {
    Trail trail = Trail.EMPTY;
    Deque<Integer> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      int at = open.pop();
      trail = trail.then(graph.head(at));
      if (graph.head(at) <= Nodes.LAMBDA) {
        open.push(graph.left(at));
      }
      if (graph.head(at) == Nodes.APPLICATION) {
        open.push(graph.right(at));
      }
    }
    return trail.body(0);
  }
}

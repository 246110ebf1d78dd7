package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best abstractions so far: by utility; of equal ones that with fewer arguments, then the
 * smaller body, then in the order of the printed bodies. So which are kept does not depend on the
 * order in which they are found.
 */
final class Best {
  /** An abstraction and where it matches. */
  record Found(Body body, int[] locations, long utility, String text) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparingLong((Found found) -> -found.utility())
          .thenComparingInt(found -> found.body().arity())
          .thenComparingInt(found -> found.body().cost())
          .thenComparing(Found::text);

  private final Graph graph;
  private final int most;
  private final List<Found> found = new ArrayList<>();
  private volatile long least = 1;

  Best(Graph graph, int most) {
    this.graph = graph;
    this.most = most;
  }

  /** Whether an abstraction of this utility may become one of the best. */
  boolean takes(long utility) {
    return utility >= least;
  }

  synchronized void offer(Body body, int[] locations, long utility) {
    if (!takes(utility)) {
      return;
    }
    found.add(new Found(body, locations, utility, body.pattern(graph).toString()));
    found.sort(ORDER);
    if (found.size() > most) {
      found.remove(most);
    }
    if (found.size() == most) {
      least = found.get(most - 1).utility();
    }
  }

  /** Best first. */
  synchronized List<Found> found() {
    return List.copyOf(found);
  }
}

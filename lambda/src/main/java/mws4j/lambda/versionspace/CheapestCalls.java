package mws4j.lambda.versionspace;

import java.util.Arrays;

/** The smallest cost seen for each candidate, while those of a space are gathered. */
final class CheapestCalls {
  private final int[] costs; // by candidate, infinite if not seen
  private final int[] seen;
  private int count;

  CheapestCalls(int candidates) {
    costs = new int[candidates];
    seen = new int[candidates];
    Arrays.fill(costs, PlainCosts.INFINITE);
  }

  void relax(int candidate, int cost) {
    if (cost < costs[candidate]) {
      if (costs[candidate] == PlainCosts.INFINITE) {
        seen[count++] = candidate;
      }
      costs[candidate] = cost;
    }
  }

  /**
   * Writes candidates and their costs by turns, candidates ascending, and forgets them.
   *
   * @param below only costs below this
   */
  void drainTo(Slices list, int below) {
    Arrays.sort(seen, 0, count);
    for (int i = 0; i < count; i++) {
      int candidate = seen[i];
      if (costs[candidate] < below) {
        list.add(candidate);
        list.add(costs[candidate]);
      }
      costs[candidate] = PlainCosts.INFINITE;
    }
    count = 0;
  }
}

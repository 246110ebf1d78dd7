package mws4j.lambda.search;

/**
 * Chooses windows so that a budget of expansions is used and not exceeded. What a search to so many
 * nats takes grows by a steady factor per nat, as every window begins anew at the shortest
 * programs; so once two more windows cannot be paid for, there is one more, as wide as what is left
 * pays for.
 */
public final class WindowBudget {
  private static final double WIDTH = 1.5;
  private static final double NARROWEST = 0.2;

  /** No search goes on to here unless there is nothing to search. */
  private static final double FARTHEST = 100;

  /** Share of what is left that a last window is planned to take: growth is not that steady. */
  private static final double PLANNED = 0.8;

  /** Growth per nat, in nats: between these whatever was seen, 1 before anything was. */
  private static final double SLOWEST = 0.3;

  private static final double FASTEST = 1.5;

  private long left;
  private double to;
  private double expected = 1;
  private double last; // expansions of the last window

  /** A budget of so many expansions. */
  public WindowBudget(long expansions) {
    left = expansions;
  }

  /** How far the search is complete, nats. */
  public double reached() {
    return to;
  }

  /** What may still be spent. */
  public long left() {
    return left;
  }

  /** Where the next window ends; not above {@link #reached()} if there is to be none. */
  public double next() {
    if (left <= 0 || to >= FARTHEST) {
      return to;
    }
    if (last < 1) {
      return to + WIDTH;
    }
    double affordable = StrictMath.log(PLANNED * left / last) / expected;
    if (affordable < NARROWEST) {
      return to;
    }
    return to + (affordable <= 2 * WIDTH ? affordable : WIDTH);
  }

  /** A window was searched completely. */
  public void searched(double until, long expansions) {
    if (last >= 1 && expansions > last) {
      double growth = StrictMath.log(expansions / last) / (until - to);
      expected = Math.min(FASTEST, Math.max(SLOWEST, growth));
    }
    left -= expansions;
    last = expansions;
    to = until;
  }
}

package mws4j.lambda.search;

/**
 * Chooses windows so that a budget of expansions is used and not exceeded by much. What a search to
 * so many nats takes grows by a steady factor per nat; a window that would take more than is left
 * is made narrower, down to a least width.
 */
public final class WindowBudget {
  private static final double WIDTH = 1.5;
  private static final double NARROWEST = 0.2;

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
    if (left <= 0) {
      return to;
    }
    double affordable = last < 1 ? WIDTH : StrictMath.log(left / last) / expected;
    return affordable < NARROWEST ? to : to + Math.min(WIDTH, affordable);
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

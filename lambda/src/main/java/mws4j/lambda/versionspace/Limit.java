package mws4j.lambda.versionspace;

import java.util.function.BooleanSupplier;

/** How much may be stored and done; asks from time to time whether to stop. */
final class Limit {
  private static final long STEPS_BETWEEN_QUESTIONS = 1 << 16;

  /** Steps of work for each node that may be stored; the golden corpora need 7. */
  private static final long STEPS_PER_NODE = 100;

  /** There is no more room: the caller has to make do with less. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1;

    Reached() {
      super("limit reached", null, false, false);
    }
  }

  /** Somebody wants this to end. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private final int nodes;
  private final BooleanSupplier stop;
  private long left;
  private long untilQuestion = STEPS_BETWEEN_QUESTIONS;

  /**
   * A limit.
   *
   * @param nodes most spaces in a table; other stores may hold a fixed multiple of it
   */
  Limit(int nodes, BooleanSupplier stop) {
    this.nodes = nodes;
    this.stop = stop;
    left = STEPS_PER_NODE * nodes;
  }

  /**
   * Checks that so many things may be stored.
   *
   * @param perNode how many of them there may be for each node
   */
  void requireRoom(long stored, int perNode) {
    if (stored > (long) perNode * nodes) {
      throw new Reached();
    }
  }

  /** Counts steps of work. */
  void work(long steps) {
    left -= steps;
    untilQuestion -= steps;
    if (left < 0) {
      throw new Reached();
    }
    if (untilQuestion < 0) {
      untilQuestion = STEPS_BETWEEN_QUESTIONS;
      if (stop.getAsBoolean()) {
        throw new Stopped();
      }
    }
  }
}

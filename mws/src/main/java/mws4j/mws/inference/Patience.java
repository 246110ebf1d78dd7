package mws4j.mws.inference;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** How long to search for programs: at least one round of proposals. */
@FunctionalInterface
public interface Patience {
  /** What still has a number of nanoseconds. */
  Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  /** Begins a search; the answer says whether to go on after a number of rounds. */
  IntPredicate begin();

  /** The same, but it ends as soon as somebody says so. */
  default Patience until(BooleanSupplier stop) {
    return () -> {
      IntPredicate goOn = begin();
      return done -> !stop.getAsBoolean() && goOn.test(done);
    };
  }

  /**
   * A number of rounds; what is found then depends on the seed only.
   *
   * @param rounds at least 1
   */
  static Patience rounds(int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
    }
    return () -> done -> done < rounds;
  }

  /**
   * As many rounds as begin within a time.
   *
   * @param budget for each group of observations that are encoded together; of any size, a negative
   *     one is none
   */
  static Patience within(Duration budget) {
    long nanos =
        budget.isNegative() ? 0 : budget.compareTo(LONGEST) < 0 ? budget.toNanos() : Long.MAX_VALUE;
    return () -> {
      long start = System.nanoTime();
      return done -> System.nanoTime() - start < nanos;
    };
  }
}

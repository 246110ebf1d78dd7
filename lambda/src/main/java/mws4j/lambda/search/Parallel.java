package mws4j.lambda.search;

import java.util.function.IntConsumer;

/** Runs pieces of work that do not depend on each other. */
@FunctionalInterface
public interface Parallel {
  /** One piece after the other, in the thread that asks. */
  Parallel NONE =
      (pieces, work) -> {
        for (int i = 0; i < pieces; i++) {
          work.accept(i);
        }
      };

  /** Does the pieces 0 to {@code pieces - 1}, in any order and on any threads; waits for all. */
  void run(int pieces, IntConsumer work);
}

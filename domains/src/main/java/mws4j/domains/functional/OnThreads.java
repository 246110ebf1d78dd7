package mws4j.domains.functional;

import java.util.function.IntConsumer;
import mws4j.lambda.search.Parallel;
import mws4j.mws.compute.Compute;

/**
 * Lets the searches of {@code lambda}, which know no threads, run on those of a {@link Compute}.
 */
public record OnThreads(Compute compute) implements Parallel {
  @Override
  public void run(int pieces, IntConsumer work) {
    compute.run(pieces, () -> work, IntConsumer::accept);
  }
}

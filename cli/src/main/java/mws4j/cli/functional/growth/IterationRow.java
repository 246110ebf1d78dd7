package mws4j.cli.functional.growth;

import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;

/**
 * What an iteration came to.
 *
 * @param iteration counted from 1
 * @param solved tasks with a program at its end
 * @param meanNats {@code -log p(z,x)} of the best programs, over the solved tasks; NaN without any
 * @param medianNats the same in the middle
 * @param library abstractions at its end
 * @param expansions of its searches
 * @param seconds that it took
 */
record IterationRow(
    int iteration,
    int solved,
    double meanNats,
    double medianNats,
    int library,
    long expansions,
    double seconds)
    implements View {

  /** The same iteration after a further stage. */
  IterationRow then(IterationRow next) {
    return new IterationRow(
        iteration,
        next.solved,
        next.meanNats,
        next.medianNats,
        next.library,
        expansions + next.expansions,
        seconds + next.seconds);
  }

  @Override
  public Result result() {
    return new Result()
        .show("iteration", "iteration", iteration, Format.TEXT)
        .show("solved", "solved", solved, Format.TEXT)
        .show("meanNats", "mean nats", meanNats, Format.NATS)
        .show("medianNats", "median", medianNats, Format.NATS)
        .show("library", "library", library, Format.TEXT)
        .show("expansions", "expansions", expansions, Format.TEXT)
        .show("seconds", "seconds", seconds, Format.decimals(1));
  }
}

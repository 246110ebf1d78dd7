package mws4j.lambda.compression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.lambda.term.Term;

/** Made-up programs over a few symbols, which have a lot in common. */
final class RandomPrograms {
  private final SplittableRandom rng;
  private final String[] symbols;

  RandomPrograms(long seed, String... symbols) {
    this.rng = new SplittableRandom(seed);
    this.symbols = symbols;
  }

  /** Closed programs of at most so many levels. */
  List<Term> programs(int count, int levels) {
    List<Term> programs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      programs.add(term(levels, 0));
    }
    return programs;
  }

  /** A task for each, of so many. */
  List<Integer> tasks(int count, int tasks) {
    return rng.ints(count, 0, tasks).boxed().toList();
  }

  private Term term(int levels, int bound) {
    int kind = levels == 0 ? 0 : rng.nextInt(8);
    if (kind < 2) {
      return bound > 0 && rng.nextBoolean()
          ? new Term.Variable(rng.nextInt(bound))
          : new Term.Symbol(symbols[rng.nextInt(symbols.length)]);
    }
    return kind < 4
        ? new Term.Lambda(term(levels - 1, bound + 1))
        : new Term.Application(term(levels - 1, bound), term(levels - 1, bound));
  }
}

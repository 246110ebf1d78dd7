package mws4j.lambda.term;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws terms of any form, typed or not. */
final class RandomTerms {
  private static final List<String> WORDS = List.of("+", "0", "map", "'.'", "empty?", "#", "x#1");

  private RandomTerms() {}

  /** A term of about so many leaves, whose variables are bound unless {@code free} are not. */
  static Term next(RandomGenerator rng, int leaves, int free) {
    if (leaves <= 1) {
      return switch (rng.nextInt(3)) {
        case 0 -> free == 0 ? new Term.Symbol("y") : new Term.Variable(rng.nextInt(free));
        case 1 -> new Term.Symbol(WORDS.get(rng.nextInt(WORDS.size())));
        default -> new Term.Lambda(new Term.Variable(rng.nextInt(free + 1)));
      };
    }
    return switch (rng.nextInt(5)) {
      case 0 -> new Term.Lambda(next(rng, leaves, free + 1));
      case 1 -> new Term.Abstraction(next(rng, leaves - 1, 0));
      default -> {
        int left = 1 + rng.nextInt(leaves - 1);
        yield new Term.Application(next(rng, left, free), next(rng, leaves - left, free));
      }
    };
  }
}

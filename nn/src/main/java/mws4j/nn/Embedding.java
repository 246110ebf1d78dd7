package mws4j.nn;

import static mws4j.autodiff.ops.Indexing.gatherRows;

import java.util.random.RandomGenerator;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;

/** One learned row per token. */
public final class Embedding {
  private final Parameter weight; // (vocabulary x width)

  /** Entries of variance 1: Uniform(-sqrt(3), sqrt(3)). */
  public Embedding(
      ParameterSet params, String name, int vocabulary, int width, RandomGenerator rng) {
    double bound = Math.sqrt(3);
    weight = params.add(name + ".weight", vocabulary, width).fillUniform(-bound, bound, rng);
  }

  /**
   * The rows of the first {@code count} tokens: (count x width).
   *
   * @param tokens kept
   */
  public Var rows(Tape tape, int[] tokens, int count) {
    return gatherRows(tape.use(weight), tokens, count);
  }

  /** Number of tokens. */
  int vocabulary() {
    return weight.value().numRows;
  }

  /** (vocabulary x width). */
  Parameter weight() {
    return weight;
  }
}

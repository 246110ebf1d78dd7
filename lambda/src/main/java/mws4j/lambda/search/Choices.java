package mws4j.lambda.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import mws4j.lambda.grammar.Fitting;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Heads;

/**
 * What can be chosen at a goal, cheapest first; equal ones by head, variables in front.
 *
 * @param heads see {@link Heads}
 * @param costs {@code -log p} of each, nats
 */
record Choices(int[] heads, double[] costs) {
  static Choices of(Grammar grammar, int row, Fitting fitting) {
    int variables = fitting.variables().length;
    int n = variables + fitting.productions().length;
    double normaliser = grammar.logNormaliser(row, fitting.productions(), variables);
    int[] heads = new int[n];
    double[] costs = new double[n];
    for (int i = 0; i < variables; i++) {
      heads[i] = Heads.variable(fitting.variables()[i]);
      costs[i] = normaliser - grammar.variable(row) + StrictMath.log(variables);
    }
    for (int i = variables; i < n; i++) {
      int production = fitting.productions()[i - variables];
      heads[i] = production;
      costs[i] = normaliser - grammar.weight(row, production);
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> costs[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Choices(
        IntStream.of(order).map(i -> heads[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> costs[i]).toArray());
  }

  /** The place of a head, -1 if it cannot be chosen. */
  int place(int head) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head) {
        return i;
      }
    }
    return -1;
  }
}

package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.lambda.term.Term;

/** The cheapest terms of all spaces, kept without pruning, with costs in floating point. */
final class NaiveInhabitants {
  private final Corpus corpus;
  private final SpaceTable spaces;
  private final SpaceTable terms;
  private final double leaf;
  private final double node;
  private final double[][] costs; // as argument, as function
  private final int[][][] cheapest;

  NaiveInhabitants(Corpus corpus, double leaf, double node) {
    this.corpus = corpus;
    this.leaf = leaf;
    this.node = node;
    spaces = corpus.spaces();
    terms = new SpaceTable(new Limit(20_000_000, () -> false));
    costs = new double[2][spaces.size()];
    cheapest = new int[2][spaces.size()][];
    for (int space = SpaceTable.FIRST_PROPER; space < spaces.size(); space++) {
      compute(space);
    }
  }

  private void compute(int space) {
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> both(space, leaf, terms.index(spaces.number(space)));
      case SpaceTable.LEAF -> both(space, leaf, terms.leaf(spaces.number(space)));
      case SpaceTable.ABSTRACTION -> {
        costs[0][space] = costs[0][spaces.body(space)] + node;
        cheapest[0][space] =
            Arrays.stream(cheapest[0][spaces.body(space)]).map(terms::abstraction).toArray();
        costs[1][space] = Double.POSITIVE_INFINITY;
        cheapest[1][space] = new int[0];
      }
      case SpaceTable.APPLICATION -> {
        int[] functions = cheapest[1][spaces.function(space)];
        int[] arguments = cheapest[0][spaces.argument(space)];
        int[] all = new int[functions.length * arguments.length];
        for (int i = 0; i < all.length; i++) {
          all[i] =
              terms.application(functions[i / arguments.length], arguments[i % arguments.length]);
        }
        both(
            space, costs[1][spaces.function(space)] + costs[0][spaces.argument(space)] + node, all);
      }
      default -> {
        for (int use = 0; use < 2; use++) {
          computeUnion(space, costs[use], cheapest[use]);
        }
      }
    }
  }

  private void both(int space, double cost, int... all) {
    costs[0][space] = costs[1][space] = cost;
    cheapest[0][space] = cheapest[1][space] = all;
  }

  private void computeUnion(int union, double[] cost, int[][] terms) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < spaces.parts(union); i++) {
      least = Math.min(least, cost[spaces.part(union, i)]);
    }
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < spaces.parts(union); i++) {
      if (cost[spaces.part(union, i)] == least) {
        found.add(terms[spaces.part(union, i)]);
      }
    }
    cost[union] = least;
    terms[union] = found.stream().flatMapToInt(Arrays::stream).distinct().toArray();
  }

  /** Number of terms that are worth a name and cheapest in spaces of several tasks. */
  int candidates() {
    Map<Integer, Integer> tasksOf = new HashMap<>();
    for (int t = 0; t < corpus.tasks().size(); t++) {
      Set<Integer> reached = new HashSet<>();
      for (int i = 0; i < corpus.tasks().get(t).programs().size(); i++) {
        BruteForce.reach(spaces, corpus.root(t, i), reached);
      }
      Set<Integer> own = new HashSet<>();
      reached.forEach(space -> Arrays.stream(cheapest[0][space]).forEach(own::add));
      own.forEach(term -> tasksOf.merge(term, 1, Integer::sum));
    }
    return (int)
        tasksOf.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> term(entry.getKey()))
            .filter(OpenTerms::isWorthAName)
            .count();
  }

  private Term term(int number) {
    return switch (terms.kind(number)) {
      case SpaceTable.INDEX -> new Term.Variable(terms.number(number));
      case SpaceTable.LEAF -> corpus.leaves().term(terms.number(number));
      case SpaceTable.ABSTRACTION -> new Term.Lambda(term(terms.body(number)));
      default -> new Term.Application(term(terms.function(number)), term(terms.argument(number)));
    };
  }
}

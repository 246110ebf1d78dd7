package mws4j.lambda.versionspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import mws4j.lambda.term.Term;

/**
 * The cheapest terms of all spaces, as far as several tasks have them in common.
 *
 * <p>Costs are gone through upwards. All terms of a cost come from spaces whose cheapest terms have
 * that cost, and are made of cheaper ones; so a term that only one task has can be dropped before
 * anything is made of it, and few are ever stored.
 */
final class Inhabitants {
  private static final int PER_NODE = 8;

  private final SpaceTable spaces;
  private final PlainCosts costs;
  private final Owners owners; // of spaces
  private final SpaceTable terms; // only single terms
  private final Owners anyOwners = new Owners(0); // of terms
  private final Owners argumentOwners = new Owners(0); // of terms that may be lambdas
  private final Slices asArgument; // terms of each space
  private final Slices asFunction;
  private int cutAt = PlainCosts.INFINITE;

  /**
   * Finds them.
   *
   * @param owners which task each space belongs to
   * @param limit of the terms and of their lists
   */
  Inhabitants(SpaceTable spaces, PlainCosts costs, Owners owners, Limit limit) {
    this.spaces = spaces;
    this.costs = costs;
    this.owners = owners;
    terms = new SpaceTable(limit);
    asArgument = new Slices(spaces.size(), limit, PER_NODE);
    asFunction = new Slices(spaces.size(), limit, PER_NODE);
    long[] order = order();
    int next = 0;
    try {
      while (next < order.length) {
        cutAt = cost(order[next]);
        next = level(order, next);
      }
      cutAt = PlainCosts.INFINITE;
    } catch (Limit.Reached e) {
      // What was found so far is complete below the cost at which this happened.
    }
  }

  /** Spaces by cost, as argument and as function: cost, space, 1 for a function. */
  private long[] order() {
    long[] order = new long[2 * spaces.size()];
    int count = 0;
    for (int space = SpaceTable.FIRST_PROPER; space < spaces.size(); space++) {
      if (costs.asArgument(space) < PlainCosts.INFINITE) {
        order[count++] = (long) costs.asArgument(space) << 32 | (long) space << 1;
      }
      if (costs.asFunction(space) < PlainCosts.INFINITE) {
        order[count++] = (long) costs.asFunction(space) << 32 | (long) space << 1 | 1;
      }
    }
    order = Arrays.copyOf(order, count);
    Arrays.sort(order);
    return order;
  }

  private static int cost(long item) {
    return (int) (item >>> 32);
  }

  private static int space(long item) {
    return (int) item >>> 1;
  }

  private static boolean isFunction(long item) {
    return (item & 1) == 1;
  }

  /** Makes the lists of all spaces of one cost; the number of the next item. */
  private int level(long[] order, int from) {
    int argumentsBefore = asArgument.position();
    int functionsBefore = asFunction.position();
    int end = from;
    while (end < order.length && cost(order[end]) == cost(order[from])) {
      add(space(order[end]), isFunction(order[end]));
      end++;
    }
    asArgument.truncate(argumentsBefore);
    asFunction.truncate(functionsBefore);
    for (int i = from; i < end; i++) {
      keepShared(space(order[i]), isFunction(order[i]) ? asFunction : asArgument);
    }
    return end;
  }

  private void add(int space, boolean function) {
    Slices lists = function ? asFunction : asArgument;
    int start = lists.position();
    switch (spaces.kind(space)) {
      case SpaceTable.INDEX -> lists.add(terms.index(spaces.number(space)));
      case SpaceTable.LEAF -> lists.add(terms.leaf(spaces.number(space)));
      case SpaceTable.ABSTRACTION -> {
        int body = spaces.body(space);
        for (int i = asArgument.start(body); i < asArgument.stop(body); i++) {
          lists.add(terms.abstraction(asArgument.at(i)));
        }
      }
      case SpaceTable.APPLICATION ->
          addApplications(spaces.function(space), spaces.argument(space), lists);
      default -> addParts(space, function, lists);
    }
    lists.end(space, start);
    for (int i = start; i < lists.position(); i++) {
      anyOwners.add(lists.at(i), owners.of(space));
      if (!function) {
        argumentOwners.add(lists.at(i), owners.of(space));
      }
    }
  }

  private void addApplications(int function, int argument, Slices lists) {
    for (int f = asFunction.start(function); f < asFunction.stop(function); f++) {
      for (int a = asArgument.start(argument); a < asArgument.stop(argument); a++) {
        lists.add(terms.application(asFunction.at(f), asArgument.at(a)));
      }
    }
  }

  private void addParts(int space, boolean function, Slices lists) {
    int start = lists.position();
    int cost = function ? costs.asFunction(space) : costs.asArgument(space);
    for (int p = 0; p < spaces.parts(space); p++) {
      int part = spaces.part(space, p);
      if (cost == (function ? costs.asFunction(part) : costs.asArgument(part))) {
        for (int i = lists.start(part); i < lists.stop(part); i++) {
          lists.add(lists.at(i));
        }
      }
    }
    lists.sortDistinct(start);
  }

  /** Moves a list down to the end of what is kept, without the terms of one task. */
  private void keepShared(int space, Slices lists) {
    int start = lists.position();
    int stop = lists.stop(space);
    for (int i = lists.start(space); i < stop; i++) {
      if (anyOwners.of(lists.at(i)) == Owners.SEVERAL) {
        lists.add(lists.at(i));
      }
    }
    lists.end(space, start);
  }

  /** The terms that are cheapest in spaces of several tasks, in order of their making. */
  List<Term> shared(Leaves leaves) {
    List<Term> made = new ArrayList<>(Arrays.asList(null, null)); // void and the universe
    List<Term> shared = new ArrayList<>();
    for (int term = SpaceTable.FIRST_PROPER; term < terms.size(); term++) {
      made.add(
          switch (terms.kind(term)) {
            case SpaceTable.INDEX -> new Term.Variable(terms.number(term));
            case SpaceTable.LEAF -> leaves.term(terms.number(term));
            case SpaceTable.ABSTRACTION -> new Term.Lambda(made.get(terms.body(term)));
            default ->
                new Term.Application(
                    made.get(terms.function(term)), made.get(terms.argument(term)));
          });
      if (argumentOwners.of(term) == Owners.SEVERAL) {
        shared.add(made.get(term));
      }
    }
    return shared;
  }

  /** The cost from which on terms may be missing. */
  OptionalInt cut() {
    return cutAt == PlainCosts.INFINITE ? OptionalInt.empty() : OptionalInt.of(cutAt);
  }
}

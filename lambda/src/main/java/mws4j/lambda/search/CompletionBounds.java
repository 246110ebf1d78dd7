package mws4j.lambda.search;

import java.util.Arrays;
import java.util.List;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeMachine;

/**
 * How many nats it takes at least to fill a goal, by the row of the grammar and the constructor of
 * the goal's type: never too much, so a search that cuts by it misses nothing.
 *
 * <p>A production is likeliest where nothing fits but what always does, a variable where it is
 * alone. To this the bounds of the arguments are added, until nothing changes: the least fixed
 * point, from below.
 */
final class CompletionBounds {
  private static final int MOST_ROUNDS = 100;
  private static final double SETTLED = 1e-9;

  /** An argument whose type is not known before others are chosen. */
  private static final int UNKNOWN = -1;

  /** An argument of the very type that its production gives. */
  private static final int AS_RETURNED = -2;

  private final Grammar grammar;
  private final Language language;
  private final int constructors; // one more stands for those that no production mentions
  private final int[] returned; // by production: constructor, or UNKNOWN for a variable
  private final boolean[] always; // by production: fits all goals of its constructor
  private final int[][] arguments; // by production and argument: constructor, or one of the above
  private double[][] bounds; // (rows x constructors + 1)
  private double[] unknown; // (rows): the smallest of a row

  CompletionBounds(Grammar grammar, TypeMachine types) {
    this.grammar = grammar;
    language = grammar.language();
    int n = language.size();
    returned = new int[n];
    always = new boolean[n];
    arguments = new int[n][];
    for (int p = 0; p < n; p++) {
      Production production = language.production(p);
      Type gives = production.type().returned();
      returned[p] = constructor(gives, types);
      always[p] = isGeneral(gives);
      arguments[p] =
          production.parameters().stream().mapToInt(a -> argument(a, gives, types)).toArray();
    }
    constructors = types.constructors();
    bounds = new double[grammar.rows()][constructors + 1];
    unknown = new double[grammar.rows()];
    settle();
  }

  private static int constructor(Type type, TypeMachine types) {
    return type instanceof Type.Variable ? UNKNOWN : types.constructorOf(types.node(type));
  }

  private static int argument(Type parameter, Type gives, TypeMachine types) {
    Type wanted = parameter.returned();
    return wanted instanceof Type.Variable && wanted.equals(gives)
        ? AS_RETURNED
        : constructor(wanted, types);
  }

  /** Whether a type has a variable of its own in every place below its top. */
  private static boolean isGeneral(Type type) {
    if (type instanceof Type.Variable) {
      return true;
    }
    List<Type> parts = ((Type.Constructed) type).arguments();
    return parts.stream().allMatch(part -> part instanceof Type.Variable)
        && parts.stream().distinct().count() == parts.size();
  }

  private void settle() {
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
      double[][] next = new double[bounds.length][constructors + 1];
      change = 0;
      for (int row = 0; row < bounds.length; row++) {
        for (int c = 0; c <= constructors; c++) {
          next[row][c] = cheapest(row, c);
          if (next[row][c] != bounds[row][c]) { // both may be infinite
            change = Math.max(change, next[row][c] - bounds[row][c]);
          }
        }
      }
      bounds = next;
      for (int row = 0; row < bounds.length; row++) {
        unknown[row] = Arrays.stream(bounds[row]).min().orElseThrow();
      }
    }
  }

  /** The cheapest candidate at a goal, with its arguments by the bounds so far. */
  private double cheapest(int row, int constructor) {
    double most = grammar.variable(row);
    for (int p = 0; p < language.size(); p++) {
      most = Math.max(most, grammar.weight(row, p));
    }
    double surely = 0;
    for (int p = 0; p < language.size(); p++) {
      if (fits(p, constructor) && always[p]) {
        surely += StrictMath.exp(grammar.weight(row, p) - most);
      }
    }
    double least = cost(grammar.variable(row) - most, surely);
    for (int p = 0; p < language.size(); p++) {
      if (fits(p, constructor)) {
        double weight = grammar.weight(row, p) - most;
        double own = always[p] ? surely : surely + StrictMath.exp(weight);
        least = Math.min(least, StrictMath.log(own) - weight + ofArguments(p, constructor));
      }
    }
    return Math.max(0, least);
  }

  /** Of what is chosen besides those that always fit. */
  private static double cost(double weight, double surely) {
    return StrictMath.log(surely + StrictMath.exp(weight)) - weight;
  }

  private boolean fits(int production, int constructor) {
    return returned[production] == UNKNOWN || returned[production] == constructor;
  }

  private double ofArguments(int production, int constructor) {
    double sum = 0;
    for (int a = 0; a < arguments[production].length; a++) {
      int row = grammar.row(language.row(production, a));
      int wanted = arguments[production][a] == AS_RETURNED ? constructor : arguments[production][a];
      sum += wanted == UNKNOWN ? unknown[row] : bounds[row][wanted];
    }
    return sum;
  }

  /**
   * The least cost of filling a goal, nats; infinite if it cannot be.
   *
   * @param constructor of its type, -1 if it is a variable
   */
  double of(int rowOfLanguage, int constructor) {
    int row = grammar.row(rowOfLanguage);
    return constructor < 0 ? unknown[row] : bounds[row][Math.min(constructor, constructors)];
  }
}

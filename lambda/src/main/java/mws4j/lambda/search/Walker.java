package mws4j.lambda.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import mws4j.lambda.grammar.Fitting;
import mws4j.lambda.grammar.Goals;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Heads;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeMachine;

/**
 * Builds programs from left to right, depth first. Goals that wait are a linked list; all that a
 * choice adds is taken back after it. For one thread.
 */
final class Walker {
  /** Sums of bounds are rounded; what is cut must be surely too dear. */
  private static final double SLACK = 1e-9;

  /** Expansions between two looks at whether to stop. */
  private static final int PATIENCE = 1 << 14;

  private static final int NONE = -1;

  private final Grammar grammar;
  private final Language language;
  private final Goals goals;
  private final TypeMachine types;
  private final CompletionBounds bounds;
  private final Choices[][] choices; // by row of the grammar and number of the fitting

  private long[] goalType = new long[64];
  private int[] goalScope = new int[64];
  private int[] goalRow = new int[64];
  private int[] goalNext = new int[64];
  private double[] goalBound = new double[64]; // of this and all that follow
  private int top;

  private final int[] program;
  private double from;
  private double limit;
  private ProgramVisitor visitor;
  private BooleanSupplier stop;
  private long budget;
  private long expansions;
  private long programs;
  private boolean stopped;
  private boolean cut; // whether something was too dear for the window

  Walker(Grammar grammar, int longest) {
    this.grammar = grammar;
    language = grammar.language();
    goals = new Goals(language);
    types = goals.types();
    bounds = new CompletionBounds(grammar, types);
    choices = new Choices[grammar.rows()][0];
    program = new int[longest];
  }

  /** What a walk did; the last one of a prefix leaves nothing for dearer windows. */
  record Walk(long expansions, long programs, boolean complete, boolean last) {}

  /**
   * Visits all programs that begin with some heads and whose description length lies in a window.
   *
   * @param budget of expansions
   * @param stop asked now and then
   */
  Walk walk(
      int[] prefix,
      Type request,
      double from,
      double to,
      long budget,
      ProgramVisitor visitor,
      BooleanSupplier stop) {
    this.from = from;
    this.limit = to;
    this.budget = budget;
    this.visitor = visitor;
    this.stop = stop;
    expansions = 0;
    programs = 0;
    stopped = false;
    cut = false;
    replay(prefix, request, this::goOn);
    return new Walk(expansions, programs, !stopped, !stopped && !cut);
  }

  private void goOn(int goal, double cost, int length) {
    if (goal != NONE) {
      if (isWithin(cost + goalBound[goal])) {
        expand(goal, cost, length);
      }
    } else if (cost >= from && cost < limit) {
      programs++;
      visitor.visit(program, length, cost);
    } else {
      cut |= cost >= limit;
    }
  }

  /** Whether programs of at least this cost may lie in the window; none has an infinite cost. */
  private boolean isWithin(double bound) {
    boolean within = bound < limit + SLACK;
    cut |= !within && bound < Double.POSITIVE_INFINITY;
    return within;
  }

  /** What to do at the goal after a prefix. */
  interface Continuation {
    /** The next goal, or NONE, with the cost and the number of heads so far. */
    void at(int goal, double cost, int length);
  }

  /** Makes the choices of a prefix, does something, and takes all back. */
  void replay(int[] prefix, Type request, Continuation then) {
    long mark = types.mark();
    int scopes = goals.scopes();
    top = 0;
    int goal = push(goals.request(request), Goals.EMPTY_SCOPE, Language.NO_PARENT, NONE);
    double cost = 0;
    for (int i = 0; i < prefix.length; i++) {
      int scope = scopeAt(goal);
      Choices here = choicesAt(goal, scope);
      cost += here.costs()[here.place(prefix[i])];
      program[i] = prefix[i];
      goal = choose(goal, scope, prefix[i]);
    }
    then.at(goal, cost, prefix.length);
    types.undo(mark);
    goals.leaveTo(scopes);
  }

  /** What can be chosen at a goal reached by a replay. */
  Choices choicesAfter(int goal) {
    return choicesAt(goal, scopeAt(goal));
  }

  private void expand(int goal, double cost, int length) {
    if (++expansions > budget || stopped) {
      stopped = true;
      return;
    }
    if (expansions % PATIENCE == 0 && stop.getAsBoolean()) {
      stopped = true;
      return;
    }
    if (length == program.length) {
      return;
    }
    int scopes = goals.scopes();
    int scope = scopeAt(goal);
    Choices here = choicesAt(goal, scope);
    int next = goalNext[goal];
    double rest = next == NONE ? 0 : goalBound[next];
    int[] heads = here.heads();
    double[] costs = here.costs();
    for (int i = 0; i < heads.length && !stopped; i++) {
      double total = cost + costs[i];
      if (next == NONE ? total >= limit : total + rest >= limit + SLACK) {
        cut |= rest < Double.POSITIVE_INFINITY;
        break;
      }
      program[length] = heads[i];
      if (next == NONE && isLeaf(heads[i], scope)) {
        if (total >= from) {
          programs++;
          visitor.visit(program, length + 1, total);
        }
      } else {
        descend(goal, scope, heads[i], total, length + 1);
      }
    }
    goals.leaveTo(scopes);
  }

  private void descend(int goal, int scope, int head, double total, int length) {
    long mark = types.mark();
    int before = top;
    int first = choose(goal, scope, head);
    if (isWithin(total + goalBound[first])) {
      expand(first, total, length);
    }
    top = before;
    types.undo(mark);
  }

  /**
   * The scope at a goal, inside the lambdas that its type asks for; the goal becomes what they
   * give.
   */
  private int scopeAt(int goal) {
    long wanted = types.resolve(goalType[goal]);
    int scope = goalScope[goal];
    while (types.isArrow(wanted)) {
      scope = goals.enter(scope, types.parameter(wanted));
      wanted = types.resolve(types.result(wanted));
    }
    return scope;
  }

  private long wanted(int goal) {
    long wanted = types.resolve(goalType[goal]);
    while (types.isArrow(wanted)) {
      wanted = types.resolve(types.result(wanted));
    }
    return wanted;
  }

  private Choices choicesAt(int goal, int scope) {
    Fitting fitting = goals.fitting(wanted(goal), scope);
    int row = grammar.row(goalRow[goal]);
    Choices[] known = choices[row];
    if (fitting.number() >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, fitting.number() + 16));
      choices[row] = known;
    }
    Choices here = known[fitting.number()];
    if (here == null) {
      here = Choices.of(grammar, goalRow[goal], fitting);
      known[fitting.number()] = here;
    }
    return here;
  }

  private boolean isLeaf(int head, int scope) {
    long type =
        Heads.isVariable(head) ? goals.type(scope, Heads.variable(head)) : goals.plain(head);
    return !types.isArrow(type);
  }

  /** Fills a goal with a head; the next goal, which is its first argument if it has any. */
  private int choose(int goal, int scope, int head) {
    boolean isVariable = Heads.isVariable(head);
    long type = isVariable ? goals.type(scope, Heads.variable(head)) : goals.instance(head);
    if (!types.unify(types.returned(type), wanted(goal))) {
      throw new IllegalStateException("search: head " + head + " does not fit its goal");
    }
    int firstRow = isVariable ? Language.PARENT_VARIABLE : language.row(head, 0);
    return pushArguments(type, 0, scope, firstRow, isVariable ? 0 : 1, goalNext[goal]);
  }

  /** Pushes the arguments of a head from the last to the first; the number of the first. */
  private int pushArguments(long type, int argument, int scope, int firstRow, int step, int next) {
    if (!types.isArrow(type)) {
      return next;
    }
    int later = pushArguments(types.result(type), argument + 1, scope, firstRow, step, next);
    return push(types.parameter(type), scope, firstRow + step * argument, later);
  }

  private int push(long type, int scope, int row, int next) {
    if (top == goalType.length) {
      goalType = Arrays.copyOf(goalType, 2 * top);
      goalScope = Arrays.copyOf(goalScope, 2 * top);
      goalRow = Arrays.copyOf(goalRow, 2 * top);
      goalNext = Arrays.copyOf(goalNext, 2 * top);
      goalBound = Arrays.copyOf(goalBound, 2 * top);
    }
    goalType[top] = type;
    goalScope[top] = scope;
    goalRow[top] = row;
    goalNext[top] = next;
    int constructor = types.constructorOf(types.resolve(types.returned(type)));
    goalBound[top] = bounds.of(row, constructor) + (next == NONE ? 0 : goalBound[next]);
    return top++;
  }
}

package mws4j.lambda.grammar;

import java.util.random.RandomGenerator;
import mws4j.lambda.type.IntList;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeMachine;

/** Draws programs from grammars over one language. For one thread. */
public final class ProgramSampler {
  private final Language language;
  private final Goals goals;
  private final TypeMachine types;

  /** A sampler of programs of a language. */
  public ProgramSampler(Language language) {
    this.language = language;
    goals = new Goals(language);
    types = goals.types();
  }

  /**
   * Draws a program.
   *
   * @param longest heads that it may have
   * @param heads receives the program, see {@link Heads}; cleared first
   * @return false if the draw became too long, or came to a goal that nothing fits
   */
  public boolean sample(
      Grammar grammar, Type request, int longest, RandomGenerator rng, IntList heads) {
    heads.clear();
    long mark = types.mark();
    int scopes = goals.scopes();
    Draw draw = new Draw(grammar, longest, rng, heads);
    boolean whole = draw.goal(goals.request(request), Goals.EMPTY_SCOPE, Language.NO_PARENT);
    types.undo(mark);
    goals.leaveTo(scopes);
    return whole;
  }

  private final class Draw {
    private final Grammar grammar;
    private final int longest;
    private final RandomGenerator rng;
    private final IntList heads;

    Draw(Grammar grammar, int longest, RandomGenerator rng, IntList heads) {
      this.grammar = grammar;
      this.longest = longest;
      this.rng = rng;
      this.heads = heads;
    }

    boolean goal(long type, int scope, int row) {
      long wanted = types.resolve(type);
      int inner = scope;
      while (types.isArrow(wanted)) {
        inner = goals.enter(inner, types.parameter(wanted));
        wanted = types.resolve(types.result(wanted));
      }
      Fitting fitting = goals.fitting(wanted, inner);
      int n = fitting.productions().length + fitting.variables().length;
      if (n == 0 || heads.size() == longest) {
        return false;
      }
      int head = choose(row, fitting);
      heads.add(head);
      boolean isVariable = Heads.isVariable(head);
      long found = isVariable ? goals.type(inner, Heads.variable(head)) : goals.instance(head);
      if (!types.unify(types.returned(found), wanted)) {
        throw new IllegalStateException("sampler: head " + head + " does not fit its goal");
      }
      for (int argument = 0; types.isArrow(found); argument++) {
        int rowOfArgument = isVariable ? Language.PARENT_VARIABLE : language.row(head, argument);
        if (!goal(types.parameter(found), inner, rowOfArgument)) {
          return false;
        }
        found = types.result(found);
      }
      return true;
    }

    private int choose(int row, Fitting fitting) {
      int variables = fitting.variables().length;
      double normaliser = grammar.logNormaliser(row, fitting.productions(), variables);
      double u = rng.nextDouble();
      for (int production : fitting.productions()) {
        u -= StrictMath.exp(grammar.weight(row, production) - normaliser);
        if (u < 0) {
          return production;
        }
      }
      if (variables == 0) { // u was a rounding error too large
        return fitting.productions()[fitting.productions().length - 1];
      }
      return Heads.variable(fitting.variables()[rng.nextInt(variables)]);
    }
  }
}

package mws4j.lambda.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import mws4j.lambda.grammar.Grammar;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Substitution;
import mws4j.lambda.type.Type;

/**
 * The definition of the prior as plainly as it can be written, without bounds, tables or numbers:
 * all programs up to a description length. The twin of {@link Enumeration}.
 */
public final class NaiveEnumeration {
  private final Grammar grammar;
  private final Language language;

  /** All programs under a grammar. */
  public NaiveEnumeration(Grammar grammar) {
    this.grammar = grammar;
    language = grammar.language();
  }

  /** A program with its description length. */
  public record Found(Term program, double nats) {}

  /** Programs of a type with {@code -log p < limit}. */
  public List<Found> below(double limit, Type request) {
    List<Found> found = new ArrayList<>();
    Substitution types = new Substitution();
    Type wanted = types.instantiate(request);
    goal(wanted, List.of(), 0, 0, types, limit, (term, s) -> found.add(new Found(term, s.nats)));
    return found;
  }

  /** What is known after a part of a program. */
  private record State(Substitution types, double nats) {}

  private void goal(
      Type type,
      List<Type> scope,
      int row,
      double nats,
      Substitution types,
      double limit,
      BiConsumer<Term, State> then) {
    Type goal = types.apply(type);
    if (goal.isArrow()) {
      List<Type> inner = new ArrayList<>(List.of(goal.parameters().get(0)));
      inner.addAll(scope);
      Type result = ((Type.Constructed) goal).arguments().get(1);
      goal(result, inner, row, nats, types, limit, (t, s) -> then.accept(new Term.Lambda(t), s));
      return;
    }
    List<Integer> variables = new ArrayList<>();
    for (int v = 0; v < scope.size(); v++) {
      if (types.copy().unify(scope.get(v).returned(), goal)) {
        variables.add(v);
      }
    }
    double total = variables.isEmpty() ? 0 : Math.exp(grammar.variable(row));
    List<Integer> productions = new ArrayList<>();
    for (int p = 0; p < language.size(); p++) {
      Substitution copy = types.copy();
      if (copy.unify(copy.instantiate(language.production(p).type()).returned(), goal)) {
        productions.add(p);
        total += Math.exp(grammar.weight(row, p));
      }
    }
    for (int v : variables) {
      double share = Math.exp(grammar.variable(row)) / variables.size();
      take(
          new Term.Variable(v),
          scope.get(v),
          goal,
          scope,
          a -> Language.PARENT_VARIABLE,
          nats - Math.log(share / total),
          types.copy(),
          limit,
          then);
    }
    for (int p : productions) {
      Production production = language.production(p);
      Substitution copy = types.copy();
      take(
          production.head(),
          copy.instantiate(production.type()),
          goal,
          scope,
          a -> language.row(p, a),
          nats - grammar.weight(row, p) + Math.log(total),
          copy,
          limit,
          then);
    }
  }

  private interface Rows {
    int of(int argument);
  }

  private void take(
      Term head,
      Type type,
      Type goal,
      List<Type> scope,
      Rows rows,
      double nats,
      Substitution types,
      double limit,
      BiConsumer<Term, State> then) {
    if (nats < limit && types.unify(type.returned(), goal)) {
      arguments(head, type.parameters(), 0, scope, rows, nats, types, limit, then);
    }
  }

  private void arguments(
      Term made,
      List<Type> parameters,
      int next,
      List<Type> scope,
      Rows rows,
      double nats,
      Substitution types,
      double limit,
      BiConsumer<Term, State> then) {
    if (next == parameters.size()) {
      then.accept(made, new State(types, nats));
      return;
    }
    goal(
        parameters.get(next),
        scope,
        rows.of(next),
        nats,
        types,
        limit,
        (argument, state) ->
            arguments(
                new Term.Application(made, argument),
                parameters,
                next + 1,
                scope,
                rows,
                state.nats,
                state.types.copy(),
                limit,
                then));
  }
}

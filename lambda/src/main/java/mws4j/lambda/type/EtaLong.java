package mws4j.lambda.type;

import java.util.ArrayList;
import java.util.List;
import mws4j.lambda.term.Term;
import mws4j.lambda.term.Terms;

/**
 * Brings terms into η-long form: a lambda wherever a function is wanted, and all the arguments that
 * its type shows behind every head. A term that is β-normal stays so.
 */
public final class EtaLong {
  private final TypeInference inference;

  /** Forms of terms over the symbols of an inference. */
  public EtaLong(TypeInference inference) {
    this.inference = inference;
  }

  /**
   * The η-long form of a closed β-normal term. Variables of the request that the term leaves open
   * stay open; where a type is not known, nothing is added.
   *
   * @param request the type that the term is used at; it may be less general than the term's own
   * @throws TypeException if the term cannot be used at the type, or is not β-normal
   */
  public Term of(Term term, Type request) {
    Substitution types = new Substitution();
    return at(term, types.instantiate(request), new ArrayList<>(), types);
  }

  private Term at(Term term, Type wanted, List<Type> scope, Substitution types) {
    Type goal = types.apply(wanted);
    if (term instanceof Term.Lambda lambda) {
      Type parameter = types.fresh();
      Type result = types.fresh();
      require(types.unify(goal, Type.arrow(parameter, result)), term, goal);
      scope.add(parameter);
      Term body = at(lambda.body(), result, scope, types);
      scope.remove(scope.size() - 1);
      return new Term.Lambda(body);
    }
    if (goal.isArrow()) {
      Term applied = new Term.Application(Terms.shift(term, 1), new Term.Variable(0));
      return at(new Term.Lambda(applied), goal, scope, types);
    }
    return spine(term, goal, scope, types);
  }

  /** A head with its arguments at a goal that is no function. */
  private Term spine(Term term, Type goal, List<Type> scope, Substitution types) {
    Term head = Terms.head(term);
    if (head instanceof Term.Lambda) {
      throw new TypeException("eta-long form: not in normal form: " + term);
    }
    List<Term> arguments = Terms.arguments(term);
    Type type = inference.infer(head, scope, types);
    List<Type> parameters = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      type = types.apply(type);
      Type parameter = types.fresh();
      Type result = types.fresh();
      require(types.unify(type, Type.arrow(parameter, result)), term, type);
      parameters.add(parameter);
      type = result;
    }
    require(types.unify(type, goal), term, goal);
    Term made = head;
    for (int i = 0; i < arguments.size(); i++) {
      made = new Term.Application(made, at(arguments.get(i), parameters.get(i), scope, types));
    }
    return made;
  }

  private static void require(boolean fits, Term term, Type goal) {
    if (!fits) {
      throw new TypeException("type: " + term + " does not fit " + goal.canonical());
    }
  }
}

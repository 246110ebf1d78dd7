package mws4j.lambda.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mws4j.lambda.term.Term;

/**
 * The most general types of terms (Damas & Milner 1982; without let, abstractions being closed and
 * typed by themselves). For one thread.
 */
public final class TypeInference {
  private final Function<String, Type> symbols;
  private final Map<Term, Type> abstractions = new HashMap<>();

  /**
   * Inference over symbols of known types.
   *
   * @param symbols the type of each symbol, null for an unknown one
   */
  public TypeInference(Function<String, Type> symbols) {
    this.symbols = symbols;
  }

  /**
   * The most general type of a closed term, in canonical form.
   *
   * @throws TypeException if it has none, a symbol is unknown or a variable is free
   */
  public Type of(Term term) {
    Substitution types = new Substitution();
    return types.apply(infer(term, new ArrayList<>(), types)).canonical();
  }

  /**
   * Whether a closed term can be used at a type, whose variables may become anything but one
   * another's opposites: the term's own type is at least as general as an instance of it.
   */
  public boolean fits(Term term, Type type) {
    Substitution types = new Substitution();
    try {
      return types.unify(infer(term, new ArrayList<>(), types), types.instantiate(type));
    } catch (TypeException e) {
      return false;
    }
  }

  /**
   * Types of a term's parts as they are found.
   *
   * @param scope types of the variables, the innermost last
   */
  Type infer(Term term, List<Type> scope, Substitution types) {
    if (term instanceof Term.Variable v) {
      if (v.index() >= scope.size()) {
        throw new TypeException("type: " + v + " is bound by no lambda");
      }
      return scope.get(scope.size() - 1 - v.index());
    }
    if (term instanceof Term.Lambda lambda) {
      Type parameter = types.fresh();
      scope.add(parameter);
      Type body = infer(lambda.body(), scope, types);
      scope.remove(scope.size() - 1);
      return Type.arrow(parameter, body);
    }
    if (term instanceof Term.Application application) {
      Type function = infer(application.function(), scope, types);
      Type argument = infer(application.argument(), scope, types);
      Type result = types.fresh();
      if (!types.unify(function, Type.arrow(argument, result))) {
        throw new TypeException(
            "type: "
                + application.function()
                + " of type "
                + types.apply(function).canonical()
                + " cannot take "
                + application.argument()
                + " of type "
                + types.apply(argument).canonical());
      }
      return result;
    }
    return types.instantiate(ofLeaf(term));
  }

  /** The type of a symbol or of an abstraction. */
  Type ofLeaf(Term leaf) {
    if (leaf instanceof Term.Symbol symbol) {
      Type type = symbols.apply(symbol.name());
      if (type == null) {
        throw new TypeException("type: unknown primitive " + symbol.name());
      }
      return type;
    }
    Type known = abstractions.get(leaf);
    if (known == null) {
      known = of(((Term.Abstraction) leaf).body());
      abstractions.put(leaf, known);
    }
    return known;
  }
}

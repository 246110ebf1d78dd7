package mws4j.lambda.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What type variables stand for, found by first-order unification. For one thread.
 *
 * <p>Written out, the type of a short term may be larger than any memory. Whoever comes upon such a
 * type, which is nothing that anybody has a use for, is told so by a {@link TypeException}.
 */
public final class Substitution {
  /** Parts of types looked at in all; a term of a million characters needs less. */
  private static final int MOST = 10_000_000;

  private int work;
  private final List<Type> bindings = new ArrayList<>(); // by id; null: free

  /** One that knows the same and goes its own way. */
  public Substitution copy() {
    Substitution copy = new Substitution();
    copy.bindings.addAll(bindings);
    return copy;
  }

  /** A variable not used before. */
  public Type fresh() {
    bindings.add(null);
    return Type.variable(bindings.size() - 1);
  }

  /** The same type with fresh variables in place of its own. */
  public Type instantiate(Type type) {
    if (type.isClosed()) {
      return type;
    }
    Map<Integer, Type> fresh = new HashMap<>();
    for (int v = 0; v < type.variables(); v++) {
      fresh.put(v, fresh());
    }
    return type.with(fresh);
  }

  /**
   * Makes two types equal.
   *
   * @return false if they cannot be; some variables may be bound then
   */
  public boolean unify(Type one, Type two) {
    count();
    Type a = resolved(one);
    Type b = resolved(two);
    if (a instanceof Type.Variable v) {
      return a.equals(b) || bind(v, b);
    }
    if (b instanceof Type.Variable v) {
      return bind(v, a);
    }
    Type.Constructed c = (Type.Constructed) a;
    Type.Constructed d = (Type.Constructed) b;
    if (!c.constructor().equals(d.constructor()) || c.arguments().size() != d.arguments().size()) {
      return false;
    }
    for (int i = 0; i < c.arguments().size(); i++) {
      if (!unify(c.arguments().get(i), d.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean bind(Type.Variable variable, Type type) {
    if (occurs(variable, type)) {
      return false;
    }
    while (bindings.size() <= variable.id()) {
      bindings.add(null);
    }
    bindings.set(variable.id(), type);
    return true;
  }

  private boolean occurs(Type.Variable variable, Type in) {
    count();
    Type type = resolved(in);
    if (!(type instanceof Type.Constructed c)) {
      return type.equals(variable);
    }
    for (Type argument : c.arguments()) {
      if (occurs(variable, argument)) {
        return true;
      }
    }
    return false;
  }

  /** What a type is at its top: a constructor, or a variable that stands for nothing yet. */
  private Type resolved(Type type) {
    Type at = type;
    while (at instanceof Type.Variable v
        && v.id() < bindings.size()
        && bindings.get(v.id()) != null) {
      at = bindings.get(v.id());
    }
    return at;
  }

  /** The type with all that is known of its variables put in. */
  public Type apply(Type type) {
    count();
    Type at = resolved(type);
    if (!(at instanceof Type.Constructed c) || c.arguments().isEmpty()) {
      return at;
    }
    List<Type> arguments = new ArrayList<>();
    for (Type argument : c.arguments()) {
      arguments.add(apply(argument));
    }
    return new Type.Constructed(c.constructor(), arguments);
  }

  private void count() {
    if (++work > MOST) {
      throw new TypeException("type: it is too large");
    }
  }
}

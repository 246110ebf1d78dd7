package mws4j.lambda.type;

import java.util.Map;

/** Walks over types. */
final class Types {
  private Types() {}

  static Type renamed(Type type, Map<Integer, Type> names) {
    if (type instanceof Type.Variable v) {
      return names.computeIfAbsent(v.id(), id -> Type.variable(names.size()));
    }
    Type.Constructed c = (Type.Constructed) type;
    if (c.arguments().isEmpty()) {
      return c;
    }
    return new Type.Constructed(
        c.constructor(), c.arguments().stream().map(a -> renamed(a, names)).toList());
  }

  static Type replaced(Type type, Map<Integer, Type> types) {
    if (type instanceof Type.Variable v) {
      return types.getOrDefault(v.id(), v);
    }
    Type.Constructed c = (Type.Constructed) type;
    if (c.arguments().isEmpty()) {
      return c;
    }
    return new Type.Constructed(
        c.constructor(), c.arguments().stream().map(a -> replaced(a, types)).toList());
  }

  static int variables(Type type) {
    if (type instanceof Type.Variable v) {
      return v.id() + 1;
    }
    int most = 0;
    for (Type argument : ((Type.Constructed) type).arguments()) {
      most = Math.max(most, variables(argument));
    }
    return most;
  }
}

package mws4j.lambda.value;

import mws4j.lambda.type.Type;

/** Which values belong to which types: to {@code int}, {@code bool}, {@code char} and lists. */
public final class ValueTypes {
  private ValueTypes() {}

  /** Whether a value is one of a type. */
  public static boolean fits(Object value, Type type) {
    if (!isList(type)) {
      return (type.equals(Type.INT) && value instanceof Long)
          || (type.equals(Type.BOOL) && value instanceof Boolean)
          || (type.equals(Type.CHAR) && value instanceof Character);
    }
    if (!(value instanceof ListValue list)) {
      return false;
    }
    Type element = element(type);
    for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
      if (!fits(at.head(), element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isList(Type type) {
    return type instanceof Type.Constructed c
        && c.constructor().equals("list")
        && c.arguments().size() == 1;
  }

  private static Type element(Type list) {
    return ((Type.Constructed) list).arguments().get(0);
  }
}

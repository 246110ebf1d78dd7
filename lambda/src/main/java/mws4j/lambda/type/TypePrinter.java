package mws4j.lambda.type;

import java.util.stream.Collectors;

/** Prints types as they are read: {@code (int -> t0) -> list(int) -> list(t0)}. */
final class TypePrinter {
  private TypePrinter() {}

  static String print(Type.Constructed type) {
    if (type.isArrow()) {
      Type from = type.arguments().get(0);
      String left = from.isArrow() ? "(" + from + ")" : from.toString();
      return left + " -> " + type.arguments().get(1);
    }
    if (type.arguments().isEmpty()) {
      return type.constructor();
    }
    return type.arguments().stream()
        .map(Type::toString)
        .collect(Collectors.joining(", ", type.constructor() + "(", ")"));
  }
}

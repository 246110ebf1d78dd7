package mws4j.lambda.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mws4j.lambda.type.Substitution;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeException;
import mws4j.lambda.value.ListValue;
import mws4j.lambda.value.ValueTypes;

/** What examples say of their task. */
public final class Examples {
  private Examples() {}

  /**
   * The type of a program that could have examples: as general as the values allow.
   *
   * @param examples at least one
   * @param unknown what the elements of lists are that are empty in all of them
   * @throws TypeException if examples differ in their number of inputs or in their types, or a list
   *     has elements of several types
   */
  public static Type request(List<Example> examples, Type unknown) {
    Substitution types = new Substitution();
    Type request = null;
    for (int i = 0; i < examples.size(); i++) {
      Type own = type(examples.get(i), i, types);
      if (request == null) {
        request = own;
      } else if (!types.unify(request, own)) {
        throw new TypeException(
            "example %d is of type %s, those before it are of type %s"
                .formatted(i + 1, types.apply(own).canonical(), types.apply(request).canonical()));
      }
    }
    Type found = types.apply(request).canonical();
    Map<Integer, Type> known = new HashMap<>();
    for (int v = 0; v < found.variables(); v++) {
      known.put(v, unknown);
    }
    return found.with(known);
  }

  private static Type type(Example example, int number, Substitution types) {
    List<Type> inputs = example.inputs().stream().map(input -> type(input, number, types)).toList();
    return Type.function(inputs, type(example.output(), number, types));
  }

  private static Type type(Object value, int number, Substitution types) {
    if (value instanceof ListValue list) {
      Type element = types.fresh();
      for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
        if (!types.unify(element, type(at.head(), number, types))) {
          throw new TypeException(
              "example " + (number + 1) + " has a list with elements of several types: " + list);
        }
      }
      return Type.list(element);
    }
    if (value instanceof Long) {
      return Type.INT;
    }
    return value instanceof Boolean ? Type.BOOL : Type.CHAR;
  }

  /** Whether an example is one of a program of a type. */
  public static boolean fits(Example example, Type request) {
    List<Type> types = request.parameters();
    return example.inputs().size() == types.size()
        && IntStream.range(0, types.size())
            .allMatch(i -> ValueTypes.fits(example.inputs().get(i), types.get(i)))
        && ValueTypes.fits(example.output(), request.returned());
  }

  /**
   * What is contradictory in examples, if anything: two of them with the same inputs and different
   * outputs.
   */
  public static Optional<String> contradiction(List<Example> examples) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Integer before = seen.putIfAbsent(examples.get(i).inputs(), i);
      if (before != null && !examples.get(before).output().equals(examples.get(i).output())) {
        return Optional.of(
            "examples %d and %d have the same inputs and different outputs"
                .formatted(before + 1, i + 1));
      }
    }
    return Optional.empty();
  }
}

package mws4j.lambda.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mws4j.lambda.type.Type;

/**
 * What of a type decides where the lambdas of an η-long program are: the shapes of its arguments.
 * Shape 0 is that of whatever is no function. A type variable is none: in a η-long program it never
 * becomes one, for what is wanted at it is computed and no lambda.
 */
final class Shapes {
  private static final int[] NONE = {};

  private final List<int[]> parameters = new ArrayList<>(List.of(NONE));
  private final Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));

  /** The number of a type's shape. */
  int of(Type type) {
    List<Integer> key = type.parameters().stream().map(this::of).toList();
    Integer known = numbers.get(key);
    if (known == null) {
      known = parameters.size();
      parameters.add(key.stream().mapToInt(Integer::intValue).toArray());
      numbers.put(key, known);
    }
    return known;
  }

  /** The shapes of a library's productions. */
  int[] of(Library library) {
    return IntStream.range(0, library.size()).map(place -> of(library.type(place))).toArray();
  }

  /** Shapes of the arguments, by number of the shape. */
  int[][] parameters() {
    return parameters.toArray(int[][]::new);
  }
}

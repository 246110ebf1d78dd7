package mws4j.lambda.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeInference;

/**
 * The words of a language in a fixed order: their places are the numbers by which programs name
 * them. The sets of the literature are {@link ListPrimitives}, {@link TextPrimitives} and {@link
 * LispPrimitives}; another one is a list of {@link Primitive}s. Immutable.
 */
public final class PrimitiveSet {
  private final String name;
  private final List<Primitive> primitives;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * A set of primitives; their order is kept.
   *
   * @throws IllegalArgumentException if there are none, two have a name, or two differ from task to
   *     task
   */
  public PrimitiveSet(String name, List<Primitive> primitives) {
    this.name = name;
    this.primitives = List.copyOf(primitives);
    if (primitives.isEmpty()) {
      throw new IllegalArgumentException("PrimitiveSet " + name + ": no primitives");
    }
    for (Primitive primitive : this.primitives) {
      if (places.put(primitive.name(), places.size()) != null) {
        throw new IllegalArgumentException(
            "PrimitiveSet " + name + ": two primitives are named " + primitive.name());
      }
    }
    if (this.primitives.stream().filter(PrimitiveSet::isTaskConstant).count() > 1) {
      throw new IllegalArgumentException(
          "PrimitiveSet " + name + ": more than one constant that differs from task to task");
    }
  }

  private static boolean isTaskConstant(Primitive primitive) {
    return primitive.implementation() == Implementation.TaskConstant.INSTANCE;
  }

  /** The name of the set. */
  public String name() {
    return name;
  }

  /** The primitives in their order. */
  public List<Primitive> primitives() {
    return primitives;
  }

  /** Number of primitives. */
  public int size() {
    return primitives.size();
  }

  /** The primitive at a place. */
  public Primitive get(int place) {
    return primitives.get(place);
  }

  /** The place of the primitive of a name, -1 if there is none. */
  public int indexOf(String primitive) {
    return places.getOrDefault(primitive, -1);
  }

  /** The place of the constant that differs from task to task, -1 if there is none. */
  public int indexOfTaskConstant() {
    Optional<Primitive> constant =
        primitives.stream().filter(PrimitiveSet::isTaskConstant).findFirst();
    return constant.map(c -> indexOf(c.name())).orElse(-1);
  }

  /** Types of terms over these primitives. For one thread. */
  public TypeInference inference() {
    return new TypeInference(this::typeOf);
  }

  private Type typeOf(String primitive) {
    int place = indexOf(primitive);
    return place < 0 ? null : primitives.get(place).type();
  }

  @Override
  public String toString() {
    return name + " " + primitives.stream().map(Primitive::name).toList();
  }
}

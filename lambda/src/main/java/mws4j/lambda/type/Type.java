package mws4j.lambda.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type: a variable, or a constructor with its arguments, such as {@code list(int)}; {@code a ->
 * b} is the constructor {@value #ARROW} of two. Immutable; {@link Object#toString} is read back by
 * {@link TypeReader}.
 */
public sealed interface Type {
  /** The constructor of functions. */
  String ARROW = "->";

  /** The type of integers. */
  Type INT = of("int");

  /** The type of truth values. */
  Type BOOL = of("bool");

  /** The type of characters. */
  Type CHAR = of("char");

  /** A type variable, printed {@code t0}. */
  record Variable(int id) implements Type {
    @Override
    public String toString() {
      return "t" + id;
    }
  }

  /** A constructor applied to types; arrows have two. */
  record Constructed(String constructor, List<Type> arguments) implements Type {
    /** Copies the list. */
    public Constructed {
      arguments = List.copyOf(arguments);
      if (constructor.equals(ARROW) && arguments.size() != 2) {
        throw new IllegalArgumentException("Type: an arrow of " + arguments.size() + " types");
      }
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /** A constructor applied to types, none for a plain one such as {@code int}. */
  static Type of(String constructor, Type... arguments) {
    if (!constructor.equals(ARROW) && !TypeReader.isConstructor(constructor)) {
      throw new IllegalArgumentException("Type: \"" + constructor + "\" is no name of a type");
    }
    return new Constructed(constructor, List.of(arguments));
  }

  /** A type variable. */
  static Type variable(int id) {
    return new Variable(id);
  }

  /** Lists of a type. */
  static Type list(Type element) {
    return of("list", element);
  }

  /** Functions from one type to another. */
  static Type arrow(Type from, Type to) {
    return of(ARROW, from, to);
  }

  /** Functions of several arguments, one after the other. */
  static Type function(List<Type> arguments, Type returned) {
    Type type = returned;
    for (int i = arguments.size() - 1; i >= 0; i--) {
      type = arrow(arguments.get(i), type);
    }
    return type;
  }

  /** Whether this is a type of functions. */
  default boolean isArrow() {
    return this instanceof Constructed c && c.constructor().equals(ARROW);
  }

  /** The types of all arguments of a function, first first; none if this is no function. */
  default List<Type> parameters() {
    List<Type> parameters = new ArrayList<>();
    Type type = this;
    while (type.isArrow()) {
      Constructed arrow = (Constructed) type;
      parameters.add(arrow.arguments().get(0));
      type = arrow.arguments().get(1);
    }
    return parameters;
  }

  /** What a function gives once it has all its arguments; the type itself if it is no function. */
  default Type returned() {
    Type type = this;
    while (type.isArrow()) {
      type = ((Constructed) type).arguments().get(1);
    }
    return type;
  }

  /** The same with variables numbered 0, 1, .. in order of appearance. */
  default Type canonical() {
    return Types.renamed(this, new HashMap<>());
  }

  /** One more than the largest number of a variable, 0 if there is none. */
  default int variables() {
    return Types.variables(this);
  }

  /** Whether there is no variable in it. */
  default boolean isClosed() {
    return variables() == 0;
  }

  /** The same with other types in place of variables; those not in the map stay. */
  default Type with(Map<Integer, Type> types) {
    return Types.replaced(this, types);
  }
}

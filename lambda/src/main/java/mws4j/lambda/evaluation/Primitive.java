package mws4j.lambda.evaluation;

import mws4j.lambda.evaluation.Implementation.Binary;
import mws4j.lambda.evaluation.Implementation.Constant;
import mws4j.lambda.evaluation.Implementation.Form;
import mws4j.lambda.evaluation.Implementation.Quaternary;
import mws4j.lambda.evaluation.Implementation.TaskConstant;
import mws4j.lambda.evaluation.Implementation.Ternary;
import mws4j.lambda.evaluation.Implementation.Unary;
import mws4j.lambda.type.Type;
import mws4j.lambda.type.TypeReader;

/**
 * A word of a language.
 *
 * @param name as it stands in programs: no spaces, no parentheses, not {@code lambda}, and not
 *     beginning with {@code $} or {@code #}
 * @param type its type, whose variables may become any type that is no function
 * @param implementation what it does, with as many arguments as the type shows
 */
public record Primitive(String name, Type type, Implementation implementation) {
  /** Checks the name and the number of arguments. */
  public Primitive {
    if (!name.matches("[^\\s()$#][^\\s()]*") || name.matches("lam|lambda")) {
      throw new IllegalArgumentException(
          "Primitive: \"" + name + "\" cannot be a word of a program");
    }
    int shown = type.parameters().size();
    int taken = taken(implementation, shown);
    if (taken != shown) {
      throw new IllegalArgumentException(
          "Primitive "
              + name
              + ": its type "
              + type
              + " shows "
              + shown
              + " arguments, its implementation takes "
              + taken);
    }
  }

  private static int taken(Implementation implementation, int shown) {
    if (implementation instanceof Form) {
      return Math.max(1, shown); // as many as there are; one without arguments is a constant
    }
    if (implementation instanceof Unary) {
      return 1;
    }
    if (implementation instanceof Binary) {
      return 2;
    }
    if (implementation instanceof Ternary) {
      return 3;
    }
    return implementation instanceof Quaternary ? 4 : 0;
  }

  /** Number of arguments. */
  public int arity() {
    return type.parameters().size();
  }

  /** A constant; the type is read by {@link TypeReader}, as in the others. */
  public static Primitive constant(String name, String type, Object value) {
    return new Primitive(name, TypeReader.read(type), new Constant(value));
  }

  /** A constant whose value comes with each task. */
  public static Primitive taskConstant(String name, String type) {
    return new Primitive(name, TypeReader.read(type), TaskConstant.INSTANCE);
  }

  /** A function of one argument. */
  public static Primitive unary(String name, String type, Unary implementation) {
    return new Primitive(name, TypeReader.read(type), implementation);
  }

  /** A function of two arguments. */
  public static Primitive binary(String name, String type, Binary implementation) {
    return new Primitive(name, TypeReader.read(type), implementation);
  }

  /** A function of three arguments. */
  public static Primitive ternary(String name, String type, Ternary implementation) {
    return new Primitive(name, TypeReader.read(type), implementation);
  }

  /** A function of four arguments. */
  public static Primitive quaternary(String name, String type, Quaternary implementation) {
    return new Primitive(name, TypeReader.read(type), implementation);
  }

  /** A form that decides itself which arguments are computed. */
  public static Primitive form(String name, String type, Form implementation) {
    return new Primitive(name, TypeReader.read(type), implementation);
  }
}

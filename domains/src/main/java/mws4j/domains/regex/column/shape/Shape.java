package mws4j.domains.regex.column.shape;

import java.util.List;

/**
 * The syntax tree of a format while it is searched: literals, runs of a class, repetitions, series
 * and choices. {@link ShapeText} writes it as a program.
 */
public sealed interface Shape {
  /** No upper limit of a repetition. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** These very characters, at least one. */
  record Text(String text) implements Shape {}

  /** {@code min} to {@code max} characters of a class. */
  record Run(CharClass of, int min, int max) implements Shape {}

  /** The body {@code min} to {@code max} times. */
  record Repeat(Shape body, int min, int max) implements Shape {}

  /** One part after the other. */
  record Series(List<Shape> parts) implements Shape {
    /** Copies the list. */
    public Series {
      parts = List.copyOf(parts);
    }
  }

  /** One of the options. */
  record Choice(List<Shape> options) implements Shape {
    /** Copies the list. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** The body or nothing. */
  static Shape optional(Shape body) {
    return new Repeat(body, 0, 1);
  }
}

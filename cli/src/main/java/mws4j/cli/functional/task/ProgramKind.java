package mws4j.cli.functional.task;

import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.type.Type;

/** The domains of functional programs. */
public enum ProgramKind {
  /** Programs on lists of integers. */
  LISTS("lists", ListPrimitives.set(), Type.INT),

  /** Programs on texts, which are lists of characters. */
  TEXTS("texts", TextPrimitives.set(), Type.CHAR);

  private final String domain;
  private final PrimitiveSet primitives;
  private final Type element;

  ProgramKind(String domain, PrimitiveSet primitives, Type element) {
    this.domain = domain;
    this.primitives = primitives;
    this.element = element;
  }

  /** As on the command line and in checkpoints. */
  public String domain() {
    return domain;
  }

  /** The words of the language unless others are chosen. */
  public PrimitiveSet primitives() {
    return primitives;
  }

  /** What the elements of a list are thought to be that is always empty. */
  public Type element() {
    return element;
  }

  /** Whether values are shown and read as plain text where that is clear. */
  public boolean isText() {
    return this == TEXTS;
  }
}

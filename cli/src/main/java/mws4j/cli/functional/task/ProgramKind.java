package mws4j.cli.functional.task;

import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.type.Type;

/** The domains of functional programs. */
public enum ProgramKind {
  /** Programs on lists of integers. */
  LISTS("lists"),

  /** Programs on texts, which are lists of characters. */
  TEXTS("texts");

  private final String domain;

  ProgramKind(String domain) {
    this.domain = domain;
  }

  /** As on the command line and in checkpoints. */
  public String domain() {
    return domain;
  }

  /** The words of the language unless others are chosen. */
  public PrimitiveSet primitives() {
    return this == LISTS ? ListPrimitives.set() : TextPrimitives.set();
  }

  /** What the elements of a list are thought to be that is always empty. */
  public Type element() {
    return this == LISTS ? Type.INT : Type.CHAR;
  }

  /** Whether values are shown and read as plain text where that is clear. */
  public boolean isText() {
    return this == TEXTS;
  }
}

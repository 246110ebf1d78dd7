package mws4j.lambda.evaluation;

import java.util.List;

/** The 13 primitives of the Lisp of 1959, with recursion. */
public final class LispPrimitives {
  private static final PrimitiveSet SET =
      new PrimitiveSet(
          "lisp",
          List.of(
              Control.IF,
              Arithmetic.ADD,
              Arithmetic.SUBTRACT,
              Lists.EMPTY,
              Lists.CONS,
              Lists.CAR,
              Lists.CDR,
              Lists.IS_EMPTY,
              Arithmetic.ZERO,
              Arithmetic.ONE,
              Arithmetic.GREATER,
              Arithmetic.EQUAL,
              Control.FIX));

  private LispPrimitives() {}

  /** The set {@code lisp}. */
  public static PrimitiveSet set() {
    return SET;
  }
}

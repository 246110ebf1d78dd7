package mws4j.lambda.evaluation;

import java.util.List;

/** The 22 primitives of list processing. */
public final class ListPrimitives {
  private static final PrimitiveSet SET =
      new PrimitiveSet(
          "list",
          List.of(
              Lists.MAP,
              Lists.UNFOLD,
              Lists.RANGE,
              Lists.INDEX,
              Lists.FOLD,
              Lists.LENGTH,
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
              Arithmetic.MULTIPLY,
              Arithmetic.MODULO,
              Arithmetic.GREATER,
              Arithmetic.EQUAL,
              Arithmetic.IS_PRIME,
              Arithmetic.IS_SQUARE));

  private ListPrimitives() {}

  /** The set {@code list}. */
  public static PrimitiveSet set() {
    return SET;
  }
}

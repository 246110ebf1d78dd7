package mws4j.lambda.evaluation;

import java.util.List;

/** The 24 primitives of text editing; {@code STRING} stands for one of the task's constants. */
public final class TextPrimitives {
  private static final PrimitiveSet SET =
      new PrimitiveSet(
          "text",
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
              Primitive.binary("char-eq?", "char -> char -> bool", (m, a, b) -> a.equals(b)),
              character("'.'", '.'),
              character("','", ','),
              character("'-'", '-'),
              character("SPACE", ' '),
              character("LPAREN", '('),
              character("RPAREN", ')'),
              Primitive.taskConstant("STRING", "list(char)")));

  private TextPrimitives() {}

  private static Primitive character(String name, char value) {
    return Primitive.constant(name, "char", value);
  }

  /** The set {@code text}. */
  public static PrimitiveSet set() {
    return SET;
  }
}

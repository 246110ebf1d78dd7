package mws4j.lambda;

import mws4j.lambda.evaluation.Library;
import mws4j.lambda.evaluation.LispPrimitives;
import mws4j.lambda.evaluation.ListPrimitives;
import mws4j.lambda.evaluation.PrimitiveSet;
import mws4j.lambda.evaluation.TextPrimitives;
import mws4j.lambda.grammar.Language;

/** The languages of the real tasks, as they are scored and searched. */
public final class BaseLanguages {
  private BaseLanguages() {}

  /** The 22 primitives of the list tasks. */
  public static Language list() {
    return of(ListPrimitives.set());
  }

  /** The 24 primitives of the text tasks. */
  public static Language text() {
    return of(TextPrimitives.set());
  }

  /** The 13 primitives of the 1959 Lisp. */
  public static Language lisp() {
    return of(LispPrimitives.set());
  }

  private static Language of(PrimitiveSet primitives) {
    return new Library(primitives).language();
  }
}

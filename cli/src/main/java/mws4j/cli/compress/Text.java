package mws4j.cli.compress;

import mws4j.lambda.term.Term;

/** Terms as Stitch writes them. */
final class Text {
  private Text() {}

  /** With {@code lam} for {@code lambda}. */
  static String of(Term term) {
    return term.toString().replace("(lambda ", "(lam ");
  }
}

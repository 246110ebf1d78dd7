package mws4j.lambda.versionspace;

import java.util.List;
import mws4j.lambda.term.Term;

/** Says how good a library with one more abstraction would be. */
@FunctionalInterface
public interface Judge {
  /**
   * The objective.
   *
   * @param abstraction the new one
   * @param rewritten all programs of each task with it, in the order given
   * @return larger is better; negative infinity if it cannot be used at all
   */
  double score(Term.Abstraction abstraction, List<List<Term>> rewritten);
}

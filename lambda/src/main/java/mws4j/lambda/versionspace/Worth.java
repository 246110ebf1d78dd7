package mws4j.lambda.versionspace;

import java.util.HashSet;
import java.util.Set;
import mws4j.lambda.term.Term;

/** Whether a term is worth a name: more than one leaf, or one leaf and a variable twice. */
final class Worth {
  private final Set<Integer> variables = new HashSet<>(); // counted from the outside
  private boolean hasRepetition;
  private int leaves;

  private Worth() {}

  /**
   * Whether a term is worth a name. As in DreamCoder, variables bound at the same depth count as
   * the same.
   */
  static boolean isWorth(Term term) {
    Worth worth = new Worth();
    worth.visit(term, 0);
    return worth.leaves > 1 || (worth.leaves == 1 && worth.hasRepetition);
  }

  private void visit(Term term, int bound) {
    if (term instanceof Term.Variable variable) {
      hasRepetition |= !variables.add(variable.index() - bound);
    } else if (term instanceof Term.Lambda lambda) {
      visit(lambda.body(), bound + 1);
    } else if (term instanceof Term.Application application) {
      visit(application.function(), bound);
      visit(application.argument(), bound);
    } else {
      leaves++;
    }
  }
}

package mws4j.cli.automata;

import java.util.List;
import mws4j.domains.automata.AutomatonCounts;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.mws.evaluation.ProgramDistribution;

/**
 * How many rules were found. A rule counts as found if it has the true bit wherever the
 * neighbourhood occurs in the image; the image says nothing about the others.
 *
 * @param found number of rules found
 * @param known number of images whose rule is known
 */
public record RuleRecovery(int found, int known) {
  /**
   * Looks at the most probable program of each distribution; an empty one finds nothing.
   *
   * @param q one per instance
   */
  public static RuleRecovery of(List<AutomatonInstance> instances, List<ProgramDistribution> q) {
    int found = 0;
    int known = 0;
    for (int i = 0; i < instances.size(); i++) {
      AutomatonInstance instance = instances.get(i);
      if (instance.rule().isPresent()) {
        known++;
        found += q.get(i).size() > 0 && agrees(instance, best(q.get(i))) ? 1 : 0;
      }
    }
    return new RuleRecovery(found, known);
  }

  /** The most probable program of a distribution that is not empty. */
  static AutomatonProgram best(ProgramDistribution q) {
    int best = 0;
    for (int p = 1; p < q.size(); p++) {
      best = q.weight(p) > q.weight(best) ? p : best;
    }
    return AutomatonProgram.of(q.programs().copyOf(best));
  }

  /** Whether a rule is right about every neighbourhood that occurs. */
  static boolean agrees(AutomatonInstance instance, AutomatonProgram rule) {
    AutomatonProgram truth = instance.rule().orElseThrow();
    AutomatonCounts counts = instance.image().counts(truth.neighbours());
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      if (counts.occurrences(pattern) > 0 && rule.bit(pattern) != truth.bit(pattern)) {
        return false;
      }
    }
    return true;
  }

  /** Share of the known rules that were found; NaN if none is known. */
  public double share() {
    return (double) found / known;
  }
}

package mws4j.lambda.library;

import java.util.List;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;

/**
 * What became of a language.
 *
 * @param language with the new abstractions
 * @param tasks the programs of all tasks in that language, in the order in which they were given
 * @param steps one for each abstraction, in the order in which they were learned
 */
public record Learned(Language language, List<TaskPrograms> tasks, List<Step> steps) {
  /** Copies the lists. */
  public Learned {
    tasks = List.copyOf(tasks);
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param production what was learned
   * @param uses in the programs of all tasks, right after it was learned
   * @param before the objective without it, nats
   * @param after the objective with it
   */
  public record Step(Production production, int uses, double before, double after) {}
}

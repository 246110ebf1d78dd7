package mws4j.mws.training;

import java.util.Map;

/**
 * What a {@link mws4j.mws.model.ProgramModel} may have besides settings and parameters: text that
 * changes while it learns, such as a library of programs. Checkpoints hold it and give it back
 * before the parameters, whose meaning may depend on it; that it differs is no obstacle to resuming
 * a run, other than with settings.
 */
public interface StatefulModel {
  /** The state now, by names of the model's own. */
  Map<String, String> state();

  /**
   * Takes over a state that a model of the same settings had. The parameter sets and their shapes
   * stay as they are; roles that were handed out earlier follow when they are refreshed or asked
   * for the next encoding.
   *
   * @param state of a file, and so perhaps damaged
   * @throws IllegalArgumentException if it is no state of such a model; the message says what is
   *     wrong with it in one line
   */
  void restoreState(Map<String, String> state);
}

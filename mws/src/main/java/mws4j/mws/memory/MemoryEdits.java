package mws4j.mws.memory;

import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;
import mws4j.mws.model.ProgramModel;

/**
 * Proposals made by editing remembered programs.
 *
 * @param <X> an observation
 */
public final class MemoryEdits<X> {
  private final Optional<ProgramEditor<X>> editor;
  private final int count;

  /**
   * Edits by the editor of a model.
   *
   * @param count edits of one program at a time, at most; 0 for none, as if there were no editor
   */
  public MemoryEdits(ProgramModel<X> model, int count) {
    editor = count > 0 ? model.editor() : Optional.empty();
    this.count = count;
  }

  /** Tells that the parameters have changed since the last call. */
  public void refresh() {
    editor.ifPresent(ProgramEditor::refresh);
  }

  /**
   * Edits one program of an instance, the one at rank {@code floor(n u²)} of n for a uniform u: the
   * best ones most often, but in time all of them. Begins if there is none.
   */
  public void propose(
      Memory memory, int instance, X observation, RandomGenerator rng, ProgramBatch edits) {
    if (editor.isEmpty()) {
      return;
    }
    int size = memory.size(instance);
    if (size == 0) {
      editor.get().begin(observation, edits);
    } else {
      double u = rng.nextDouble();
      int[] program = memory.program(instance, (int) (size * u * u));
      editor.get().edit(program, observation, count, rng, edits);
    }
  }
}

package mws4j.mws.memory;

import java.util.random.RandomGenerator;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Proposals made by editing remembered programs.
 *
 * @param <X> an observation
 */
public final class MemoryEdits<X> {
  private final ProgramEditor<X> editor;
  private final int count;

  /** At most {@code count} edits of one program at a time. */
  public MemoryEdits(ProgramEditor<X> editor, int count) {
    this.editor = editor;
    this.count = count;
  }

  /** Tells that the parameters changed since the last call. */
  public void refresh() {
    editor.refresh();
  }

  /**
   * Edits one program of an instance, or begins if it has none: rank {@code floor(n u²)} of n for a
   * uniform u, so the best ones most often, yet all of them again and again.
   */
  public void propose(
      Memory memory, int instance, X observation, RandomGenerator rng, ProgramBatch edits) {
    int size = memory.size(instance);
    if (count == 0) {
      return;
    }
    if (size == 0) {
      editor.begin(observation, edits);
    } else {
      double u = rng.nextDouble();
      int[] program = memory.program(instance, (int) (size * u * u));
      editor.edit(program, observation, count, rng, edits);
    }
  }
}

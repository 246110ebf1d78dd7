package mws4j.domains.automata;

import java.util.random.RandomGenerator;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Edits a rule by turning over one bit, whichever; the image is not looked at.
 *
 * <p>A recognition model that learns from memories learns their wrong bits by heart. Where it is
 * wrong about another bit too, one that the memory knows better, only a draw against it in both
 * improves the memory, and the more bits a rule has, the more there are to be wrong about. Turned
 * over by itself, every bit gets its chance.
 */
final class AutomatonEditor implements ProgramEditor<AutomatonImage> {
  @Override
  public void refresh() {
    // Nothing depends on the parameters.
  }

  /** Nothing: every rule explains every image, so that no memory stays empty. */
  @Override
  public void begin(AutomatonImage image, ProgramBatch programs) {}

  @Override
  public void edit(
      int[] program, AutomatonImage image, int count, RandomGenerator rng, ProgramBatch edits) {
    for (int i = 0; i < count; i++) {
      int[] edited = program.clone();
      edited[(int) (rng.nextDouble() * edited.length)] ^= 1;
      edits.add(edited, 0, edited.length);
    }
  }
}

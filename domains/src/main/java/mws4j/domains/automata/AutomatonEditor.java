package mws4j.domains.automata;

import java.util.random.RandomGenerator;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramEditor;

/**
 * Edits a rule by flipping one bit, each as likely as any other, without a look at the image.
 *
 * <p>A recognition model that learns from memories learns their wrong bits too. If it is also wrong
 * about a bit that the memory has right, a draw improves the memory only by going against the model
 * in both, and the more bits a rule has, the more of them there are. Flipped alone, every bit gets
 * its chance.
 */
final class AutomatonEditor implements ProgramEditor<AutomatonImage> {
  /** Adds nothing: every rule explains every image, so no memory stays empty. */
  @Override
  public void begin(AutomatonImage image, ProgramBatch programs) {}

  @Override
  public void edit(
      int[] program, AutomatonImage image, int count, RandomGenerator rng, ProgramBatch edits) {
    for (int i = 0; i < count; i++) {
      int[] edited = program.clone();
      edited[(int) (rng.nextDouble() * edited.length)] ^= 1;
      edits.add(edited);
    }
  }
}

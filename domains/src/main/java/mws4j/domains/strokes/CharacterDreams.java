package mws4j.domains.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.model.ProgramBatch;

/** Programs of new characters, drawn from the prior of a trained model. */
public final class CharacterDreams {
  private CharacterDreams() {}

  /**
   * Draws programs.
   *
   * @param alphabet of all of them; if empty, each program comes with an alphabet of its own
   * @throws IllegalArgumentException if the model has no such alphabet
   */
  public static List<int[]> draw(
      StrokesModel model, int count, OptionalInt alphabet, RandomGenerator rng) {
    StrokesPrior prior = model.prior(KernelProvider.scalar());
    ProgramBatch programs = new ProgramBatch();
    if (alphabet.isPresent()) {
      model.structure().tokens().alphabetToken(alphabet.getAsInt()); // checks it
      prior.sample(count, alphabet.getAsInt(), rng, programs);
    } else {
      prior.sample(count, rng, programs);
    }
    List<int[]> drawn = new ArrayList<>();
    for (int p = 0; p < programs.size(); p++) {
      drawn.add(programs.copyOf(p));
    }
    return drawn;
  }
}

package mws4j.mws.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;

/**
 * Draws {@code (z,x) ~ p}.
 *
 * @param observations one per program
 */
record Dreams<X>(ProgramBatch programs, List<X> observations) {
  /** At most so many: draws that leave the space of observations are left out. */
  static <X> Dreams<X> draw(int count, Prior prior, Likelihood<X> likelihood, RandomGenerator rng) {
    ProgramBatch drawn = new ProgramBatch();
    prior.sample(count, rng, drawn);
    ProgramBatch programs = new ProgramBatch();
    List<X> observations = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Optional<X> dream = likelihood.sample(drawn, i, rng);
      if (dream.isPresent()) {
        programs.add(drawn, i);
        observations.add(dream.get());
      }
    }
    return new Dreams<>(programs, observations);
  }
}

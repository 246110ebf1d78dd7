package mws4j.mws.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
import mws4j.mws.model.ProgramModel;

/**
 * Draws {@code (z,x) ~ p} of a generative model: dreams, which the paper calls fantasies.
 *
 * @param programs z, each with the number of its observation
 * @param observations x
 */
public record Dreams<X>(ProgramBatch programs, List<X> observations) {
  /**
   * Draws programs and an observation of each. At most {@code count}: draws that leave the space of
   * observations are left out.
   */
  public static <X> Dreams<X> draw(
      int count, Prior prior, Likelihood<X> likelihood, RandomGenerator rng) {
    ProgramBatch drawn = new ProgramBatch();
    prior.sample(count, rng, drawn);
    return of(drawn, likelihood, rng);
  }

  /** The same under the parameters that a model has now. */
  public static <X> Dreams<X> draw(
      int count, ProgramModel<X> model, Kernels kernels, RandomGenerator rng) {
    return draw(count, model.prior(kernels), model.likelihood(kernels), rng);
  }

  /** Draws an observation of each program; those whose draw leaves the space are left out. */
  public static <X> Dreams<X> of(
      ProgramBatch drawn, Likelihood<X> likelihood, RandomGenerator rng) {
    ProgramBatch programs = new ProgramBatch();
    List<X> observations = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Optional<X> dream = likelihood.sample(drawn, i, rng);
      if (dream.isPresent()) {
        programs.turnTo(observations.size());
        programs.add(drawn, i);
        observations.add(dream.get());
      }
    }
    return new Dreams<>(programs, observations);
  }

  /** Number of draws. */
  public int size() {
    return observations.size();
  }
}

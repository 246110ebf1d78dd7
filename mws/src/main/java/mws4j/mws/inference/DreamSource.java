package mws4j.mws.inference;

import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.model.Role;

/**
 * Where the dreams come from that the recognition model learns from, for one thread.
 *
 * @param <X> an observation
 */
@FunctionalInterface
public interface DreamSource<X> extends Role {
  /**
   * Gives dreams, at most {@code count}. The answer depends on the arguments and on what the model
   * is now, on nothing that was drawn before.
   *
   * @param first number of dreams that the training has asked for before these, so that a source
   *     with a list of dreams can give each of them equally often
   */
  Dreams<X> draw(long first, int count, RandomGenerator rng);

  /**
   * The model's own dreams if it has any, or else draws of two roles, which are refreshed by their
   * owner.
   */
  static <X> DreamSource<X> of(
      ProgramModel<X> model, Prior prior, Likelihood<X> likelihood, Kernels kernels) {
    return model instanceof DreamingModel<X> dreaming
        ? dreaming.dreams(kernels)
        : (first, count, rng) -> Dreams.draw(count, prior, likelihood, rng);
  }
}

package mws4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.Kernels;
import mws4j.mws.compute.Compute;
import mws4j.mws.inference.Dreams;
import mws4j.mws.model.ProgramModel;

/**
 * A draw {@code z ~ p(z)}, {@code x ~ p(x|z)} from a model.
 *
 * @param program the tokens of z
 * @param logPrior {@code log p(z)} in nats
 * @param observation x
 */
public record Drawn<X>(int[] program, double logPrior, X observation) {
  /** Independent draws; one whose observation leaves the domain's space is left out. */
  public static <X> List<Drawn<X>> of(ProgramModel<X> model, int count, RandomGenerator rng) {
    Kernels kernels = Compute.of(1).kernels();
    return of(model, Dreams.draw(count, model, kernels, rng), kernels);
  }

  /** Draws that were made already. */
  public static <X> List<Drawn<X>> of(ProgramModel<X> model, Dreams<X> dreams, Kernels kernels) {
    double[] logPrior = new double[dreams.size()];
    model.prior(kernels).score(dreams.programs(), logPrior);
    List<Drawn<X>> drawn = new ArrayList<>(dreams.size());
    for (int i = 0; i < dreams.size(); i++) {
      drawn.add(
          new Drawn<>(dreams.programs().copyOf(i), logPrior[i], dreams.observations().get(i)));
    }
    return drawn;
  }
}

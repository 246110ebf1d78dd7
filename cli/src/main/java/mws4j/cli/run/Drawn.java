package mws4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.mws.model.Likelihood;
import mws4j.mws.model.Prior;
import mws4j.mws.model.ProgramBatch;
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
    Prior prior = model.prior(KernelProvider.create());
    Likelihood<X> likelihood = model.likelihood();
    prior.refresh();
    likelihood.refresh();
    ProgramBatch programs = new ProgramBatch();
    prior.sample(count, rng, programs);
    double[] logPrior = new double[count];
    prior.score(programs, logPrior);
    List<Drawn<X>> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      likelihood
          .sample(programs, i, rng)
          .ifPresent(x -> drawn.add(new Drawn<>(programs.copyOf(number), logPrior[number], x)));
    }
    return drawn;
  }
}

package mws4j.cli.reproduce;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.FreshRecognition;
import mws4j.mws.evaluation.ImportanceSampling;
import mws4j.mws.evaluation.PerInstance;
import mws4j.mws.inference.Inference;
import mws4j.mws.inference.Patience;
import mws4j.mws.inference.ScoredPrograms;
import mws4j.mws.inference.Search;
import mws4j.mws.model.ProgramModel;

/**
 * Lower bounds of {@code log p(x)} of observations that a model was not trained on, nats: by
 * importance sampling with its own recognition model, by the same with the best of fresh ones, and
 * by the sum of {@code p(z,x)} over programs that a search found.
 */
public record HeldOutMarginals(PerInstance own, PerInstance fresh, PerInstance search) {
  /** Programs that the search keeps of an observation. */
  private static final int KEPT = 50;

  /**
   * Estimates all three; empty if stopped.
   *
   * @param fits recognition models that were trained on these observations, perhaps none: the fresh
   *     bounds are then {@code -Infinity}
   * @param particles of the model's own recognition model
   * @param rounds of the search, 50 proposals and 50 edits each
   */
  static <X> Optional<HeldOutMarginals> of(
      ProgramModel<X> model,
      List<X> data,
      List<FreshRecognition.Fit<X>> fits,
      int particles,
      int rounds,
      long seed,
      Compute compute,
      BooleanSupplier stop) {
    List<PerInstance> fresh = fits.stream().map(fit -> fit.estimate().logMarginals()).toList();
    List<ScoredPrograms> found =
        new Inference<>(model, Search.of(KEPT, Search.PARTICLES), compute)
            .explain(data, Patience.rounds(rounds).until(stop), seed);
    if (stop.getAsBoolean()) {
      return Optional.empty(); // what was found depends on when
    }
    return Optional.of(
        new HeldOutMarginals(
            ImportanceSampling.of(model, data, particles, seed, compute).logMarginals(),
            best(data.size(), fresh),
            new PerInstance(found.stream().mapToDouble(ScoredPrograms::bound).toArray())));
  }

  /** The largest of the bounds of every observation, which is the closest. */
  public PerInstance best() {
    return best(own.size(), List.of(own, fresh, search));
  }

  private static PerInstance best(int observations, List<PerInstance> bounds) {
    return new PerInstance(
        IntStream.range(0, observations)
            .mapToDouble(
                i ->
                    bounds.stream()
                        .mapToDouble(each -> each.get(i))
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY))
            .toArray());
  }
}

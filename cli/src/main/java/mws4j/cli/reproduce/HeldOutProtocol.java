package mws4j.cli.reproduce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.mws.compute.Compute;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * What is spent on data that a model was not trained on.
 *
 * @param fresh recognition models that are trained on these data
 * @param rounds of a search for programs, 50 proposals and 50 edits each
 */
public record HeldOutProtocol(FreshProtocol fresh, int rounds) {
  /** Adds the values by which results differ. */
  public void addTo(Map<String, String> settings) {
    settings.put("freshSteps", String.valueOf(fresh.steps()));
    settings.put("particles", String.valueOf(fresh.particles()));
    settings.put("rounds", String.valueOf(rounds));
  }

  /** For the report: how the bounds come about. */
  public String describe() {
    return "lower bounds of log p(x) by importance sampling with "
        + fresh.particles()
        + " particles, with the run's own recognition model and with fresh ones ("
        + String.join(", ", FreshProtocol.ALGORITHMS)
        + ", "
        + fresh.steps()
        + " steps each on these very data, half of them on dreams), and by a search of "
        + rounds
        + " rounds; the best of them counts for each.";
  }

  /**
   * Estimates; empty if stopped.
   *
   * @param model whose generative part is judged; it is not changed
   * @param base batch, rates and the like of the recognition models
   * @param stop asked between steps
   */
  public <X> Optional<HeldOutMarginals> marginals(
      ProgramModel<X> model,
      List<X> data,
      TrainingConfig base,
      long seed,
      Compute compute,
      BooleanSupplier stop) {
    return fresh
        .fits(model, data, base, seed, compute, stop)
        .map(
            fits ->
                HeldOutMarginals.of(model, data, fits, fresh.particles(), rounds, seed, compute));
  }
}

package mws4j.cli.reproduce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.FreshRecognition;
import mws4j.mws.model.ProgramModel;
import mws4j.mws.training.TrainingConfig;

/**
 * What is spent on data that a model was not trained on.
 *
 * @param fresh recognition models that are trained on these data; none with 0 steps
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
        + " particles, with the run's own recognition model"
        + (isFresh() ? " and with fresh ones (" + describeFresh() + ")" : "")
        + ", and by a search of "
        + rounds
        + " rounds; the best of them counts for each.";
  }

  private String describeFresh() {
    return String.join(", ", FreshProtocol.ALGORITHMS)
        + ", "
        + fresh.steps()
        + " steps each on these very data, half of them on dreams";
  }

  private boolean isFresh() {
    return fresh.steps() > 0;
  }

  /**
   * Estimates; empty if stopped.
   *
   * @param model whose generative part is judged; it is not changed
   * @param base batch, rates and the like of the recognition models
   * @param stop asked between steps and rounds
   */
  public <X> Optional<HeldOutMarginals> marginals(
      ProgramModel<X> model,
      List<X> data,
      TrainingConfig base,
      long seed,
      Compute compute,
      BooleanSupplier stop) {
    Optional<List<FreshRecognition.Fit<X>>> fits =
        isFresh()
            ? fresh.fits(model, data, base, seed, compute, stop).map(FreshRecognition::fits)
            : Optional.of(List.of());
    return fits.flatMap(
        each ->
            HeldOutMarginals.of(model, data, each, fresh.particles(), rounds, seed, compute, stop));
  }
}

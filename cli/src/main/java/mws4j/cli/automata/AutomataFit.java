package mws4j.cli.automata;

import java.util.List;
import java.util.Optional;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.cli.train.TrainedModel;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.domains.automata.AutomatonNoise;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.domains.automata.AutomatonRecovery;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;
import mws4j.mws.inference.ProgramDistribution;

/**
 * How a model does on images.
 *
 * @param noise as it was learned
 * @param dataNoise share of the cells that break the true rules, if all rules are known
 * @param meanLogP mean of the exact {@code log p(x)} under the model, nats
 * @param inferred rules found by what was inferred
 * @param exact rules found by the exact posterior: the most that can be found
 */
public record AutomataFit(
    double noise,
    Optional<Double> dataNoise,
    double meanLogP,
    AutomatonRecovery inferred,
    AutomatonRecovery exact)
    implements View {

  /** Compares distributions over rules, one per image, with the true rules. */
  public static AutomataFit of(
      AutomatonModel model, List<AutomatonInstance> instances, List<ProgramDistribution> q) {
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    boolean allKnown = instances.stream().allMatch(instance -> instance.rule().isPresent());
    return new AutomataFit(
        model.noise(),
        allKnown
            ? Optional.of(
                AutomatonNoise.closedForm(
                    images, instances.stream().map(each -> each.rule().orElseThrow()).toList()))
            : Optional.empty(),
        meanLogP(model, images),
        AutomatonRecovery.of(instances, i -> inferred(q.get(i))),
        AutomatonRecovery.of(instances, i -> Optional.of(model.posterior(images.get(i)).best())));
  }

  private static Optional<AutomatonProgram> inferred(ProgramDistribution q) {
    return q.size() == 0 ? Optional.empty() : Optional.of(AutomatonProgram.of(q.best()));
  }

  /**
   * Looks at a model in training: at the memory or, of an algorithm that has none, at the weighted
   * samples of one step.
   */
  public static AutomataFit of(
      TrainedModel<AutomatonImage, AutomatonModel> trained, List<AutomatonInstance> instances) {
    return of(
        trained.model(), instances, Approximations.ofTrainer(trained.trainer(), Compute.of(1)));
  }

  static double meanLogP(AutomatonModel model, List<AutomatonImage> images) {
    return images.stream()
        .mapToDouble(image -> model.posterior(image).logEvidence())
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public Result result() {
    Format<Double> percent = Format.percent(4);
    Result result = new Result().show("noise", "noise learned", noise, percent);
    dataNoise.ifPresent(
        share ->
            result
                .show("dataNoise", "cells that break the true rules", share, percent)
                .show("noiseError", "difference", Math.abs(noise - share), percent));
    boolean known = inferred.known() > 0;
    return result
        .show("logMarginal", "mean log p of an image, exact, nats", meanLogP, Format.decimals(3))
        .put("rulesKnown", inferred.known())
        .show(
            "rulesFound",
            known ? "rules found" : "",
            inferred.found(),
            Format.outOf(inferred.known()))
        .show(
            "rulesFoundExactly",
            known ? "rules found by the exact posterior" : "",
            exact.found(),
            Format.outOf(exact.known()));
  }
}

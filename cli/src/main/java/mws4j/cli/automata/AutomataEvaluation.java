package mws4j.cli.automata;

import java.util.List;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
import mws4j.mws.compute.Compute;
import mws4j.mws.evaluation.Approximations;

/**
 * A model on images that it need not have seen.
 *
 * @param model the checkpoint
 * @param data the file
 * @param images number of images
 * @param particles weighted samples from which rules are inferred
 * @param fit what was found
 */
public record AutomataEvaluation(
    String model, String data, int images, int particles, AutomataFit fit) implements View {

  /** Evaluates; rules are inferred by that many weighted samples of the recognition model. */
  public static AutomataEvaluation of(
      String name,
      String file,
      AutomatonModel model,
      List<AutomatonInstance> instances,
      int particles,
      long seed) {
    List<AutomatonImage> images = instances.stream().map(AutomatonInstance::image).toList();
    Compute compute = Compute.ofAllProcessors();
    return new AutomataEvaluation(
        name,
        file,
        instances.size(),
        particles,
        AutomataFit.of(
            model, instances, Approximations.ofSamples(model, images, particles, seed, compute)));
  }

  @Override
  public Result result() {
    return new Result()
        .put("model", model)
        .put("data", data)
        .put("instances", images)
        .put("particles", particles)
        .putAll(fit);
  }

  @Override
  public String text() {
    return result().fill("{model} on {data}, {instances} images, {particles} particles each\n\n")
        + result().text();
  }
}

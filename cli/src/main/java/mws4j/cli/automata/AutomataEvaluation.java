package mws4j.cli.automata;

import com.google.gson.JsonObject;
import java.util.List;
import mws4j.cli.json.View;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonModel;
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
    int threads = Runtime.getRuntime().availableProcessors();
    return new AutomataEvaluation(
        name,
        file,
        instances.size(),
        particles,
        AutomataFit.of(
            model, instances, Approximations.ofSamples(model, images, particles, seed, threads)));
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%s on %s, %d images, %d particles each%n%n", model, data, images, particles));
    fit.lines().forEach((what, value) -> text.append(String.format("%-38s  %s%n", what, value)));
    return text.toString();
  }

  @Override
  public JsonObject toJson() {
    JsonObject json = fit.toJson();
    json.addProperty("model", model);
    json.addProperty("data", data);
    json.addProperty("images", images);
    json.addProperty("particles", particles);
    return json;
  }
}

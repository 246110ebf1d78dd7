package mws4j.cli.automata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.domains.automata.AutomatonInstance;
import mws4j.domains.automata.AutomatonPosterior;
import mws4j.domains.automata.AutomatonProgram;

/**
 * Exact values of images under a known noise.
 *
 * @param neighbours cells that a cell depends on
 * @param noise probability that a cell breaks the rule
 * @param images one explanation each
 */
public record AutomataExact(int neighbours, double noise, List<AutomatonExplanation> images)
    implements View {
  /** Sums over all rules, for every image. */
  public static AutomataExact of(
      String source, List<AutomatonInstance> instances, int neighbours, double noise) {
    List<AutomatonExplanation> images = new ArrayList<>();
    for (AutomatonInstance instance : instances) {
      String name = source + ", image " + (images.size() + 1);
      images.add(
          AutomatonExplanation.of(name, instance.image(), neighbours, OptionalDouble.of(noise)));
    }
    return new AutomataExact(neighbours, noise, images);
  }

  private double[] logEvidence() {
    return images.stream().mapToDouble(image -> image.posterior().logEvidence()).toArray();
  }

  private double mean() {
    return images.stream()
        .mapToDouble(image -> image.posterior().logEvidence())
        .average()
        .orElse(Double.NaN);
  }

  private BigInteger rules() {
    return BigInteger.ONE.shiftLeft(1 << neighbours);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("%6s  %14s  %9s  %s%n", "image", "log p", "posterior", "most probable rule"));
    for (int i = 0; i < images.size(); i++) {
      AutomatonPosterior posterior = images.get(i).posterior();
      AutomatonProgram best = posterior.best();
      text.append(
          String.format(
              Locale.ROOT,
              "%6d  %14.6f  %9.6f  %s%s%n",
              i + 1,
              posterior.logEvidence(),
              StrictMath.exp(posterior.logProb(best)),
              Rules.name(best),
              undetermined(posterior)));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nmean log p %.6f nats over %d images, noise %.4f %%, 2^%d rules each%n",
            mean(),
            images.size(),
            100 * noise,
            1 << neighbours));
    return text.toString();
  }

  private String undetermined(AutomatonPosterior posterior) {
    List<String> open =
        posterior.undetermined().stream().map(each -> Rules.pattern(each, neighbours)).toList();
    return open.isEmpty() ? "" : "  not determined: " + String.join(" ", open);
  }

  /** Of each image what {@code explain --json} says. */
  @Override
  public JsonObject toJson() {
    JsonArray explanations = new JsonArray();
    images.forEach(image -> explanations.add(image.toJson()));
    JsonObject json = new JsonObject();
    json.addProperty("num_programs", rules());
    json.addProperty("neighbours", neighbours);
    json.add("noise", Json.number(noise));
    json.add("mean_log_p", Json.number(mean()));
    json.add("per_instance", Json.numbers(logEvidence()));
    json.add("images", explanations);
    return json;
  }
}

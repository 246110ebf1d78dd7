package mws4j.cli.automata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
import mws4j.cli.json.View;
import mws4j.domains.automata.AutomatonInstance;

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

  /** Of each image what {@code explain --json} says. */
  @Override
  public Result result() {
    int patterns = 1 << neighbours;
    return new Result()
        .put("instances", images.size())
        .put("programCount", BigInteger.ONE.shiftLeft(patterns), count -> "2^" + patterns)
        .put("neighbours", neighbours)
        .put("noise", noise, Format.percent(4))
        .put("logMarginal", mean(), Format.decimals(6))
        .put("logMarginals", logEvidence())
        .put("images", images);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("%6s  %14s  %9s  %s%n", "image", "log p", "posterior", "most probable rule"));
    for (int i = 0; i < images.size(); i++) {
      AutomatonExplanation image = images.get(i);
      boolean open = !image.posterior().undetermined().isEmpty();
      String row =
          "{logMarginal,14}  {mass,9}  {program}"
              + (open ? "  not determined: {undetermined}\n" : "\n");
      text.append(String.format("%6d  ", i + 1)).append(image.result().fill(row));
    }
    return text
        + result()
            .fill(
                "\nmean log p {logMarginal} nats over {instances} images, noise {noise},"
                    + " {programCount} rules each\n");
  }
}

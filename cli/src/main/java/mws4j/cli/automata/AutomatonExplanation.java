package mws4j.cli.automata;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Json;
import mws4j.cli.json.View;
import mws4j.domains.automata.AutomatonCounts;
import mws4j.domains.automata.AutomatonImage;
import mws4j.domains.automata.AutomatonPosterior;
import mws4j.domains.automata.AutomatonProgram;
import mws4j.domains.automata.AutomatonSimulator;

/**
 * Everything that {@code explain} says of an image.
 *
 * @param source the file
 * @param image its cells
 * @param noise probability that a cell breaks the rule
 * @param estimated whether the noise was estimated from this image
 * @param posterior over all rules, exact
 */
public record AutomatonExplanation(
    String source,
    AutomatonImage image,
    double noise,
    boolean estimated,
    AutomatonPosterior posterior)
    implements View {

  /**
   * Explains an image.
   *
   * @param noise if it is known; else it is estimated as {@code (d + ½) / (n + 1)}, where d of n
   *     cells break the rule that fits best (Krichevsky &amp; Trofimov), so that it is never zero
   */
  public static AutomatonExplanation of(
      String source, AutomatonImage image, int neighbours, OptionalDouble noise) {
    if (image.width() < 2) {
      throw new IllegalArgumentException(source + ": a single column says nothing about a rule");
    }
    AutomatonCounts counts = image.counts(neighbours);
    double value = noise.orElseGet(() -> estimate(counts));
    return new AutomatonExplanation(
        source, image, value, noise.isEmpty(), new AutomatonPosterior(counts, value));
  }

  private static double estimate(AutomatonCounts counts) {
    int breaking = 0;
    for (int pattern = 0; pattern < counts.patterns(); pattern++) {
      breaking += Math.min(counts.ones(pattern), counts.zeros(pattern));
    }
    return (breaking + 0.5) / (counts.transitions() + 1);
  }

  /** The image and how it goes on to its right by the best rule and the noise. */
  public AutomatonImage extrapolate(int columns, RandomGenerator rng) {
    return new AutomatonSimulator(posterior.best(), noise).extend(image, columns, rng);
  }

  @Override
  public String text() {
    AutomatonCounts counts = posterior.counts();
    AutomatonProgram best = posterior.best();
    StringBuilder text = new StringBuilder();
    line(text, "%s: %d x %d cells", source, image.height(), image.width());
    line(text, "rule   %s", Rules.name(best));
    line(text, "noise  %.4f %%%s", 100 * noise, estimated ? ", estimated from this image" : "");
    line(text, "posterior of this rule %.6f", StrictMath.exp(posterior.logProb(best)));
    line(text, "log p(image) %.3f nats", posterior.logEvidence());
    List<Integer> open = posterior.undetermined();
    if (!open.isEmpty()) {
      line(text, "not determined: %s", String.join(" ", open.stream().map(this::name).toList()));
    }
    line(text, "");
    line(
        text,
        "%-13s  %3s  %10s  %8s  %8s",
        "neighbourhood",
        "bit",
        "p(bit = 1)",
        "seen 0",
        "seen 1");
    for (int pattern = counts.patterns() - 1; pattern >= 0; pattern--) {
      line(
          text,
          "%-13s  %3s  %10.6f  %8d  %8d",
          name(pattern),
          posterior.determined(pattern) ? String.valueOf(best.bit(pattern)) : "?",
          posterior.probability(pattern),
          counts.zeros(pattern),
          counts.ones(pattern));
    }
    return text.toString();
  }

  private String name(int pattern) {
    return Rules.pattern(pattern, posterior.counts().neighbours());
  }

  private static void line(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  @Override
  public JsonObject toJson() {
    AutomatonCounts counts = posterior.counts();
    AutomatonProgram best = posterior.best();
    JsonObject json = new JsonObject();
    json.addProperty("image", source);
    json.addProperty("height", image.height());
    json.addProperty("width", image.width());
    json.addProperty("neighbours", counts.neighbours());
    json.addProperty("rule", best.toString());
    best.wolframNumber().ifPresent(number -> json.addProperty("wolfram", number));
    json.add("noise", Json.number(noise));
    json.addProperty("noiseEstimated", estimated);
    json.add("posterior", Json.number(StrictMath.exp(posterior.logProb(best))));
    json.add("logEvidence", Json.number(posterior.logEvidence()));
    json.add(
        "undetermined", Json.strings(posterior.undetermined().stream().map(this::name).toList()));
    JsonArray bits = new JsonArray();
    for (int pattern = counts.patterns() - 1; pattern >= 0; pattern--) {
      JsonObject bit = new JsonObject();
      bit.addProperty("neighbourhood", name(pattern));
      bit.addProperty("bit", best.bit(pattern));
      bit.add("probability", Json.number(posterior.probability(pattern)));
      bit.addProperty("zeros", counts.zeros(pattern));
      bit.addProperty("ones", counts.ones(pattern));
      bits.add(bit);
    }
    json.add("bits", bits);
    return json;
  }
}

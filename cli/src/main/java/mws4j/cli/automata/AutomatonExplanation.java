package mws4j.cli.automata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import mws4j.cli.json.Format;
import mws4j.cli.json.Result;
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
  public Result result() {
    AutomatonCounts counts = posterior.counts();
    AutomatonProgram best = posterior.best();
    Result result =
        new Result()
            .put("image", source)
            .put("height", image.height())
            .put("width", image.width())
            .put("neighbours", counts.neighbours())
            .put("program", best, Rules::name);
    best.wolframNumber().ifPresent(number -> result.put("wolfram", number));
    return result
        .put("noise", noise, Format.percent(4))
        .put("noiseEstimated", estimated, Format.choice(", estimated from this image", ""))
        .put("mass", StrictMath.exp(posterior.logProb(best)), Format.PROBABILITY)
        .put("logMarginal", posterior.logEvidence(), Format.decimals(6))
        .put("undetermined", undetermined(), patterns -> String.join(" ", patterns))
        .put("bits", bits());
  }

  private List<String> undetermined() {
    return posterior.undetermined().stream().map(this::name).toList();
  }

  private List<Result> bits() {
    AutomatonCounts counts = posterior.counts();
    List<Result> bits = new ArrayList<>();
    for (int pattern = counts.patterns() - 1; pattern >= 0; pattern--) {
      Format<Object> known = posterior.determined(pattern) ? Format.TEXT : bit -> "?";
      bits.add(
          new Result()
              .show("neighbourhood", "neighbourhood", name(pattern), Format.TEXT)
              .show("bit", "bit", posterior.best().bit(pattern), known)
              .show("probability", "p(bit = 1)", posterior.probability(pattern), Format.PROBABILITY)
              .show("zeros", "seen 0", counts.zeros(pattern), Format.TEXT)
              .show("ones", "seen 1", counts.ones(pattern), Format.TEXT));
    }
    return bits;
  }

  @Override
  public String text() {
    return result()
            .fill(
                """
                {image}: {height} x {width} cells
                rule   {program}
                noise  {noise}{noiseEstimated}
                posterior of this rule {mass}
                log p(image) {logMarginal} nats
                """
                    + (undetermined().isEmpty() ? "" : "not determined: {undetermined}\n"))
        + "\n"
        + Result.table(bits());
  }

  private String name(int pattern) {
    return Rules.pattern(pattern, posterior.counts().neighbours());
  }
}

package mws4j.domains.automata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mws4j.mws.probability.RandomStreams;

/**
 * Draws data sets as in the paper, section 4.4: for every image a rule of fair bits, then the
 * image.
 *
 * @param neighbours 3, 5 or 7
 * @param height of the images
 * @param width of the images
 * @param noise probability that a cell is not what the rule says
 */
public record AutomatonGenerator(int neighbours, int height, int width, double noise) {
  /** The paper's noise. */
  public static final double NOISE = 0.02;

  private static final RandomStreams.Use IMAGES =
      RandomStreams.Use.named("automata/generated-images");

  /** Images of 64 x 64 cells with the paper's noise. */
  public static AutomatonGenerator defaults(int neighbours) {
    return new AutomatonGenerator(neighbours, 64, 64, NOISE);
  }

  /** Instance i depends on i and the seed only, so a larger set begins with the smaller one. */
  public List<AutomatonInstance> generate(int count, long seed) {
    List<AutomatonInstance> instances = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      RandomGenerator rng = RandomStreams.of(seed, IMAGES, i);
      AutomatonProgram rule = AutomatonProgram.random(neighbours, rng);
      AutomatonImage image = new AutomatonSimulator(rule, noise).sample(height, width, rng);
      instances.add(new AutomatonInstance(Optional.of(rule), image));
    }
    return instances;
  }
}

package mws4j.domains.automata;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws images from {@code p(x|z)}. Serves one thread. */
public final class AutomatonSimulator {
  private final AutomatonProgram rule;
  private final double noise;

  /**
   * A simulator.
   *
   * @param noise probability, 0 to 1, that a cell is not what the rule says
   */
  public AutomatonSimulator(AutomatonProgram rule, double noise) {
    if (!(noise >= 0 && noise <= 1)) {
      throw new IllegalArgumentException("noise must be 0 to 1, not " + noise);
    }
    this.rule = rule;
    this.noise = noise;
  }

  /** An image whose first column is uniform. One draw per cell, column by column from the top. */
  public AutomatonImage sample(int height, int width, RandomGenerator rng) {
    AutomatonImage first = AutomatonImage.of(height, 1, (r, c) -> rng.nextDouble() < 0.5);
    return width == 1 ? first : extend(first, width - 1, rng);
  }

  /**
   * An image, continued to the right.
   *
   * @param columns how many are appended
   */
  public AutomatonImage extend(AutomatonImage image, int columns, RandomGenerator rng) {
    int height = image.height();
    int words = AutomatonImage.wordsPerColumn(height);
    int width = Math.addExact(image.width(), columns);
    if (columns < 0 || width > AutomatonImage.MAX_SIZE) {
      throw new IllegalArgumentException(
          "AutomatonSimulator: an image of %d columns cannot get %d more"
              .formatted(image.width(), columns));
    }
    long[] bits = Arrays.copyOf(image.columns(), width * words);
    int[] cells = new int[height];
    int[] patterns = new int[height];
    Neighbourhoods.cells(image, image.width() - 1, cells);
    for (int column = image.width(); column < width; column++) {
      Neighbourhoods.of(cells, height, rule.neighbours(), patterns);
      for (int row = 0; row < height; row++) {
        int flip = rng.nextDouble() < noise ? 1 : 0;
        cells[row] = rule.bit(patterns[row]) ^ flip;
        bits[column * words + row / 64] |= (long) cells[row] << row;
      }
    }
    return new AutomatonImage(height, width, bits);
  }
}

package mws4j.domains.automata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** {@link AutomatonSimulator} and {@link AutomatonGenerator}. */
final class AutomatonSimulatorTest {
  private final RandomGenerator rng = new SplittableRandom(4);

  /** Turned so that time runs down, rule 90 from one cell is Sierpinski's triangle. */
  @Test
  void ruleNinetyFromOneCell() {
    AutomatonImage start = AutomatonImage.of(8, 1, (row, column) -> row == 3);
    AutomatonImage image =
        new AutomatonSimulator(AutomatonProgram.wolfram(90), 0).extend(start, 3, rng);
    String[] rows = {"0001", "0010", "0101", "1000", "0101", "0010", "0001", "0000"};
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 4; column++) {
        assertEquals(rows[row].charAt(column) == '1', image.cell(row, column), row + " " + column);
      }
    }
  }

  /** Rule 16 looks for a 1 above: a cell moves down by one a column, and around the edge. */
  @Test
  void theHighBitIsTheNeighbourAboveAndTheEdgesMeet() {
    int[] above = new int[8];
    for (int pattern = 0; pattern < 8; pattern++) {
      above[pattern] = pattern >> 2;
    }
    AutomatonImage start = AutomatonImage.of(5, 1, (row, column) -> row == 3);
    AutomatonImage image =
        new AutomatonSimulator(AutomatonProgram.of(above), 0).extend(start, 4, rng);
    for (int column = 0; column < 5; column++) {
      for (int row = 0; row < 5; row++) {
        assertEquals(row == (3 + column) % 5, image.cell(row, column), row + " " + column);
      }
    }
  }

  @Test
  void withoutNoiseEveryCellAgrees() {
    for (int neighbours : new int[] {3, 5, 7}) {
      for (int height : new int[] {1, 2, 6, 64, 67}) {
        AutomatonProgram rule = AutomatonProgram.random(neighbours, rng);
        AutomatonImage image = new AutomatonSimulator(rule, 0).sample(height, 20, rng);
        assertEquals(0, image.counts(neighbours).disagreements(rule), height + " " + rule);
        AutomatonImage negative = new AutomatonSimulator(rule, 1).sample(height, 20, rng);
        assertEquals(0, negative.counts(neighbours).agreements(rule), height + " " + rule);
      }
    }
  }

  @Test
  void firstColumnIsUniformAndNoiseHasItsRate() {
    double noise = 0.1;
    AutomatonProgram rule = AutomatonProgram.wolfram(110);
    int ones = 0;
    int disagreements = 0;
    int images = 200;
    for (int i = 0; i < images; i++) {
      AutomatonImage image = new AutomatonSimulator(rule, noise).sample(30, 11, rng);
      disagreements += image.counts(3).disagreements(rule);
      for (int row = 0; row < 30; row++) {
        ones += image.cell(row, 0) ? 1 : 0;
      }
    }
    int first = images * 30;
    int transitions = images * 300;
    // Five standard errors.
    assertEquals(0.5, (double) ones / first, 5 * Math.sqrt(0.25 / first));
    assertEquals(
        noise, (double) disagreements / transitions, 5 * Math.sqrt(noise * 0.9 / transitions));
  }

  @Test
  void extendingKeepsWhatWasThere() {
    AutomatonSimulator simulator = new AutomatonSimulator(AutomatonProgram.random(5, rng), 0.3);
    AutomatonImage image = simulator.sample(70, 9, rng);
    AutomatonImage longer = simulator.extend(image, 6, rng);
    assertEquals(15, longer.width());
    assertEquals(
        image, AutomatonImage.of(70, 9, longer::cell), "the first columns are the image itself");
    assertEquals(image, simulator.extend(image, 0, rng));
    assertThrows(IllegalArgumentException.class, () -> simulator.extend(image, -1, rng));
    assertThrows(IllegalArgumentException.class, () -> simulator.extend(image, 4090, rng));
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new AutomatonSimulator(AutomatonProgram.wolfram(1), bad));
    }
  }

  @Test
  void moreImagesOfASeedBeginWithTheSame() {
    AutomatonGenerator generator = new AutomatonGenerator(3, 9, 10, 0.05);
    List<AutomatonInstance> few = generator.generate(3, 7);
    assertEquals(few, generator.generate(5, 7).subList(0, 3));
    assertNotEquals(few, generator.generate(3, 8));
    assertEquals(0, generator.generate(0, 7).size());
  }

  @Test
  void drawsAreTheSameForTheSameStream() {
    AutomatonSimulator simulator = new AutomatonSimulator(AutomatonProgram.wolfram(30), 0.02);
    assertEquals(
        simulator.sample(64, 64, new SplittableRandom(5)),
        simulator.sample(64, 64, new SplittableRandom(5)));
  }
}

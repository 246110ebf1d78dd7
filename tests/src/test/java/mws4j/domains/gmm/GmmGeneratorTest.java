package mws4j.domains.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.mws.inference.Dreams;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;

final class GmmGeneratorTest {
  private static final Path SHIPPED =
      Path.of("../domains/src/main/resources/mws4j/domains/gmm/sample.csv");

  private static final String ACCEPT =
      "mvn -B -q -pl tests -am test -Dtest=GmmGeneratorTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmws4j.accept=true";

  private static final RandomStreams.Use SAMPLE = RandomStreams.Use.named("test/gmm-sample");

  /** What the shipped sample was drawn as. */
  static Dreams<MiniDataset> sample() {
    return GmmGenerator.generate(100, 7, 0.03, RandomStreams.of(2020, SAMPLE));
  }

  @Test
  void shippedSampleIsWhatTheGeneratorDraws() throws IOException {
    List<MiniDataset> expected = sample().observations();
    if (Boolean.getBoolean("mws4j.accept")) {
      GmmData.write(SHIPPED, expected);
      fail("wrote " + SHIPPED + "; run the test again without -Dmws4j.accept");
    }
    if (!Files.exists(SHIPPED) || !GmmData.read(SHIPPED).equals(expected)) {
      fail(SHIPPED + " differs from what the generator draws; to accept:\n" + ACCEPT);
    }
    assertEquals(expected, GmmData.readSample());
  }

  @Test
  void coordinatesHaveSixDecimals() throws IOException {
    for (String cell : GmmData.readSample().get(0).toString().split(",", -1)) {
      assertEquals(Math.rint(Double.parseDouble(cell) * 1e6) / 1e6, Double.parseDouble(cell));
    }
  }

  /** Expected values of the model; bounds of five standard errors. */
  @Test
  void drawsHaveTheModelsStatistics() {
    int count = 4000;
    double variance = 0.03;
    double clusters = 0;
    double together = 0;
    double square = 0;
    double within = 0;
    Dreams<MiniDataset> drawn = GmmGenerator.generate(count, 7, variance, new SplittableRandom(4));
    for (int i = 0; i < count; i++) {
      GmmProgram partition = GmmProgram.of(drawn.programs().copyOf(i));
      MiniDataset data = drawn.observations().get(i);
      clusters += partition.clusters();
      square += data.y(0) * data.y(0);
      if (partition.cluster(1) == 0) {
        together++;
        double difference = data.x(0) - data.x(1);
        within += 0.5 * difference * difference;
      }
    }
    double expectedClusters = 0;
    double varianceOfClusters = 0;
    for (int j = 1; j <= 7; j++) { // guest j opens a table with probability 1 / j
      expectedClusters += 1.0 / j;
      varianceOfClusters += (1.0 / j) * (1 - 1.0 / j);
    }
    assertEquals(expectedClusters, clusters / count, 5 * Math.sqrt(varianceOfClusters / count));
    assertEquals(0.5, together / count, 5 * 0.5 / Math.sqrt(count));
    // The square of a Gaussian of variance v has the variance 2 v².
    double total = 1 + variance;
    assertEquals(total, square / count, 5 * total * Math.sqrt(2.0 / count));
    assertEquals(variance, within / together, 5 * variance * Math.sqrt(2 / together));
  }

  @Test
  void sameSeedSameDraws() {
    assertEquals(
        GmmGenerator.generate(5, 3, 1, new SplittableRandom(6)).observations(),
        GmmGenerator.generate(5, 3, 1, new SplittableRandom(6)).observations());
  }

  @Test
  void refusesAVarianceThatIsNone() {
    for (double variance : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> GmmGenerator.generate(1, 7, variance, new SplittableRandom(1)));
      assertEquals(
          "gmm: the variance within clusters must be 1.0E-8 to 1000000.0, not " + variance,
          e.getMessage());
    }
  }
}

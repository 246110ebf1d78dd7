package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CharacterGeneratorTest {
  private static final Path SHIPPED =
      Path.of("../domains/src/main/resources/mws4j/domains/strokes/data/characters-sample.tsv");

  private static final String ACCEPT =
      "mvn -B -q -pl tests -am test -Dtest=CharacterGeneratorTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dmws4j.accept=true";

  @Test
  void shippedSampleIsWhatTheGeneratorDraws() throws IOException {
    CharacterData expected = CharacterGenerator.sample();
    if (Boolean.getBoolean("mws4j.accept")) {
      Files.createDirectories(SHIPPED.getParent());
      CharacterFile.write(SHIPPED, expected);
      fail("wrote " + SHIPPED + "; run the test again without -Dmws4j.accept");
    }
    if (!Files.exists(SHIPPED) || !CharacterFile.read(SHIPPED).equals(expected)) {
      fail(SHIPPED + " differs from what the generator draws; to accept:\n" + ACCEPT);
    }
    assertEquals(expected, CharacterData.readSample());
  }

  @Test
  void sampleHasFourAlphabetsOfManyDistinctImages() {
    CharacterData data = CharacterGenerator.sample();
    assertEquals(List.of("Karvat", "Olume", "Sihan", "Tessik"), data.alphabets());
    assertEquals(256, data.images().size());
    assertEquals(256, new HashSet<>(data.images()).size());
    assertEquals(256, new HashSet<>(data.names()).size());
    assertEquals("Karvat/character01/01", data.names().get(0));
    for (CharacterImage image : data.images()) {
      assertTrue(image.inkPixels() >= 15 && image.inkPixels() <= 150, image.toString());
      for (int i = 0; i < 28; i++) {
        boolean border = image.ink(0, i) || image.ink(27, i) || image.ink(i, 0) || image.ink(i, 27);
        assertTrue(!border, image.toString());
      }
    }
  }

  /** Drawings of a character are more alike than drawings of different characters. */
  @Test
  void drawingsShowTheirCharacter() {
    List<CharacterImage> images = CharacterGenerator.sample().images();
    int drawings = CharacterGenerator.SAMPLE_DRAWINGS;
    double same = 0;
    double other = 0;
    int pairs = 0;
    for (int i = 0; i + drawings < images.size(); i++) {
      if (i % drawings < drawings - 1) {
        same += common(images.get(i), images.get(i + 1));
        other += common(images.get(i), images.get(i + drawings));
        pairs++;
      }
    }
    assertTrue(same / pairs > 1.5 * other / pairs, same / pairs + " " + other / pairs);
  }

  /** Pixels of ink in both, over the mean of the two. */
  private static double common(CharacterImage a, CharacterImage b) {
    int both = 0;
    for (int i = 0; i < 784; i++) {
      both += a.ink(i / 28, i % 28) && b.ink(i / 28, i % 28) ? 1 : 0;
    }
    return 2.0 * both / (a.inkPixels() + b.inkPixels());
  }

  @Test
  void seedDecides() {
    assertEquals(CharacterGenerator.generate(2, 7), CharacterGenerator.generate(2, 7));
    assertNotEquals(CharacterGenerator.generate(2, 7), CharacterGenerator.generate(2, 8));
  }

  @Test
  void penDrawsALineOfItsWidth() {
    Pen pen = new Pen(28, 2);
    pen.draw(4, 10, 20, 10, 0);
    CharacterImage image = pen.image();
    assertEquals(
        ".".repeat(3) + "#".repeat(18) + ".".repeat(7), image.toString().lines().toList().get(9));
    assertEquals(
        image.toString().lines().toList().get(9), image.toString().lines().toList().get(10));
    assertEquals(36, image.inkPixels());
  }

  /**
   * Pixels near the circle through both ends have ink, on the left of the way for a positive bulge.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0.3, -0.5, -1, 0.01})
  void penDrawsArcsOfCircles(double bulge) {
    double halfWidth = 0.9;
    Pen pen = new Pen(28, 2 * halfWidth);
    pen.draw(6, 14, 22, 14, bulge);
    // The chord has length 16 and the arc height h = 8 |bulge|: radius (64 + h²) / 2h.
    double height = 8 * Math.abs(bulge);
    double radius = (64 + height * height) / (2 * height);
    double top = 14 - Math.signum(bulge) * height;
    double centre = top + Math.signum(bulge) * radius;
    for (int row = 0; row < 28; row++) {
      for (int column = 7; column < 21; column++) {
        double x = column + 0.5 - 14;
        double y = row + 0.5 - centre;
        boolean onSide = Math.signum(bulge) * (row + 0.5 - 14) < 0;
        double distance = Math.abs(Math.sqrt(x * x + y * y) - radius);
        // Sixteen chords stray from the arc by less than 8 (1 - cos(π / 32)) = 0.04.
        if (onSide && Math.abs(distance - halfWidth) > 0.04) {
          assertEquals(distance < halfWidth, pen.image().ink(row, column), row + "," + column);
        }
      }
    }
  }
}

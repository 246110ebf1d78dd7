package mws4j.domains.strokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StrokesVariationTest {
  private static StrokesModel model(StrokeVariant variant, List<String> alphabets) {
    StrokesSettings settings =
        StrokesSettings.defaults()
            .withPrograms(16, 6, variant)
            .withMaps(3)
            .withRecognition(2, 4)
            .withAlphabets(alphabets);
    return new StrokesModel(settings, 5);
  }

  private static double difference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }

  @Test
  void withoutNoiseAProgramIsDrawnAsItIs() {
    for (StrokeVariant variant : StrokeVariant.values()) {
      StrokesModel model = model(variant, List.of("a", "b"));
      CharacterOnPaper paper = new CharacterOnPaper(model);
      StrokesVariation variation = new StrokesVariation(model);
      for (int[] program :
          CharacterDreams.draw(model, 20, OptionalInt.empty(), new SplittableRandom(3))) {
        float[] expected = paper.drawing(program);
        float[] drawn = variation.draw(program, 0, new SplittableRandom(4));
        // Displacements and angles go to parameters and back, in floats.
        assertArrayEquals(expected, drawn, 1e-4f, variant.toString());
      }
    }
  }

  @Test
  void moreNoiseChangesMore() {
    StrokesModel model = model(StrokeVariant.ARC, List.of());
    CharacterOnPaper paper = new CharacterOnPaper(model);
    StrokesVariation variation = new StrokesVariation(model);
    double[] noises = {0.01, 0.1, 1};
    double[] changes = new double[noises.length];
    for (int[] program :
        CharacterDreams.draw(model, 30, OptionalInt.empty(), new SplittableRandom(3))) {
      float[] plain = paper.drawing(program);
      for (int i = 0; i < noises.length; i++) {
        SplittableRandom rng = new SplittableRandom(i);
        changes[i] += difference(plain, variation.draw(program, noises[i], rng));
      }
    }
    assertTrue(0 < changes[0], "changed");
    assertTrue(3 * changes[0] < changes[1], changes[0] + " " + changes[1]);
    assertTrue(1.5 * changes[1] < changes[2], changes[1] + " " + changes[2]);
  }

  @Test
  void theSameDrawsGiveTheSamePicture() {
    StrokesModel model = model(StrokeVariant.FREE, List.of());
    StrokesVariation variation = new StrokesVariation(model);
    int[] program =
        CharacterDreams.draw(model, 1, OptionalInt.empty(), new SplittableRandom(3)).get(0);
    assertArrayEquals(
        variation.draw(program, 0.2, new SplittableRandom(9)),
        variation.draw(program, 0.2, new SplittableRandom(9)));
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> variation.draw(program, -1, new SplittableRandom(9)));
    assertEquals("strokes: noise must be at least 0, not -1.0", thrown.getMessage());
  }

  @Test
  void dreamsAreOfTheAlphabetAskedFor() {
    StrokesModel model = model(StrokeVariant.ARC, List.of("a", "b", "c"));
    StrokeTokens tokens = model.structure().tokens();
    boolean[] seen = new boolean[3];
    for (int[] program :
        CharacterDreams.draw(model, 50, OptionalInt.empty(), new SplittableRandom(1))) {
      seen[tokens.decode(program).alphabet()] = true;
    }
    // Each is missing with probability (2/3)^50, less than 2e-9.
    assertArrayEquals(new boolean[] {true, true, true}, seen);
    for (int[] program :
        CharacterDreams.draw(model, 9, OptionalInt.of(1), new SplittableRandom(1))) {
      assertEquals(1, tokens.decode(program).alphabet());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> CharacterDreams.draw(model, 9, OptionalInt.of(3), new SplittableRandom(1)));
  }
}

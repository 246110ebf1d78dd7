package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CharacterImageTest {
  private static final String PICTURE = "#..\n.##\n...";

  @Test
  void pixelsStandRowByRowFromTheTop() {
    CharacterImage image = CharacterImage.parse(PICTURE);
    assertArrayEquals(new float[] {1, 0, 0, 0, 1, 1, 0, 0, 0}, image.pixels());
    float[] target = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
    image.copyTo(target, 1);
    assertArrayEquals(new float[] {7, 1, 0, 0, 0, 1, 1, 0, 0, 0, 7}, target);
    assertEquals(3, image.inkPixels());
  }

  @Test
  void textShowsPictureAndAlphabet() {
    CharacterImage image = CharacterImage.parse(PICTURE);
    assertEquals(PICTURE, image.toString());
    assertEquals("alphabet 4\n" + PICTURE, image.withAlphabet(4).toString());
    assertEquals(CharacterImage.NO_ALPHABET, image.alphabet());
  }

  @Test
  void equalWhenPictureAndAlphabetAre() {
    boolean[] ink = {true, false, false, false, true, true, false, false, false};
    CharacterImage image = CharacterImage.of(3, ink);
    assertEquals(CharacterImage.parse(PICTURE), image);
    assertEquals(CharacterImage.parse(PICTURE).hashCode(), image.hashCode());
    assertNotEquals(image, image.withAlphabet(0));
    ink[0] = false; // a copy was kept
    assertEquals(CharacterImage.parse(PICTURE), image);
    assertNotEquals(CharacterImage.of(3, ink), image);
  }

  @Test
  void rejectsWrongSizes() {
    assertEquals(
        "CharacterImage: a side of 3 needs 9 pixels; there are 8",
        assertThrows(IllegalArgumentException.class, () -> CharacterImage.of(3, new boolean[8]))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> CharacterImage.of(0, new boolean[0]));
    assertThrows(IllegalArgumentException.class, () -> CharacterImage.parse("#.\n#"));
    assertThrows(IllegalArgumentException.class, () -> CharacterImage.parse("#.\n#x"));
    assertThrows(IllegalArgumentException.class, () -> CharacterImage.parse("#").withAlphabet(-2));
  }
}

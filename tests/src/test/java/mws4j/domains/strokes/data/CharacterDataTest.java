package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CharacterDataTest {
  private static final CharacterImage DOT = CharacterImage.parse("#");

  @TempDir Path folder;

  @Test
  void readsWhateverThereIsAReaderFor() throws IOException {
    CharacterSelection one = CharacterSelection.of(1, 1);
    byte[] png =
        GeneratedFiles.encoded(
            GeneratedFiles.drawing(105, 105, BufferedImage.TYPE_BYTE_BINARY), "png");
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    Files.write(pictures.resolve("p.png"), png);
    assertEquals(List.of("p.png"), CharacterData.read(pictures, one).names());

    Path zip = folder.resolve("x.zip");
    GeneratedFiles.zip(zip, Map.of("g/A/character01/1_1.png", png, "g/A/character01/1_2.png", png));
    assertEquals(1, CharacterData.read(zip, one).images().size());

    Path idx = folder.resolve("t-images-idx3-ubyte");
    ByteBuffer bytes = ByteBuffer.allocate(16 + 2 * 784);
    Files.write(idx, bytes.putInt(2051).putInt(2).putInt(28).putInt(28).array());
    assertEquals(2, CharacterData.read(idx, CharacterSelection.everything()).images().size());

    Path text = folder.resolve("sample.tsv");
    CharacterFile.write(text, CharacterGenerator.generate(3, 1));
    assertEquals(
        CharacterGenerator.generate(3, 1),
        CharacterData.read(text, CharacterSelection.everything()));
    assertEquals(4, CharacterData.read(text, one).images().size());
  }

  @Test
  void selectionRenumbersAlphabets() {
    CharacterData data = CharacterGenerator.generate(1, 1);
    CharacterData part =
        data.select(CharacterSelection.everything().ofAlphabets(List.of("Sihan")), "x");
    assertEquals(List.of("Sihan"), part.alphabets());
    assertEquals(8, part.images().size());
    assertEquals(0, part.images().get(0).alphabet());
    CharacterSelection none = CharacterSelection.everything().ofAlphabets(List.of("Latin"));
    assertThrows(DataException.class, () -> data.select(none, "x"));
  }

  @Test
  void imagesAreLeftOutByTheirPixels() {
    CharacterData data = CharacterGenerator.generate(1, 1);
    List<CharacterImage> some =
        data.images().stream()
            .filter(image -> image.alphabet() != 2)
            .map(image -> image.withAlphabet(CharacterImage.NO_ALPHABET))
            .toList();
    CharacterData others = data.without(some);
    assertEquals(List.of(data.alphabets().get(2)), others.alphabets());
    assertEquals(
        data.select(CharacterSelection.everything().ofAlphabets(others.alphabets()), "x"), others);
    assertEquals(data, data.without(List.of()));
    assertEquals(0, data.without(data.images()).images().size());
  }

  @Test
  void numbersMustAgree() {
    List<String> name = List.of("a");
    assertThrows(
        IllegalArgumentException.class, () -> new CharacterData(List.of(), List.of(), name));
    for (CharacterImage image : List.of(DOT, DOT.withAlphabet(1))) {
      List<CharacterImage> images = List.of(image);
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> new CharacterData(List.of("A"), images, name));
      assertEquals(
          "CharacterData: an image has alphabet " + image.alphabet() + " of 1", e.getMessage());
    }
  }
}

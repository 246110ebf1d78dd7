package mws4j.domains.strokes.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OmniglotReaderTest {
  private static final String LAYOUT =
      "; take an Omniglot zip with entries like GROUP/ALPHABET/character01/0001_01.png";

  private static final String FORTY = "omniglot_40_alphabets.zip";

  @TempDir Path folder;

  private Path zip(Map<String, byte[]> entries) throws IOException {
    return GeneratedFiles.zip(folder.resolve("x.zip"), entries);
  }

  private static CharacterData readAll(Path zip) throws IOException {
    return OmniglotReader.read(zip, CharacterSelection.everything());
  }

  private String problem(Map<String, byte[]> entries) throws IOException {
    Path zip = zip(entries);
    String message = assertThrows(DataException.class, () -> readAll(zip)).getMessage();
    assertTrue(message.startsWith(zip.toString()), message);
    return message.substring(zip.toString().length());
  }

  @Test
  void readsAlphabetsCharactersAndDrawingsInOrder() throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    for (String name : List.of("Zulu/character02/0002_01", "Zulu/character01/0001_02")) {
      entries.put("images_background/" + name + ".png", GeneratedFiles.omniglot(60));
    }
    entries.put(
        "images_evaluation/Alpha_(old)/character01/0003_01.png", GeneratedFiles.omniglot(9));
    entries.put("images_background/", new byte[0]);
    entries.put("images_background/README.txt", new byte[5]);
    CharacterData data = readAll(zip(entries));
    assertEquals(List.of("Alpha_(old)", "Zulu"), data.alphabets());
    assertEquals(
        List.of(
            "Alpha_(old)/character01/0003_01",
            "Zulu/character01/0001_02",
            "Zulu/character02/0002_01"),
        data.names());
    assertEquals(0, data.images().get(0).alphabet());
    assertEquals(1, data.images().get(2).alphabet());
    assertEquals(data.images().get(1), data.images().get(2));
  }

  /**
   * A bar of columns 60 to 71 and rows 20 to 79: times 28/105, columns 16 to 19, rows 5.3 to 21.3.
   */
  @Test
  void imagesAreUprightAndInkIsInk() throws IOException {
    CharacterImage image =
        readAll(zip(Map.of("g/A/character01/1_1.png", GeneratedFiles.omniglot(60))))
            .images()
            .get(0);
    for (int row = 0; row < 28; row++) {
      for (int column = 0; column < 28; column++) {
        boolean ink = column >= 16 && column <= 18 && row >= 5 && row <= 20;
        assertEquals(ink, image.ink(row, column), row + "," + column);
      }
    }
  }

  @Test
  void decodesOnlyWhatIsSelected() throws IOException {
    byte[] damaged = {1, 2, 3};
    Path zip =
        zip(
            Map.of(
                "g/Good/character01/1_1.png",
                GeneratedFiles.omniglot(60),
                "g/Bad/character01/1_1.png",
                damaged));
    List<String> good = List.of("Good");
    CharacterData data =
        OmniglotReader.read(zip, CharacterSelection.everything().ofAlphabets(good));
    assertEquals(good, data.alphabets());
    assertEquals(
        zip + "!g/Bad/character01/1_1.png: is neither a PNG nor a JPEG picture; convert it to one",
        assertThrows(DataException.class, () -> readAll(zip)).getMessage());
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    byte[] good = GeneratedFiles.omniglot(60);
    assertEquals(": has no character images" + LAYOUT, problem(Map.of("a.txt", good)));
    assertEquals(
        "!run01/test/item01.png: is not where a drawing should be" + LAYOUT,
        problem(Map.of("run01/test/item01.png", good)));
    BufferedImage wide = GeneratedFiles.drawing(120, 105, BufferedImage.TYPE_BYTE_BINARY);
    assertEquals(
        "!g/A/character01/1_1.png: has 120x105 pixels, Omniglot's drawings have 105x105; unpack"
            + " others into a folder",
        problem(Map.of("g/A/character01/1_1.png", GeneratedFiles.encoded(wide, "png"))));
    assertTrue(
        problem(Map.of("g/A/character01/1_1.png", new byte[100_000]))
            .contains("declares 100000 bytes, at most 65536"));
  }

  @Test
  void greyPicturesCountAsPartlyInk() throws IOException {
    BufferedImage grey = new BufferedImage(105, 105, BufferedImage.TYPE_BYTE_GRAY);
    for (int level : new int[] {127, 128}) {
      for (int i = 0; i < 105 * 105; i++) {
        grey.getRaster().setSample(i % 105, i / 105, 0, level);
      }
      byte[] png = GeneratedFiles.encoded(grey, "png");
      CharacterImage image = readAll(zip(Map.of("g/A/character01/1_1.png", png))).images().get(0);
      assertEquals(level == 127 ? 784 : 0, image.inkPixels());
    }
  }

  /** Numbers of the description that comes with the data. */
  @Test
  void readsThePublishedDrawings() throws IOException {
    CharacterData data = readAll(GeneratedFiles.real("omniglot", FORTY));
    assertEquals(40, data.alphabets().size());
    assertEquals(25_840, data.images().size());
    assertEquals(
        1_292,
        data.names().stream().map(n -> n.substring(0, n.lastIndexOf('/'))).distinct().count());
    assertEquals(
        61.7,
        data.images().stream().mapToInt(CharacterImage::inkPixels).average().orElseThrow(),
        0.05);
    Map<String, Integer> ink =
        Map.of(
            "Latin/character01/0683_01", 33,
            "Greek/character01/0394_01", 57,
            "Korean/character04/0646_07", 81,
            "Braille/character10/0201_05", 3,
            "Tengwar/character05/1535_12", 69,
            "ULOG/character26/1623_20", 30);
    ink.forEach((name, pixels) -> assertEquals(pixels, image(data, name).inkPixels(), name));
  }

  private static CharacterImage image(CharacterData data, String name) {
    return data.images().get(data.names().indexOf(name));
  }

  @Test
  void firstLatinDrawingHasThePublishedPixels() throws IOException {
    List<String> latin = List.of("Latin");
    CharacterImage image =
        image(
            OmniglotReader.read(
                GeneratedFiles.real("omniglot", FORTY),
                CharacterSelection.everything().ofAlphabets(latin)),
            "Latin/character01/0683_01");
    String part =
        """
        ........#.
        ........#.
        ........#.
        ........#.
        ..#######.
        .###...##.
        .#......#.
        .#......#.
        .#......#.
        .########.
        ........#.
        ........#.
        ........#.
        """;
    List<String> rows = part.lines().toList();
    StringBuilder expected = new StringBuilder();
    for (int row = 0; row < 28; row++) {
      boolean inside = row >= 6 && row <= 18;
      String middle = inside ? rows.get(row - 6) : ".".repeat(10);
      expected.append(row == 0 ? "" : "\n").append(".".repeat(10)).append(middle);
      expected.append(".".repeat(8));
    }
    assertEquals(expected.toString(), image.withAlphabet(CharacterImage.NO_ALPHABET).toString());
  }

  /** At 105x105: mean fraction of ink, and the ink of the drawings that the description lists. */
  @Test
  void publishedDrawingsHaveThePublishedInk() throws IOException {
    Map<String, Integer> expected =
        Map.of(
            "images_background/Latin/character01/0683_01.png", 559,
            "images_background/Greek/character01/0394_01.png", 822,
            "images_background/Korean/character04/0646_07.png", 1125,
            "images_background/Braille/character10/0201_05.png", 75,
            "images_evaluation/Tengwar/character05/1535_12.png", 1052,
            "images_evaluation/ULOG/character26/1623_20.png", 455);
    double ink = 0;
    int drawings = 0;
    try (BoundedZip archive = new BoundedZip(GeneratedFiles.real("omniglot", FORTY))) {
      for (String entry : archive.names()) {
        int here = 0;
        for (byte level : OmniglotReader.picture(archive, entry).levels()) {
          assertTrue(level == 0 || level == -1);
          here -= level;
        }
        assertEquals(expected.getOrDefault(entry, here), here, entry);
        ink += here;
        drawings++;
      }
    }
    assertEquals(0.078, ink / drawings / (105 * 105), 0.0005);
  }

  @Test
  void smallSplitsOverlapAndHaveThePublishedMean() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    Map<String, CharacterImage> distinct = new HashMap<>();
    for (int split = 1; split <= 2; split++) {
      CharacterData data =
          readAll(GeneratedFiles.real("omniglot", "images_background_small" + split + ".zip"));
      sizes.add(data.images().size());
      for (int i = 0; i < data.images().size(); i++) {
        distinct.put(data.names().get(i), data.images().get(i));
      }
    }
    assertEquals(List.of(2720, 3120), sizes);
    assertEquals(4840, distinct.size());
    double ink = distinct.values().stream().mapToInt(CharacterImage::inkPixels).sum();
    assertEquals(0.0816, ink / 4840 / 784, 0.00005);
  }

  @Test
  void takesTenOfEachPublishedAlphabet() throws IOException {
    Path zip = GeneratedFiles.real("omniglot", FORTY);
    CharacterData data = OmniglotReader.read(zip, CharacterSelection.of(10, 1));
    assertEquals(400, data.images().size());
    int[] perAlphabet = new int[40];
    data.images().forEach(image -> perAlphabet[image.alphabet()]++);
    for (int count : perAlphabet) {
      assertEquals(10, count);
    }
    assertEquals(data, OmniglotReader.read(zip, CharacterSelection.of(10, 1)));
    Set<String> names = new HashSet<>(data.names());
    names.retainAll(OmniglotReader.read(zip, CharacterSelection.of(10, 2)).names());
    assertTrue(names.size() < 40, "two draws share " + names.size()); // 6 are expected
  }
}

package mws4j.domains.strokes.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CharacterFileTest {
  private static final String HEADER = "#alphabet\tname\t28x28\n";
  private static final String BLANK = "0".repeat(196);

  @TempDir Path folder;

  private static CharacterData read(String text) throws IOException {
    return CharacterFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x.tsv");
  }

  @Test
  void readsPixelsRowByRow() throws IOException {
    CharacterData data =
        read(
            HEADER
                + "B\tone\t8"
                + "0".repeat(195)
                + "\nA\ttwo\t"
                + "0".repeat(6)
                + "5A"
                + "0".repeat(188));
    assertEquals(List.of("A", "B"), data.alphabets());
    assertEquals(List.of("one", "two"), data.names());
    CharacterImage one = data.images().get(0);
    assertEquals(1, one.alphabet());
    assertTrue(one.ink(0, 0));
    assertEquals(1, one.inkPixels());
    CharacterImage two = data.images().get(1);
    assertTrue(two.ink(0, 25) && two.ink(0, 27) && two.ink(1, 0) && two.ink(1, 2));
    assertEquals(4, two.inkPixels());
  }

  @Test
  void writtenFilesAreReadBackUnchanged() throws IOException {
    Path file = folder.resolve("data.tsv");
    CharacterData data = CharacterGenerator.generate(2, 5);
    CharacterFile.write(file, data);
    assertEquals(data, CharacterFile.read(file));
    CharacterData nameless =
        new CharacterData(
            List.of(), List.of(data.images().get(3).withAlphabet(-1)), List.of("größe"));
    CharacterFile.write(file, nameless);
    assertEquals(nameless, CharacterFile.read(file));
  }

  @Test
  void refusesToWriteWhatCannotBeReadBack() {
    CharacterImage small = CharacterImage.parse("#");
    Path file = folder.resolve("data.tsv");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CharacterFile.write(
                file, new CharacterData(List.of(), List.of(small), List.of("small"))));
    CharacterImage good = CharacterGenerator.generate(1, 1).images().get(0);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CharacterFile.write(
                file, new CharacterData(List.of("A"), List.of(good), List.of("a\tb"))));
    assertTrue(Files.notExists(file));
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    String[][] cases = {
      {"", "x.tsv:1:1: no character file; it begins with \"#alphabet\tname\t28x28\""},
      {"a\tb\t" + BLANK, "x.tsv:1:1: no character file; it begins with \"#alphabet\tname\t28x28\""},
      {HEADER, "x.tsv: has no character images; add one per line"},
      {
        HEADER + "a\t" + BLANK,
        "x.tsv:2:1: 2 tab-separated fields; #alphabet\tname\t28x28 are expected"
      },
      {HEADER + "a\tb\t" + BLANK + "0", "x.tsv:2:5: 197 digits; an image has 196"},
      {HEADER + "a\tb\t0g" + BLANK.substring(2), "x.tsv:2:6: 'g' is not a hexadecimal digit"},
      {HEADER + "a\tb\t٣" + BLANK.substring(1), "x.tsv:2:5: '٣' is not a hexadecimal digit"},
      {HEADER + "a\tb\u0007\t" + BLANK, "x.tsv:2:1: unusual alphabet or name; write another"},
      {
        HEADER + "a\tb\t" + BLANK + "\n\tc\t" + BLANK,
        "x.tsv:3: only some images have an alphabet; name all or none"
      },
      {"x".repeat(3000), "x.tsv:1: line is longer than 2048 bytes; is this the right file?"},
    };
    for (String[] c : cases) {
      DataException e = assertThrows(DataException.class, () -> read(c[0]), c[1]);
      assertEquals(c[1], e.getMessage());
    }
  }
}

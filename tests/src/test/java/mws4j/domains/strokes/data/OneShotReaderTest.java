package mws4j.domains.strokes.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mws4j.domains.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneShotReaderTest {
  private static final String LABELS = "run01/class_labels.txt";

  private static final String LAYOUT =
      "take a zip with entries like run01/training/class01.png, run01/test/item01.png and"
          + " run01/class_labels.txt";

  /** The group that the published runs are from. */
  private static final List<String> EVALUATION =
      List.of(
          "Atemayar_Qelisayer",
          "Atlantean",
          "Avesta",
          "Ge_ez",
          "Glagolitic",
          "Gurmukhi",
          "Kannada",
          "Malayalam",
          "Manipuri",
          "Old_Church_Slavonic_(Cyrillic)",
          "Sylheti",
          "Syriac_(Serto)",
          "Tengwar",
          "Tibetan",
          "ULOG");

  @TempDir Path folder;
  private final Map<String, byte[]> entries = new HashMap<>();

  /** Two classes, three items; places of the bars tell the images apart. */
  @BeforeEach
  void makeARun() throws IOException {
    entries.put("run01/", new byte[0]);
    entries.put("run01/training/class01.png", GeneratedFiles.omniglot(10));
    entries.put("run01/training/class02.png", GeneratedFiles.omniglot(20));
    entries.put("run01/test/item01.png", GeneratedFiles.omniglot(30));
    entries.put("run01/test/item02.png", GeneratedFiles.omniglot(40));
    entries.put("run01/test/item03.png", GeneratedFiles.omniglot(50));
    label("01 02", "02 01", "03 02");
  }

  private void label(String... pairs) {
    StringBuilder text = new StringBuilder();
    for (String pair : pairs) {
      String[] numbers = pair.split(" ", -1);
      text.append("run01/test/item").append(numbers[0]).append(".png run01/training/class");
      text.append(numbers[1]).append(".png\n");
    }
    entries.put(LABELS, text.toString().getBytes(US_ASCII));
  }

  private Path zip() throws IOException {
    return GeneratedFiles.zip(folder.resolve("runs.zip"), entries);
  }

  private String problem() throws IOException {
    Path zip = zip();
    String message = assertThrows(DataException.class, () -> OneShotReader.read(zip)).getMessage();
    assertTrue(message.startsWith(zip.toString()), message);
    return message.substring(zip.toString().length());
  }

  private static int left(CharacterImage image) {
    int column = 0;
    while (!image.ink(14, column)) {
      column++;
    }
    return (int) Math.round(column * 105 / 28.0 / 10) * 10;
  }

  @Test
  void queriesStandUnderTheirClasses() throws IOException {
    OneShotRun run = OneShotReader.read(zip()).get(0);
    assertEquals("run01", run.name());
    assertEquals(List.of(10, 20), run.support().stream().map(OneShotReaderTest::left).toList());
    assertEquals(
        List.of(List.of(40), List.of(30, 50)),
        run.queries().stream().map(q -> q.stream().map(OneShotReaderTest::left).toList()).toList());
  }

  @Test
  void runsMayLieInAFolder() throws IOException {
    Map<String, byte[]> deeper = new HashMap<>();
    entries.forEach((name, bytes) -> deeper.put("all_runs/" + name, bytes));
    assertEquals(
        OneShotReader.read(zip()),
        OneShotReader.read(GeneratedFiles.zip(folder.resolve("deep.zip"), deeper)));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    byte[] labels = entries.remove(LABELS);
    assertEquals("!run01/: has no class_labels.txt; " + LAYOUT, problem());
    entries.put(LABELS, labels);
    entries.keySet().removeIf(name -> name.contains("training"));
    assertEquals("!run01/: has no training or no test images; " + LAYOUT, problem());
    entries.clear();
    entries.put("images/A/character01/1_1.png", labels);
    assertEquals(": has no character images; " + LAYOUT, problem());
  }

  @Test
  void saysWhatIsWrongWithLabels() throws IOException {
    label("01 02", "02 01");
    assertEquals("!" + LABELS + ": has no line for run01/test/item03.png; add one", problem());
    label("01 02", "02 03");
    assertEquals(
        "!"
            + LABELS
            + ":2: run01/training/class03.png is no training image of this run; correct the name",
        problem());
    label("04 02");
    assertEquals(
        "!" + LABELS + ":1: run01/test/item04.png is no test image of this run; correct the name",
        problem());
    label("01 02", "01 01");
    assertEquals("!" + LABELS + ":2: run01/test/item01.png has two lines; remove one", problem());
    entries.put(LABELS, "run01/test/item01.png\n".getBytes(US_ASCII));
    assertEquals("!" + LABELS + ":1: 1 names; write a test image and a training image", problem());
    entries.put(LABELS, "run02/test/item01.png run01/training/class01.png".getBytes(US_ASCII));
    assertEquals(
        "!" + LABELS + ":1: run02/test/item01.png is no test image of this run; correct the name",
        problem());
    entries.put(LABELS, "../../item01.png x".getBytes(US_ASCII));
    assertEquals(
        "!" + LABELS + ":1: ../../item01.png is no test image of this run; correct the name",
        problem());
    entries.put(LABELS, new byte[2 << 20]);
    assertTrue(problem().contains("declares 2097152 bytes, at most 1048576"));
  }

  @Test
  void damagedImagesAreNamed() throws IOException {
    entries.put("run01/test/item02.png", new byte[] {1});
    assertTrue(problem().startsWith("!run01/test/item02.png: is neither a PNG"));
  }

  /** 20 runs of 20 classes; all 800 images are in the large file too. */
  @Test
  void readsThePublishedRuns() throws IOException {
    List<OneShotRun> runs = OneShotReader.read(GeneratedFiles.real("omniglot", "all_runs.zip"));
    assertEquals(20, runs.size());
    Set<CharacterImage> all = new HashSet<>();
    CharacterData evaluation =
        OmniglotReader.read(
            GeneratedFiles.real("omniglot", "omniglot_40_alphabets.zip"),
            CharacterSelection.everything().ofAlphabets(EVALUATION));
    evaluation.images().forEach(image -> all.add(image.withAlphabet(CharacterImage.NO_ALPHABET)));
    for (int r = 0; r < 20; r++) {
      OneShotRun run = runs.get(r);
      assertEquals(String.format("run%02d", r + 1), run.name());
      assertEquals(20, run.support().size());
      assertTrue(all.containsAll(run.support()));
      for (List<CharacterImage> queries : run.queries()) {
        assertEquals(1, queries.size());
        assertTrue(all.containsAll(queries));
      }
    }
  }
}

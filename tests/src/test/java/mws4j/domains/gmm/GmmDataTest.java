package mws4j.domains.gmm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GmmDataTest {
  private static final String SHORT = "; write one mini-dataset per line as x1,y1,x2,y2,...";

  @TempDir Path folder;

  private static List<MiniDataset> read(String text) throws IOException {
    return GmmData.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x.csv", 3);
  }

  @Test
  void readsNumbersOfAllForms() throws IOException {
    assertEquals(
        List.of(MiniDataset.of(1, -2.5, 0.25, 300), MiniDataset.of(0, -0.5, 1e6, -0.001)),
        read("1,-2.5,.25,3e2\r\n 0 ,-.5,+1000000,\t-1.E-3"));
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    String[][] cases = {
      {"", "x.csv: is empty" + SHORT},
      {
        "1,2,3\n",
        "x.csv:1:1: 3 columns, but a mini-dataset has 1 to 10 points with two coordinates each"
            + SHORT
      },
      {
        "1;2\n",
        "x.csv:1:1: 1 column, but a mini-dataset has 1 to 10 points with two coordinates each"
            + SHORT
      },
      {
        "1,".repeat(21) + "1\n",
        "x.csv:1:1: 22 columns, but a mini-dataset has 1 to 10 points with two coordinates each"
            + SHORT
      },
      {
        "1,2,3,4\n1,2\n",
        "x.csv:2:1: 2 columns, the first line has 4; give all mini-datasets the same number of"
            + " points"
      },
      {
        "1,2\n1\n",
        "x.csv:2:1: 1 column, the first line has 2; give all mini-datasets the same number of"
            + " points"
      },
      {
        "1,2\n1,2,\n",
        "x.csv:2:1: 3 columns, the first line has 2; give all mini-datasets the same number of"
            + " points"
      },
      {"x1,y1\n1,2\n", "x.csv:1:1: \"x1\" is not a number; a header line must be removed"},
      {"1,2\n1, 2d\n", "x.csv:2:4: \"2d\" is not a number; write it like -1.25 or 3e-2"},
      {"1,2\n0x1p3,2\n", "x.csv:2:1: \"0x1p3\" is not a number; write it like -1.25 or 3e-2"},
      {"1,2\n1,.\n", "x.csv:2:3: \".\" is not a number; write it like -1.25 or 3e-2"},
      {"1,2\n1,\n", "x.csv:2:3: empty cell; give it a number"},
      {
        "1,NaN\n",
        "x.csv:1:3: \"NaN\" is not finite; remove this mini-dataset or give the cell a number"
      },
      {
        "1,2\n-Infinity,2\n",
        "x.csv:2:1: \"-Infinity\" is not finite; remove this mini-dataset or give the cell a"
            + " number"
      },
      {
        "1,2\n1,1e999\n",
        "x.csv:2:3: 1e999 is too large; scale the data to the order of 1, at most 1000000.0"
      },
      {
        "1000001,2\n",
        "x.csv:1:1: 1000001 is too large; scale the data to the order of 1, at most 1000000.0"
      },
      {"1,2\n\n3,4\n", "x.csv:2:1: empty line; remove it"},
      {
        "1,2\n1,2\n1,2\n1,2\n",
        "x.csv:4: more than 3 mini-datasets; split the file or take a part of it"
      },
      {"1".repeat(5000), "x.csv:1: line is longer than 4096 bytes; is this the right file?"},
    };
    for (String[] c : cases) {
      DataException e = assertThrows(DataException.class, () -> read(c[0]), c[1]);
      assertEquals(c[1], e.getMessage());
    }
  }

  @Test
  void writtenFilesAreReadBackUnchanged() throws IOException {
    List<MiniDataset> data =
        new SplittableRandom(1)
            .longs(20)
            .mapToObj(seed -> new SplittableRandom(seed).doubles(6, -1e-5, 1).toArray())
            .map(MiniDataset::of)
            .toList();
    Path file = folder.resolve("data.csv");
    GmmData.write(file, data);
    assertEquals(data, GmmData.read(file));
    String first = Files.readString(file).lines().findFirst().orElseThrow();
    assertEquals(data.get(0).toString(), first);
    assertEquals(6, first.split(",", -1).length);
  }

  @Test
  void numbersAreWrittenWithTheDigitsTheyNeed() {
    MiniDataset data =
        MiniDataset.of(
            0.1, -0.0, 300, 1e6, 0.1 + 0.2, 2e-3, -1.25e-9, 1 / 3.0, 0.19691742956638336, 5);
    assertEquals(
        "0.1,0,300,1000000,0.30000000000000004,0.002,-1.25E-9,0.3333333333333333,"
            + "0.19691742956638336,5",
        data.toString());
    assertEquals(MiniDataset.of(0, 0), MiniDataset.of(-0.0, 0));
  }

  @Test
  void namesAMissingFile() {
    Path file = folder.resolve("none.csv");
    NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> GmmData.read(file));
    assertEquals(file.toString(), e.getFile());
  }

  @Test
  void datasetsRefuseWhatTheReaderRefuses() {
    assertThrows(IllegalArgumentException.class, MiniDataset::of);
    assertThrows(IllegalArgumentException.class, () -> MiniDataset.of(1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> MiniDataset.of(new double[22]));
    assertThrows(IllegalArgumentException.class, () -> MiniDataset.of(1, Double.NaN));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MiniDataset.of(1, -2e6));
    assertEquals(
        "MiniDataset: a coordinate must lie in ±1000000.0; it is -2000000.0", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"train.csv", "test.csv"})
  void readsTheOfficialData(String name) throws IOException {
    List<MiniDataset> data = GmmData.read(official(name));
    assertEquals(100, data.size());
    assertTrue(data.stream().allMatch(d -> d.points() == 7));
    assertEquals(100, data.stream().distinct().count());
  }

  /** A file of the official data; the test is skipped if it is not there. */
  static Path official(String name) {
    Path file = Path.of(System.getProperty("mws4j.data"), "gmm", name);
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    return file;
  }
}

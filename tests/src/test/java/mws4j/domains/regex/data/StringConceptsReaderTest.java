package mws4j.domains.regex.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import mws4j.domains.DataException;
import mws4j.domains.regex.language.RegexLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StringConceptsReaderTest {
  private static final String NAMELESS = "#id\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\n";
  private static final String NAMED = "#id\tname\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\n";
  private static final String TEN = "a\tb\tc\td\te\tf\tg\th\ti\tj\n";
  private static final String HEADER_RULE =
      "begin with #id and 10 more fields, or with #id, name and as many";

  @TempDir Path folder;

  private static List<StringConcept> read(byte[] bytes) throws IOException {
    return StringConceptsReader.read(
        new ByteArrayInputStream(bytes), "x.tsv", 20, RegexLanguage.PAPER);
  }

  private static List<StringConcept> read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  @Test
  void readsBothLayouts() throws IOException {
    List<String> train = List.of("a", "b", "c", "d", "e");
    List<String> test = List.of("f", "g", "h", "i", "j");
    assertEquals(List.of(new StringConcept("k", "", train, test)), read(NAMELESS + "k\t" + TEN));
    assertEquals(
        List.of(
            new StringConcept("k", "Größe", train, test), new StringConcept("l", "", train, test)),
        read(NAMED + "k\tGröße\t" + TEN + "l\t\t" + TEN));
  }

  @Test
  void resolvesEscapesAndKeepsSpaces() throws IOException {
    StringConcept concept =
        read(NAMED + "k\ta\\nb\\\\\t\\\\\t\\t\t \t\\\\t\te\tf\tg\th\ti\tj\n").get(0);
    assertEquals("a b\\", concept.name());
    assertEquals(List.of("\\", "\t", " ", "\\t", "e"), concept.train());
  }

  @Test
  void acceptsWindowsLineEndsByteOrderMarkAndAMissingLastLineEnd() throws IOException {
    String text = "\ufeff" + NAMELESS + "k\t" + TEN;
    assertEquals(read(NAMELESS + "k\t" + TEN), read(text.replace("\n", "\r\n").stripTrailing()));
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    String longest = "x".repeat(21);
    String[][] cases = {
      {"", "x.tsv: is empty; " + HEADER_RULE},
      {"k\t" + TEN, "x.tsv:1:1: no header line; " + HEADER_RULE},
      {"#id\ta\n", "x.tsv:1:1: header has 2 tab-separated fields; " + HEADER_RULE},
      {NAMELESS, "x.tsv: has a header but no concepts; add one concept per line"},
      {NAMELESS + "k\t" + TEN + "\n", "x.tsv:3:1: empty line; remove it"},
      {
        NAMELESS + "k\tn\t" + TEN,
        "x.tsv:2:1: 12 tab-separated fields, the header has 11; write a tab inside a string as \\t"
      },
      {
        NAMED + "k\t" + TEN,
        "x.tsv:2:1: 11 tab-separated fields, the header has 12; write a tab inside a string as \\t"
      },
      {NAMELESS + "\t" + TEN, "x.tsv:2:1: empty id; give each concept its own"},
      {
        NAMELESS + "k\t" + TEN + "k\t" + TEN,
        "x.tsv:3:1: id \"k\" is already on line 2; make ids unique"
      },
      {
        NAMELESS + "k\t" + TEN.replace("c", ""),
        "x.tsv:2:7: training string 3 is empty; give it at least one character"
      },
      {
        NAMELESS + "k\t" + TEN.replace("j", ""),
        "x.tsv:2:21: test string 5 is empty; give it at least one character"
      },
      {
        NAMELESS + "k\t" + TEN.replace("b", "b\u00e9"),
        "x.tsv:2:6: training string 2 has character U+00E9; only the characters 32 to 126 and tab"
            + " (as \\t) are allowed"
      },
      {
        NAMED + "k\t\ud83d\ude00\t" + TEN.replace("a", "\ud83d\ude00"),
        "x.tsv:2:5: training string 1 has character U+1F600; only the characters 32 to 126 and tab"
            + " (as \\t) are allowed"
      },
      {
        NAMELESS + "k\t" + TEN.replace("a", "a\r"),
        "x.tsv:2:4: training string 1 has character U+000D; only the characters 32 to 126 and tab"
            + " (as \\t) are allowed"
      },
      {
        NAMELESS + "k\t" + TEN.replace("a", "a\\x"),
        "x.tsv:2:4: single backslash; write \\\\ for a backslash and \\t for a tab"
      },
      {
        NAMELESS + "k\t" + TEN.replace("a", "a\\n"),
        "x.tsv:2:4: single backslash; write \\\\ for a backslash and \\t for a tab"
      },
      {
        NAMELESS + "k\t" + TEN.replace("a", "a\\"),
        "x.tsv:2:4: single backslash; write \\\\ for a backslash and \\t for a tab"
      },
      {NAMED + "k\tn\u001b[2J\t" + TEN, "x.tsv:2:4: character U+001B in a label; remove it"},
      {
        NAMELESS + "k\t" + TEN.replace("b", longest),
        "x.tsv:2:5: training string 2 has 21 characters, at most 20 are allowed; shorten or"
            + " remove it"
      },
      {
        NAMELESS + "k\t" + TEN.replace("b", "x".repeat(10_000)),
        "x.tsv:2:5: training string 2 has 10000 characters, at most 20 are allowed; shorten or"
            + " remove it"
      },
      {
        NAMELESS + "k\t" + "x".repeat(2 << 20),
        "x.tsv:2: line is longer than 1048576 bytes; is this the right file?"
      },
    };
    for (String[] c : cases) {
      var e = assertThrows(DataException.class, () -> read(c[0]), c[1]);
      assertEquals(c[1], e.getMessage());
    }
  }

  @Test
  void namesTheFirstByteThatIsNotUtf8() {
    byte[] latin = (NAMED + "k\tgr\u00fcn\t" + TEN).getBytes(ISO_8859_1);
    var e = assertThrows(DataException.class, () -> read(latin));
    assertEquals(
        "x.tsv:2:5: byte 0xFC is not UTF-8; convert the file (for example with iconv -t UTF-8)",
        e.getMessage());
    assertEquals("x.tsv", e.source());
    assertEquals(2, e.line());
    assertEquals(5, e.column());
  }

  @Test
  void aStringOfExactlyTheLimitIsAccepted() throws IOException {
    String longest = "\\\\".repeat(20);
    assertEquals(
        "\\".repeat(20), read(NAMELESS + "k\t" + TEN.replace("a", longest)).get(0).train().get(0));
  }

  @Test
  void fileErrorsNameTheFileAndMissingOnesStayIoExceptions() throws IOException {
    Path file = Files.writeString(folder.resolve("f.tsv"), "nonsense\n");
    var e = assertThrows(DataException.class, () -> StringConceptsReader.read(file));
    assertEquals(file + ":1:1: no header line; " + HEADER_RULE, e.getMessage());
    assertThrows(
        NoSuchFileException.class, () -> StringConceptsReader.read(folder.resolve("absent")));
  }

  @ParameterizedTest
  @CsvSource({
    "original/concepts-background.tsv, 1000",
    "original/concepts-novel-dev.tsv, 200",
    "concepts-train.tsv, 1125"
  })
  void readsTheRealData(String name, int concepts) throws IOException {
    Path file = Path.of(System.getProperty("mws4j.data"), "string-concepts", name);
    assumeTrue(Files.exists(file), "skipped: no real data at " + file + "; set -Dmws4j.data");
    assertEquals(concepts, StringConceptsReader.read(file).size());
  }
}

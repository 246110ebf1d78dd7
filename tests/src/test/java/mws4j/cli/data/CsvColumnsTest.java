package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import mws4j.cli.data.CsvColumns.Column;
import mws4j.cli.data.CsvColumns.Format;
import mws4j.cli.data.CsvColumns.Header;
import mws4j.cli.data.CsvColumns.Value;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;

final class CsvColumnsTest {
  private static CsvColumns read(String text, Format format) throws IOException {
    return CsvColumns.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x.csv", format);
  }

  private static CsvColumns read(String text) throws IOException {
    return read(text, Format.guess());
  }

  private static List<String> texts(Column column) {
    return column.values().stream().map(Value::text).toList();
  }

  @Test
  void guessesEachDelimiter() throws IOException {
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      String text = "code,price\nA1,2.50\nB2,\"3,5;0\"\n".replace(",", delimiter);
      var columns = read(text);
      assertEquals(List.of("code", "price"), columns.names(), text);
      assertEquals(List.of("A1", "B2"), texts(columns.column("code")), text);
    }
  }

  @Test
  void aListOfStringsIsOneColumnThoughSomeHoldADelimiter() throws IOException {
    assertEquals(
        List.of(new Column("", 1, List.of(new Value("1,5", 1), new Value("2", 2)))),
        read("1,5\n2\n").columns());
  }

  @Test
  void aGivenDelimiterIsTaken() throws IOException {
    assertEquals(2, read("a;b,c\n", new Format(',', Header.ABSENT)).columns().size());
    assertEquals(
        List.of("b;c"), texts(read("a:b;c\n", new Format(':', Header.ABSENT)).column("2")));
  }

  @Test
  void keepsQuotedFieldsEmptyFieldsAndLineNumbers() throws IOException {
    var columns = read("name,note\n\nx1,\"a \"\"b\"\",\nc\"\ny2,\n");
    assertEquals(
        new Column("note", 2, List.of(new Value("a \"b\",\nc", 3), new Value("", 5))),
        columns.column("note"));
  }

  @Test
  void guessesTheHeader() throws IOException {
    String[][] cases = {
      // text, names of the columns or nothing
      {"id,size\n1,S\n2,M\n", "id size"},
      {"1,S\n2,M\n", ""},
      {"red\nblue\n", ""}, // nothing tells a heading from a value
      {"when,when\n1,2\n", ""}, // not distinct
      {"only,one\n", ""},
    };
    for (String[] c : cases) {
      assertEquals(c[1], String.join(" ", read(c[0]).names()).strip(), c[0]);
    }
  }

  @Test
  void aGivenHeaderIsTaken() throws IOException {
    assertEquals(
        List.of("blue"), texts(read("red\nblue\n", new Format(',', Header.PRESENT)).column("red")));
    assertEquals(
        List.of("id", "7"), texts(read("id\n7\n", new Format(',', Header.ABSENT)).column("1")));
  }

  @Test
  void aNameInTheFirstRowSettlesThatItIsAHeader() throws IOException {
    assertEquals(List.of("blue"), texts(read("colour\nblue\n").column("colour")));
  }

  @Test
  void aHeadingThatReadsLikeAnIndexComesFirst() throws IOException {
    assertEquals(
        List.of("b"), texts(read("2,1\na,b\n", new Format(',', Header.PRESENT)).column("1")));
  }

  @Test
  void saysWhichColumnsThereAre() {
    String[][] cases = {
      {"id,size\n1,S\n", "weight", "x.csv: no column \"weight\"; there are 1 \"id\", 2 \"size\""},
      {"id,size\n1,S\n", "3", "x.csv: no column \"3\"; there are 1 \"id\", 2 \"size\""},
      {"id,size\n1,S\n", "0", "x.csv: no column \"0\"; there are 1 \"id\", 2 \"size\""},
      {"1,2\n3,4\n", "id", "x.csv: no column \"id\"; there are 2 columns without names"},
    };
    for (String[] c : cases) {
      var e = assertThrows(DataException.class, () -> read(c[0]).column(c[1]));
      assertEquals(c[2], e.getMessage());
    }
  }

  @Test
  void longListsOfColumnsAreCut() throws IOException {
    var columns = read("c" + ",d".repeat(29), new Format(',', Header.PRESENT));
    var e = assertThrows(DataException.class, () -> columns.column("none"));
    assertEquals("20 \"d\" and 10 more", e.getMessage().substring(e.getMessage().indexOf("20 \"")));
    var twice = assertThrows(DataException.class, () -> columns.column("d"));
    assertEquals(
        "x.csv:1: columns 2 and 30 are both named \"d\"; give the index", twice.getMessage());
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    String[][] cases = {
      {"", "x.csv: has no rows; give a CSV file with at least one column"},
      {"\n\n", "x.csv: has no rows; give a CSV file with at least one column"},
      {
        "a,b\n1,2\n1,2,3\n",
        "x.csv:3: 3 fields, the first row has 2; quote fields that contain the delimiter ',', or"
            + " give another delimiter"
      },
      {
        "a,b\n1,\"2\n3,4\n",
        "x.csv:2:3: this quote is never closed; double it (\"\") where it is meant as text"
      },
      {
        "a,b\n\"1\n \"\"2\",\"3\"x\n",
        "x.csv:3:9: text follows this closing quote; double it (\"\") where it is meant as text"
      },
      {
        "a,b\n1,2\n" + ",".repeat(20_000) + "\n",
        "x.csv:3: Record starting at line 3 has surpassed the maximum limit of 16384 fields; is this"
            + " the right file?"
      },
      {
        "a\n" + "x".repeat(2 << 20),
        "x.csv:2: line is longer than 1048576 bytes; is this the right file?"
      },
    };
    for (String[] c : cases) {
      var e =
          assertThrows(DataException.class, () -> read(c[0], new Format(',', Header.GUESS)), c[1]);
      assertEquals(c[1], e.getMessage());
    }
  }

  @Test
  void refusesOtherEncodingsAndMissingFiles() {
    byte[] latin = "id\ngr\u00fcn\n".getBytes(ISO_8859_1);
    var e =
        assertThrows(
            DataException.class,
            () -> CsvColumns.read(new ByteArrayInputStream(latin), "-", Format.guess()));
    assertEquals(
        "-:2:3: byte 0xFC is not UTF-8; convert the file (for example with iconv -t UTF-8)",
        e.getMessage());
    assertThrows(
        NoSuchFileException.class,
        () -> CsvColumns.read(Path.of("no-such-file.csv"), Format.guess()));
  }
}

package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import mws4j.cli.data.TableColumns.Column;
import mws4j.cli.data.TableColumns.Value;
import mws4j.cli.data.TableOptions.Header;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;

final class TableColumnsTest {
  private static TableColumns read(String text, TableOptions options) throws IOException {
    return TableColumns.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x.csv", options);
  }

  private static TableColumns read(String text) throws IOException {
    return read(text, TableOptions.guess());
  }

  private static List<String> texts(Column column) {
    return column.values().stream().map(Value::text).toList();
  }

  @Test
  void keepsQuotedFieldsEmptyFieldsAndLineNumbers() throws IOException {
    var columns = read("name,note\n\nx1,\"a \"\"b\"\",\nc\"\ny2,\n");
    assertEquals(
        new Column("note", 2, List.of(new Value("a \"b\",\nc", 3), new Value("", 5))),
        columns.column("note"));
  }

  @Test
  void aNameInTheFirstRowSettlesThatItIsAHeader() throws IOException {
    assertEquals(List.of("blue"), texts(read("crimson\nblue\n").column("crimson")));
  }

  @Test
  void aHeadingThatReadsLikeAnIndexComesFirst() throws IOException {
    assertEquals(
        List.of("b"), texts(read("2,1\na,b\n", TableOptions.of(',', Header.PRESENT)).column("1")));
  }

  @Test
  void repeatedHeadingsAreNumbered() throws IOException {
    var columns = read("on,on\n1,2\n");
    assertEquals(List.of("1"), texts(columns.column("on")));
    assertEquals(List.of("2"), texts(columns.column("on 2")));
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
    var columns = read("c" + ",d".repeat(29), TableOptions.of(',', Header.PRESENT));
    var e = assertThrows(DataException.class, () -> columns.column("none"));
    assertEquals(
        "20 \"d 19\" and 10 more", e.getMessage().substring(e.getMessage().indexOf("20 \"")));
  }
}

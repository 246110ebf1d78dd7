package mws4j.cli.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mws4j.cli.data.Table;
import mws4j.cli.data.TableOptions;
import mws4j.cli.data.TableOptions.Header;
import mws4j.domains.DataException;
import mws4j.domains.regex.column.ColumnValues;
import org.junit.jupiter.api.Test;

final class TableColumnsTest {
  private static List<NamedColumn> read(String text, String column, TableOptions options)
      throws IOException {
    TableColumns columns = new TableColumns(Optional.ofNullable(column), options);
    Table.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x.csv", options, columns);
    return columns.wanted();
  }

  private static String read(String text, String column) throws IOException {
    return texts(read(text, column, TableOptions.guess()).get(0));
  }

  /** Distinct values with their rows and first lines. */
  private static String texts(NamedColumn column) {
    ColumnValues values = column.values();
    return IntStream.range(0, values.size())
        .mapToObj(i -> values.value(i) + " x" + values.rows(i) + "@" + values.line(i))
        .collect(Collectors.joining("; "));
  }

  @Test
  void keepsQuotedFieldsEmptyFieldsAndLineNumbers() throws IOException {
    String text = "name,note\n\nx1,\"a \"\"b\"\",\nc\"\ny2,\n";
    assertEquals("a \"b\",\nc x1@3;  x1@5", read(text, "note"));
    List<NamedColumn> all = read(text, null, TableOptions.guess());
    assertEquals(List.of("name", "note"), all.stream().map(NamedColumn::name).toList());
    assertEquals(List.of(1, 2), all.stream().map(NamedColumn::index).toList());
  }

  @Test
  void aNameInTheFirstRowSettlesThatItIsAHeader() throws IOException {
    assertEquals("blue x1@2", read("crimson\nblue\n", "crimson"));
    assertEquals("crimson x1@1; blue x1@2", read("crimson\nblue\n", "1"));
  }

  @Test
  void aHeadingThatReadsLikeAnIndexComesFirst() throws IOException {
    TableOptions headed = TableOptions.of(',', Header.PRESENT);
    assertEquals("b x1@2", texts(read("2,1\na,b\n", "1", headed).get(0)));
  }

  @Test
  void repeatedHeadingsAreNumbered() throws IOException {
    assertEquals("1 x1@2", read("on,on\n1,2\n", "on"));
    assertEquals("2 x1@2", read("on,on\n1,2\n", "on 2"));
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
      var e = assertThrows(DataException.class, () -> read(c[0], c[1]));
      assertEquals(c[2], e.getMessage());
    }
  }

  @Test
  void longListsOfColumnsAreCut() {
    TableOptions headed = TableOptions.of(',', Header.PRESENT);
    var e = assertThrows(DataException.class, () -> read("c" + ",d".repeat(29), "none", headed));
    assertEquals(
        "20 \"d 19\" and 10 more", e.getMessage().substring(e.getMessage().indexOf("20 \"")));
  }
}

package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented columns of many kinds with the formats and the odd values that a reader expects, in
 * {@code format-columns.txt}: {@code #} name, {@code =} format, {@code !} odd value, {@code .}
 * value.
 */
public final class ColumnsTest {
  private static final int FEWEST = 60;

  private record Column(
      String name, List<String> formats, List<String> odd, Map<String, Integer> rows) {
    Column(String name) {
      this(name, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    void add(char kind, String text) {
      if (kind == '.') {
        rows.merge(text, 1, Integer::sum);
      } else {
        (kind == '=' ? formats : odd).add(text);
      }
    }
  }

  private static List<Column> columns() throws IOException {
    List<Column> columns = new ArrayList<>();
    try (InputStream in = ColumnsTest.class.getResourceAsStream("format-columns.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("# ")) {
          columns.add(new Column(line.substring(2)));
        } else if (!line.isEmpty()) {
          columns.get(columns.size() - 1).add(line.charAt(0), line.substring(2));
        }
      }
    }
    return columns;
  }

  @Test
  void thereAreMany() throws IOException {
    assertTrue(columns().size() >= FEWEST);
  }

  @TestFactory
  Stream<DynamicTest> columnsHaveTheirFormats() throws IOException {
    FormatSearch search = new FormatSearch(RegexProbabilities.initial(), Compute.of(1).kernels());
    return columns().stream()
        .map(column -> DynamicTest.dynamicTest(column.name(), () -> check(search, column)));
  }

  private static void check(FormatSearch search, Column column) {
    ColumnFormats found =
        search.find(
            List.copyOf(column.rows().keySet()),
            column.rows().values().stream().mapToInt(Integer::intValue).toArray());
    assertEquals(
        column.formats(), found.formats().stream().map(f -> f.program().toString()).toList());
    assertEquals(column.odd(), found.odd().stream().map(OddValue::value).toList());
  }
}

package mws4j.cli.columns.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mws4j.Postgres;
import mws4j.cli.columns.ExampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlCheckExportTest {
  @TempDir private Path temp;

  private static String insert(List<String> row) {
    return row.stream()
        .map(Postgres::literal)
        .collect(Collectors.joining(", ", "INSERT INTO orders VALUES (", ");\n"));
  }

  @Test
  void postgreSqlTakesTheRowsOfTheFileButThoseWithAnOddValue()
      throws IOException, InterruptedException {
    Exported export = Exported.of(ExportKind.SQL_CHECK, ExampleTable.csv(), temp);
    List<List<String>> odd = export.rows().stream().filter(export::isOdd).toList();
    List<List<String>> good = export.rows().stream().filter(row -> !export.isOdd(row)).toList();
    assertEquals(5, odd.size());
    try (Postgres server = Postgres.start()) {
      server.run(export.text());
      server.run(good.stream().map(SqlCheckExportTest::insert).collect(Collectors.joining()));
      assertEquals("295", server.run("SELECT count(*) FROM orders;").strip());
      for (List<String> row : odd) {
        String error = server.error(insert(row));
        assertTrue(error.contains("violates check constraint \"orders_"), row + ": " + error);
      }
      assertTrue(server.error(insert(good.get(0))).contains("violates unique constraint"));
      String update = "UPDATE orders SET %s = NULL WHERE \"order\" = 'GP-14007';";
      assertTrue(server.error(update.formatted("price")).contains("violates not-null constraint"));
      assertEquals("", server.error(update.formatted("shipped")));
    }
  }

  /** Names and values that would end a literal, an identifier or a comment. */
  @Test
  void foreignTextStaysText() throws IOException, InterruptedException {
    String evil = "x\"; DROP TABLE t; --'\\";
    StringBuilder table = new StringBuilder();
    table.append('"').append(evil.replace("\"", "\"\"")).append("\",\"a\nDROP TABLE t;\"\n");
    for (int i = 0; i < 60; i++) {
      table.append(i % 2 == 0 ? "\"');DROP TABLE t;--\"" : "\"\\'$$\"").append(',');
      table.append("it's \\").append(100 + i * 37 % 800).append('\n');
    }
    Exported export = Exported.of(ExportKind.SQL_CHECK, table.toString(), temp);
    try (Postgres server = Postgres.start()) {
      server.run("CREATE TABLE t (a int);");
      server.run(export.text());
      server.run(
          export.rows().stream().map(SqlCheckExportTest::insert).collect(Collectors.joining()));
      assertEquals("60", server.run("SELECT count(*) FROM orders;").strip());
      assertEquals("0", server.run("SELECT count(*) FROM t;").strip());
      assertEquals(
          evil,
          server
              .run(
                  "SELECT attname FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attnum = 1;")
              .strip());
    }
  }

  @Test
  void longNamesAreCutAndStayDifferent() throws IOException, InterruptedException {
    String name = "\u00e4".repeat(60);
    StringBuilder table = new StringBuilder(name + "1," + name + "2\n");
    for (int i = 0; i < 40; i++) {
      table.append(i).append(',').append(i * i).append('\n');
    }
    Exported export = Exported.of(ExportKind.SQL_CHECK, table.toString(), temp);
    try (Postgres server = Postgres.start()) {
      server.run(export.text());
      server.run("INSERT INTO orders VALUES ('3', '9');");
    }
    assertTrue(export.text().contains("-- Its name is cut: " + name + "1\n"), export.text());
  }
}

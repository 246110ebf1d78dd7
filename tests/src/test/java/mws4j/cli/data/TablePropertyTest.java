package mws4j.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mws4j.cli.data.TableOptions.Header;
import mws4j.domains.DataException;
import org.junit.jupiter.api.Test;

/** Random tables and random bytes, with fixed seeds. */
final class TablePropertyTest {
  private static final int ROUNDS = 1000;

  private static String cell(Random random, String characters) {
    StringBuilder cell = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      cell.append(characters.charAt(random.nextInt(characters.length())));
    }
    return cell.toString();
  }

  private static List<List<String>> table(Random random, String characters) {
    int columns = 2 + random.nextInt(5);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(cell(random, characters));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String write(
      List<List<String>> rows, char delimiter, boolean escapes, String end, Random random) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean quoted =
            random.nextInt(4) == 0
                || cell.indexOf(delimiter) >= 0
                || cell.matches("(?s).*[\"\n\r\\\\].*");
        String inner =
            escapes ? cell.replace("\\", "\\\\").replace("\"", "\\\"") : cell.replace("\"", "\"\"");
        text.append(i == 0 ? "" : delimiter).append(quoted ? '"' + inner + '"' : cell);
      }
      text.append(end);
    }
    return text.toString();
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      char delimiter = ",;\t|^".charAt(random.nextInt(5));
      boolean escapes = random.nextInt(3) == 0;
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      List<List<String>> rows =
          table(random, "ab1\"" + (escapes ? "" : "\n") + delimiter + "\u00e9\u5f20");
      String text = write(rows, delimiter, escapes, end, random);
      Tables table = Tables.read(text, TableOptions.of(delimiter, Header.ABSENT));
      boolean told = !escapes || text.contains("\\\"");
      if (told && table.report().head().dialect().escapes() == escapes) {
        assertEquals(rows, table.rows(), "round " + round + ":\n" + text);
      } else {
        assertTrue(escapes || text.contains("\\"), "round " + round + ":\n" + text);
      }
    }
  }

  @Test
  void theDelimiterIsFoundInPlainTables() throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      char delimiter = ",;\t|".charAt(random.nextInt(4));
      List<List<String>> rows = table(random, "abcde123 .-" + ",;".replace("" + delimiter, ""));
      String text = write(rows, delimiter, false, "\n", new Random(3));
      if (rows.size() > 2) {
        TableOptions options = TableOptions.of(TableOptions.GUESS_DELIMITER, Header.ABSENT);
        assertEquals(rows, Tables.read(text, options).rows(), "round " + round + ":\n" + text);
      }
    }
  }

  /** A library written by others reads the same where nothing is damaged. */
  @Test
  void agreesWithFastCsv() throws IOException {
    Random random = new Random(4);
    for (int round = 0; round < ROUNDS; round++) {
      String text = write(table(random, "ab\",\n"), ',', false, "\n", random);
      List<List<String>> rows = new ArrayList<>();
      try (var reader = CsvReader.builder().ofCsvRecord(text)) {
        reader.forEach(record -> rows.add(record.getFields()));
      }
      assertEquals(rows, Tables.read(text, TableOptions.of(',', Header.ABSENT)).rows(), text);
    }
  }

  @Test
  void anythingIsATableOrSaysWhyNot() throws IOException {
    Random random = new Random(5);
    byte[] likely = "a1,;\t|\"\"'\\\n\r\n #:= \0\u00e9".getBytes(UTF_8);
    int tables = 0;
    for (int round = 0; round < 5 * ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      int odd = random.nextInt(4); // 0: any bytes; else mostly those of tables
      for (int i = 0; odd > 0 && i < bytes.length; i++) {
        if (random.nextInt(20) > 0 || odd > 1) {
          bytes[i] = likely[random.nextInt(likely.length)];
        }
      }
      try {
        Tables table = Tables.read(bytes, TableOptions.guess());
        int columns = table.report().head().headings().size();
        assertTrue(columns > 0);
        table.rows().forEach(row -> assertEquals(columns, row.size()));
        tables++;
      } catch (DataException e) {
        assertTrue(e.getMessage().startsWith("x.csv: "), e.getMessage());
      }
    }
    assertTrue(tables > ROUNDS, tables + " tables");
  }
}

package mws4j.cli.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mws4j.domains.regex.column.ColumnValues;
import org.junit.jupiter.api.Test;

final class ColumnCounterTest {
  /** Enough rows for several blocks, and a last one that is not full. */
  private static final int ROWS = 50_001;

  private static List<String> row(int i) {
    return List.of("k" + i, "s" + i % 7, i % 11 == 0 ? "" : "\u4e2d" + i % 1000);
  }

  @Test
  void countsWhatAColumnAloneCounts() {
    List<ColumnValues.Builder> alone = new ArrayList<>();
    row(0).forEach(cell -> alone.add(ColumnValues.builder()));
    try (ColumnCounter counter = new ColumnCounter(3)) {
      for (int i = 0; i < ROWS; i++) {
        counter.add(2L * i, row(i));
        for (int c = 0; c < 3; c++) {
          alone.get(c).add(row(i).get(c), 2L * i);
        }
      }
      List<ColumnValues> counted = counter.finish();
      for (int c = 0; c < 3; c++) {
        assertSame(alone.get(c).build(), counted.get(c));
      }
    }
  }

  private static void assertSame(ColumnValues expected, ColumnValues found) {
    assertEquals(expected.toString(), found.toString());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.value(i), found.value(i));
      assertEquals(expected.rows(i), found.rows(i));
      assertEquals(expected.line(i), found.line(i));
    }
  }

  /** As when reading fails. */
  @Test
  void threadsEndWhenItIsClosed() throws InterruptedException {
    try (ColumnCounter counter = new ColumnCounter(1)) {
      for (int i = 0; i < ROWS; i++) {
        counter.add(i, List.of("v" + i));
      }
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("mws4j-counter")) {
        thread.join(10_000);
        assertTrue(!thread.isAlive(), thread.getName());
      }
    }
  }

  @Test
  void saysWhatIsNotLookedAt() {
    ColumnValues.Builder builder = ColumnValues.builder(100, 10_000);
    for (int i = 0; i < 1000; i++) {
      builder.add(String.format(Locale.ROOT, "AB-%04d", i * 7919 % 10_000));
    }
    ColumnValues values = builder.build();
    ColumnsView view = new ColumnAnswers(0).of(List.of(new NamedColumn(1, "code", values)));
    String said =
        "column 1 code: too many different values to hold all; "
            + (values.size() + " of them are looked at, ")
            + ((1000 - values.size()) + " rows have others\n");
    assertTrue(view.text().endsWith(said), view.text());
    assertTrue(view.details().contains("  " + said), view.details());
    assertTrue(view.text().contains("100.0 %"), view.text());
  }
}

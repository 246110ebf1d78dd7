package mws4j.domains.regex.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mws4j.domains.regex.synthetic.SyntheticColumns;
import org.junit.jupiter.api.Test;

/** What the page on columns says of errors that are found holds on part of the columns. */
final class ErrorMeasurementTest {
  private static final int EVERY_KIND = 5;

  @Test
  void errorsAreFoundAndRightValuesAreNotReported() {
    ErrorMeasurement measured = ErrorMeasurement.of(EVERY_KIND);
    String table = measured.table();
    assertTrue(measured.columns() >= 60, table);
    assertTrue(measured.falseAlarms() <= 0.01, table);
    assertTrue(measured.rate() >= 0.95, table);
    for (InjectedError error : InjectedError.values()) {
      assertTrue(measured.tried(error) == 0 || measured.rate(error) >= 0.9, error + "\n" + table);
    }
  }

  @Test
  void theSameColumnsFit() {
    fits(SyntheticColumns.of(EVERY_KIND, 300, 11));
  }

  @Test
  void theSameRealColumnsFit() throws IOException {
    String data = System.getProperty("mws4j.data", "");
    Path folder = Path.of(data, "columns", "profiles");
    assumeTrue(!data.isEmpty() && Files.isDirectory(folder), "skipped: no -Dmws4j.data");
    fits(ErrorMeasurement.files(folder));
  }

  private static void fits(List<SyntheticColumns.Column> columns) {
    assertTrue(columns.size() >= 30, "only " + columns.size() + " columns");
    Profiler profiler = Profiler.standard();
    for (SyntheticColumns.Column column : columns) {
      List<String> names = List.of(column.kind());
      List<List<String>> rows = column.values().stream().map(List::of).toList();
      Profile profile = profiler.profile(names, rows);
      CheckReport report = profile.check(names, rows);
      assertTrue(report.fits(), () -> column.kind() + " " + report + profile.columns());
      assertEquals(rows.size(), report.rows());
    }
  }
}

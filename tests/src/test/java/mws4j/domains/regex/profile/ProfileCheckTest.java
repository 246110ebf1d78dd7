package mws4j.domains.regex.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mws4j.domains.regex.column.ColumnKind;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.mws.compute.Compute;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;

final class ProfileCheckTest {
  private static final RandomStreams.Use DRAWS = RandomStreams.Use.named("test/profile-samples");
  private static final List<String> NAMES = List.of("id", "day", "price", "state", "zip");
  private static final String[] STATES = {"active", "active", "active", "closed", "pending"};
  private static final Profile PROFILE = Profiler.standard().profile(NAMES, rows(400, 0));

  /** Orders; ids from {@code from} on, in no order. */
  private static List<List<String>> rows(int count, int from) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      rows.add(
          List.of(
              String.format(Locale.ROOT, "GP-%05d", i * 7919 % 99991),
              String.format(Locale.ROOT, "2024-%02d-%02d", 1 + i % 12, 1 + i * 5 % 28),
              i % 40 == 3
                  ? "n/a"
                  : String.format(Locale.ROOT, "%d.%02d", 1 + i * 37 % 900, i * 13 % 100),
              STATES[i * 7 % 5],
              String.format(Locale.ROOT, "%05d", i * 613 % 100_000)));
    }
    return rows;
  }

  private static CheckReport check(List<List<String>> rows) {
    return PROFILE.check(NAMES, rows);
  }

  /** The findings of a table in which one cell is another. */
  private static List<Finding> findings(int column, String value) {
    List<List<String>> rows = rows(50, 400);
    List<String> row = new ArrayList<>(rows.get(20));
    row.set(column, value);
    rows.set(20, row);
    CheckReport report = check(rows);
    List<Finding> all = new ArrayList<>(report.table());
    report.columns().forEach(each -> all.addAll(each.findings()));
    return all;
  }

  @Test
  void theModelThatShipsProfilesToo() {
    List<List<String>> rows =
        List.of(List.of("GP-14407"), List.of("DU-87462"), List.of("EO-54210"));
    Profile profile = Profiler.pretrained().profile(List.of("order"), rows);
    Format format = profile.columns().get(0).formats().get(0);
    assertTrue(format.matches("QX-10022"), format.toJavaPattern());
    assertTrue(profile.check(List.of("order"), rows).fits());
    assertFalse(profile.check(List.of("order"), List.of(List.of("banana"))).fits());
  }

  @Test
  void theSameTableFits() {
    CheckReport report = check(rows(400, 0));
    assertTrue(report.fits(), report.toString());
    assertEquals(400, report.rows());
    assertTrue(check(rows(400, 400)).fits(), check(rows(400, 400)).toString());
  }

  @Test
  void whatIsWrongIsSaidInWords() {
    Object[][] cases = {
      {4, "1234", FindingKind.FORMAT, "the part \\d{5} has 4 digits"},
      {4, "123456", FindingKind.FORMAT, "the part \\d{5} has 6 digits"},
      {4, "12a45", FindingKind.FORMAT, "letter where a digit was expected"},
      {2, "12,50", FindingKind.FORMAT, "',' where '.' was expected"},
      {2, "1250", FindingKind.FORMAT, "'.' is missing"},
      {1, "2024-05", FindingKind.FORMAT, "ends where '-' was expected"},
      {1, "2024-05-011", FindingKind.FORMAT, "the part \\d{2} has 3 digits"},
      {1, "2024-05-01Z", FindingKind.FORMAT, "'Z' is too much at the end"},
      {
        1,
        "2024-25-05",
        FindingKind.RANGE,
        "25 where 1 to 12 was expected; day and month exchanged?"
      },
      {
        1,
        "1900-01-01",
        FindingKind.SENTINEL,
        "stands for a missing value elsewhere; never seen here"
      },
      {
        1,
        "9999-99-99",
        FindingKind.SENTINEL,
        "stands for a missing value elsewhere; never seen here"
      },
      {2, "-999", FindingKind.SENTINEL, "stands for a missing value elsewhere; never seen here"},
      {3, "actve", FindingKind.MEMBER, "did you mean \"active\"?"},
      {3, "Active", FindingKind.CASE, "did you mean \"active\"?"},
      {3, "open", FindingKind.MEMBER, "none of the 3 values that were seen"},
      {3, "active ", FindingKind.BLANKS, "blank at the end"},
      {3, "", FindingKind.MISSING, "empty; no value was missing"},
      {2, "", FindingKind.MISSING, "empty; another one than was seen"},
      {0, "gp-12345", FindingKind.CASE, "capitals and small letters in another way than seen"},
      {0, "G\uFFFD-12345", FindingKind.ENCODING, "characters damaged by a wrong encoding"},
      {0, "GP-\u000712345", FindingKind.FORMAT, "'\\x{0007}' is too much"},
      {0, "what is this?", FindingKind.FORMAT, "unlike every format"},
    };
    for (Object[] each : cases) {
      List<Finding> found = findings((int) each[0], (String) each[1]);
      assertEquals(1, found.size(), each[1] + " " + found);
      Finding finding = found.get(0);
      assertEquals(each[3], finding.reason(), (String) each[1]);
      assertEquals(each[2], finding.kind(), (String) each[1]);
      assertEquals(21, finding.line());
      assertEquals(each[1], finding.value());
      assertEquals(NAMES.get((int) each[0]), finding.column());
    }
  }

  @Test
  void aMarkerThatWasSeenIsNoFinding() {
    assertEquals(List.of(), findings(2, "n/a"));
  }

  @Test
  void aKeyThatComesTwiceIsFoundWithItsFirstLine() {
    assertTrue(PROFILE.columns().get(0).key(), PROFILE.columns().get(0).toString());
    List<List<String>> rows = rows(30, 400);
    rows.add(rows.get(4));
    Finding found = check(rows).columns().get(0).findings().get(0);
    assertEquals(FindingKind.DUPLICATE, found.kind());
    assertEquals(31, found.line());
    assertEquals("a key, there already on line 5", found.reason());
  }

  @Test
  void columnsAreFoundByName() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : rows(60, 400)) {
      rows.add(List.of(row.get(3), row.get(0), row.get(1), "x", row.get(4)));
    }
    CheckReport report = PROFILE.check(List.of("state", "id", "day", "note", "zip"), rows);
    assertEquals(
        List.of("price column 3 is missing", "state is column 1, was 4", "note column 4 is new"),
        report.table().stream().map(each -> each.column() + " " + each.reason()).toList());
    assertEquals(0, report.unfitCells(), report.toString());
  }

  @Test
  void repeatedHeadingsAreNoRows() {
    List<List<String>> rows = rows(60, 400);
    rows.add(30, NAMES);
    CheckReport report = check(rows);
    assertEquals(60, report.rows());
    assertEquals(0, report.unfitCells());
    assertEquals(31, report.table().get(0).line());
    assertEquals(FindingKind.HEADER, report.table().get(0).kind());
  }

  @Test
  void sharesThatChangeAreDrift() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : rows(400, 400)) {
      List<String> other = new ArrayList<>(row);
      other.set(3, row.get(3).equals("closed") ? "active" : row.get(3));
      rows.add(other);
    }
    CheckReport report = check(rows);
    assertEquals(0, report.unfitCells());
    assertEquals(
        List.of("\"active\"", "\"closed\""),
        report.drifts().stream().map(Drift::what).sorted().toList());
    Drift closed =
        report.drifts().stream().filter(each -> each.what().contains("closed")).findAny().get();
    assertEquals(0.2, closed.profileShare(), 1e-9);
    assertEquals(0, closed.share(), 1e-9);
    assertTrue(closed.p() < 1e-10);
  }

  @Test
  void theReportDoesNotDependOnThreads() {
    List<List<String>> rows = rows(20_000, 0); // more than a block, and keys that come again
    Collections.swap(rows.subList(0, 3), 0, 2);
    rows.set(9000, List.of("x", "y"));
    List<String> reports = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      try (ProfileCheck check = PROFILE.checker(NAMES, Compute.of(threads))) {
        for (int i = 0; i < rows.size(); i++) {
          check.add(i + 1L, rows.get(i));
        }
        reports.add(check.report().toString());
      }
    }
    assertEquals(reports.get(0), reports.get(1));
    assertTrue(reports.get(0).contains("line=9001"), "the row is found");
  }

  @Test
  void findingsAreBoundedAndCounted() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      rows.add(List.of("?" + i, "2024-01-01", "1.00", "active", "x"));
    }
    ColumnReport ids = check(rows).columns().get(0);
    assertEquals(3000, ids.unfit());
    assertEquals(ColumnReport.MOST_FINDINGS, ids.findings().size());
    ColumnReport zips = check(rows).columns().get(4);
    assertEquals(1, zips.findings().size());
    assertEquals(3000, zips.findings().get(0).rows());
  }

  @Test
  void formatsMatchScoreAndDraw() {
    Format zip = PROFILE.columns().get(4).formats().get(0);
    assertTrue(zip.matches("01234"));
    assertFalse(zip.matches("1234"));
    assertEquals(5 * Math.log(0.1), zip.logProb("01234"), 1e-9);
    assertEquals(Double.NEGATIVE_INFINITY, zip.logProb("1234"));
    assertTrue("01234".matches(zip.toJavaPattern()));
    assertTrue(zip.matches(zip.sample(RandomStreams.of(1, DRAWS))));
  }

  @Test
  void sequencesGoOn() {
    List<List<String>> first = new ArrayList<>();
    List<List<String>> next = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      first.add(List.of(String.format(Locale.ROOT, "INV-%05d", i)));
      next.add(List.of(String.format(Locale.ROOT, "INV-%05d", 20_000 + i)));
    }
    Profile profile = Profiler.standard().profile(List.of("invoice"), first);
    assertEquals(ColumnKind.SEQUENCE, profile.columns().get(0).kind());
    assertTrue(profile.check(List.of("invoice"), next).fits());
  }

  @Test
  void unheadedTablesAreMatchedByPlace() {
    Profile profile = Profiler.standard().profile(List.of("", "", "", "", ""), rows(200, 0));
    assertTrue(profile.check(List.of(), rows(200, 0)).fits());
    assertEquals(1, profile.check(List.of("", "", "", "", "", ""), rows(9, 0)).table().size());
  }

  @Test
  void hugeProgramsAreRefused() {
    var program = mws4j.domains.regex.language.RegexProgram.parse("((a{255}){255}){255}");
    var e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalArgumentException.class,
            () -> new Format(program, 1, List.of(), RegexProbabilities.initial()));
    assertTrue(e.getMessage().contains("more than 4096 characters"), e.getMessage());
  }
}

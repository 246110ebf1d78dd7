package mws4j.domains.regex.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import mws4j.domains.regex.column.ColumnKind;
import org.junit.jupiter.api.Test;

final class ProfileMergeTest {
  private static final Profiler PROFILER = Profiler.standard();

  private static List<List<String>> rows(int from, int to, IntFunction<String> value) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(List.of(value.apply(i)));
    }
    return rows;
  }

  private static Profile profile(List<List<String>> rows) {
    return PROFILER.profile(List.of("c"), rows);
  }

  private static String code(int i) {
    return String.format(Locale.ROOT, "AB-%05d", i * 7919L % 99991);
  }

  private static String other(int i) {
    return String.format(Locale.ROOT, "%d/%04d", 1 + i % 9, i * 613L % 9973);
  }

  @Test
  void smallTablesAreSearchedAgainAsIfTheyWereOne() {
    List<List<String>> one = rows(0, 300, i -> i % 50 == 0 ? "n/a" : code(i));
    List<List<String>> two = rows(300, 500, ProfileMergeTest::other);
    List<List<String>> all = new ArrayList<>(one);
    all.addAll(two);
    ColumnProfile merged = profile(one).merge(profile(two)).columns().get(0);
    ColumnProfile whole = profile(all).columns().get(0);
    assertEquals(ColumnProfile.Origin.POOLED, merged.origin());
    assertEquals(whole.formats().toString(), merged.formats().toString());
    assertEquals(whole.missing(), merged.missing());
    assertEquals(whole.values().kept(), merged.values().kept());
    assertEquals(whole.traits(), merged.traits());
    assertEquals(500, merged.rows());
    assertTrue(profile(one).merge(profile(two)).check(List.of("c"), all).fits());
  }

  @Test
  void largeTablesKeepTheFormatsOfBoth() {
    List<List<String>> one = rows(0, 6000, ProfileMergeTest::code);
    List<List<String>> two = rows(6000, 14_000, i -> i % 4 == 0 ? code(i) : String.valueOf(i * 31));
    Profile merged = profile(one).merge(profile(two));
    ColumnProfile column = merged.columns().get(0);
    assertEquals(ColumnProfile.Origin.COMBINED, column.origin());
    assertEquals(14_000, column.rows());
    assertEquals("AB-\\d{5}", column.formats().get(0).program().toString());
    assertEquals(8000, column.formats().get(0).rows());
    long counted = column.formats().stream().mapToLong(Format::rows).sum() + column.oddRows();
    assertEquals(14_000, counted);
    assertFalse(column.values().complete());
    assertEquals(14_000.0, (double) column.values().distinct(), 700, "about");
    assertEquals(0, merged.check(List.of("c"), one).unfitCells());
    assertEquals(0, merged.check(List.of("c"), two).unfitCells());
  }

  @Test
  void keptValuesOfCutTablesHaveExactRows() {
    List<List<String>> one = rows(0, 6000, i -> String.valueOf(i));
    List<List<String>> two = rows(3000, 9000, i -> String.valueOf(i));
    ValueCounts kept = profile(one).merge(profile(two)).columns().get(0).values().kept();
    assertTrue(kept.size() > 2000 && kept.size() <= ValueTable.MOST_VALUES, "" + kept.size());
    for (String value : kept.values()) {
      int v = Integer.parseInt(value);
      assertEquals(v >= 3000 && v < 6000 ? 2 : 1, kept.rows(value), value);
    }
  }

  @Test
  void valuesThatWereRemovedAreNotCountedFromTheOtherTable() {
    Profile one = profile(rows(0, 100, ProfileMergeTest::code));
    ValueTable known = one.columns().get(0).values();
    ValueTable merged = known.plus(new ValueTable(ValueCounts.none(), 0, false));
    assertEquals(0, merged.kept().size());
    assertFalse(merged.complete());
    assertEquals(100, merged.distinct());
  }

  @Test
  void closedSetsAreUnited() {
    List<List<String>> one = rows(0, 300, i -> i % 3 == 0 ? "red" : "green");
    List<List<String>> two = rows(0, 300, i -> i % 3 == 0 ? "blue" : "green");
    ColumnProfile merged = profile(one).merge(profile(two)).columns().get(0);
    assertEquals(ColumnKind.CLOSED_SET, merged.kind());
    assertEquals("{green=400, blue=100, red=100}", sorted(merged.members()));
  }

  private static String sorted(ValueCounts counts) {
    return new java.util.TreeMap<>(
            counts.values().stream()
                .collect(java.util.stream.Collectors.toMap(v -> v, counts::rows)))
        .entrySet().stream()
            .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
            .map(Object::toString)
            .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }

  @Test
  void columnsOfOneProfileOnlyAreKept() {
    Profile one =
        PROFILER.profile(List.of("a", "b"), List.of(List.of("1", "x"), List.of("2", "y")));
    Profile two =
        PROFILER.profile(List.of("b", "c"), List.of(List.of("x", "7"), List.of("z", "8")));
    Profile merged = one.merge(two);
    assertEquals(
        List.of("1a", "2b", "3c"),
        merged.columns().stream().map(each -> each.place() + each.name()).toList());
    assertEquals(4, merged.rows());
    assertEquals(4, merged.columns().get(1).rows());
    assertEquals(2, merged.columns().get(2).rows());
  }
}

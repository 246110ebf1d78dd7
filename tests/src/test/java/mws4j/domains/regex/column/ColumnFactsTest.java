package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import mws4j.mws.probability.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ColumnFactsTest {
  private static final RandomStreams.Use ROWS = RandomStreams.Use.named("tests/column-facts");

  static List<SmallColumn> columns() throws IOException {
    return SmallColumn.all();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void findsWhatThereIs(SmallColumn column) {
    ColumnFacts facts = ColumnFacts.of(ColumnValues.of(column.rows()));
    assertEquals(column.missing(), missing(facts));
    assertEquals(column.odd(), odd(facts));
    assertEquals(column.kind(), facts.kind());
  }

  private static List<String> missing(ColumnFacts facts) {
    return Arrays.stream(facts.missing().indices()).mapToObj(facts.values()::value).toList();
  }

  private static List<String> odd(ColumnFacts facts) {
    ColumnValues values = facts.values();
    return facts.nearMisses().stream()
        .map(miss -> values.value(miss.value()) + " > " + values.value(miss.meant()))
        .toList();
  }

  private static ColumnFacts facts(String... rows) {
    return ColumnFacts.of(ColumnValues.of(List.of(rows)));
  }

  @Test
  void thereAreEnoughColumnsOfEachKind() throws IOException {
    List<SmallColumn> columns = columns();
    assertTrue(columns.size() >= 100, columns.size() + " columns");
    for (ColumnKind kind : ColumnKind.values()) {
      assertTrue(columns.stream().anyMatch(column -> column.kind() == kind), kind.name());
    }
  }

  /** Every value is in exactly one of: missing, near miss, good. */
  @ParameterizedTest
  @MethodSource("columns")
  void accountsForEveryValue(SmallColumn column) {
    ColumnFacts facts = ColumnFacts.of(ColumnValues.of(column.rows()));
    List<Integer> all = new ArrayList<>();
    Arrays.stream(facts.missing().indices()).forEach(all::add);
    facts.nearMisses().forEach(miss -> all.add(miss.value()));
    Arrays.stream(facts.good()).forEach(all::add);
    Collections.sort(all);
    for (int i = 0; i < facts.values().size(); i++) {
      assertEquals(i, all.get(i));
    }
    assertEquals(facts.values().size(), all.size());
    assertEquals(column.rows().size(), facts.values().rows());
  }

  /** But for sequences, which are an order, what is found does not depend on it. */
  @ParameterizedTest
  @MethodSource("columns")
  void orderOfRowsDoesNotMatter(SmallColumn column) {
    if (column.kind() == ColumnKind.SEQUENCE) {
      return;
    }
    List<String> rows = new ArrayList<>();
    int[] order = RandomStreams.permutation(column.rows().size(), RandomStreams.of(1, ROWS));
    Arrays.stream(order).forEach(i -> rows.add(column.rows().get(i)));
    ColumnFacts facts = ColumnFacts.of(ColumnValues.of(rows));
    assertEquals(sorted(column.missing()), sorted(missing(facts)));
    assertEquals(sorted(column.odd()), sorted(odd(facts)));
    if (facts.sequence().isEmpty()) {
      assertEquals(column.kind(), facts.kind());
    }
  }

  private static List<String> sorted(List<String> list) {
    return list.stream().sorted().toList();
  }

  /** What is meant is good, and more frequent. */
  @ParameterizedTest
  @MethodSource("columns")
  void nearMissesMeanGoodValues(SmallColumn column) {
    ColumnFacts facts = ColumnFacts.of(ColumnValues.of(column.rows()));
    for (NearMiss miss : facts.nearMisses()) {
      assertTrue(Arrays.stream(facts.good()).anyMatch(i -> i == miss.meant()));
      assertTrue(facts.values().rows(miss.meant()) >= 4 * facts.values().rows(miss.value()));
    }
  }

  @Test
  void closedSetIsListedByRows() {
    ColumnFacts facts =
        facts("b", "aa", "b", "aa", "c", "aa", "b", "aa", "c", "b", "b", "c", "c", "", "d", "d");
    assertEquals(ColumnKind.CLOSED_SET, facts.kind());
    int[] set = facts.closedSet();
    assertEquals(
        List.of("b", "aa", "c", "d"), Arrays.stream(set).mapToObj(facts.values()::value).toList());
    assertEquals(5, facts.values().rows(set[0]));
    assertEquals(1, facts.missing().rows());
  }

  @Test
  void constantIsGiven() {
    assertEquals("x", facts("x", "x", "").constant().orElseThrow());
    assertTrue(facts("x", "y").constant().isEmpty());
  }

  @Test
  void sequencesAreDescribed() {
    assertEquals(
        "INV-01 to INV-06 in steps of 1",
        sequence("INV-01", "INV-02", "INV-03", "INV-04", "INV-05", "INV-06"));
    assertEquals(
        "23:50 to 23:10 in steps of -10 minutes",
        sequence("23:50", "23:40", "23:30", "23:20", "23:10"));
    assertEquals(
        "2023-12-30 to 2024-01-03 in steps of 1 day",
        sequence("2023-12-30", "2023-12-31", "2024-01-01", "2024-01-02", "2024-01-03"));
    assertEquals(
        "01.01.2020 to 01.01.2024 in steps of 1 year",
        sequence("01.01.2020", "01.01.2021", "01.01.2022", "01.01.2023", "01.01.2024"));
    assertEquals(
        "n1 to n12 in steps of 1, in another order",
        sequence("n3", "n1", "n2", "n5", "n4", "n12", "n7", "n6", "n8", "n9", "n11", "n10"));
  }

  private static String sequence(String... rows) {
    return facts(rows).sequence().orElseThrow().toString();
  }

  @Test
  void gapsAndStrangersAreCounted() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      rows.add(i == 7 ? "stranger" : "k" + (i < 20 ? i : i + 5));
    }
    ColumnSequence sequence = ColumnFacts.of(ColumnValues.of(rows)).sequence().orElseThrow();
    assertEquals(1, sequence.exceptions());
    assertEquals(2, sequence.irregular()); // around the stranger, and the gap
    assertTrue(sequence.inOrder());
  }

  @Test
  void sequenceOfLeapYearsHasTheRightDays() {
    ColumnFacts facts = facts("1900-02-27", "1900-02-28", "1900-03-01", "1900-03-02", "1900-03-03");
    assertEquals(1, facts.sequence().orElseThrow().step());
    assertTrue(
        facts("2000-02-27", "2000-02-28", "2000-03-01", "2000-03-02", "2000-03-03")
            .sequence()
            .isEmpty());
  }

  @Test
  void noRowsIsEmpty() {
    ColumnFacts facts = facts();
    assertEquals(ColumnKind.EMPTY, facts.kind());
    assertEquals(0, facts.good().length);
    assertEquals(0, facts.missing().rows());
  }

  /** Rows of any characters: never an error, the same again, everything accounted for. */
  @Test
  void anyRowsAreTaken() {
    String alphabet = "01 9-/:.,aAnNuUlL?#é张\uD83D\uDE00\uD800\u0301\t\n€";
    for (int seed = 0; seed < 400; seed++) {
      RandomGenerator rng = RandomStreams.of(seed, ROWS);
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        StringBuilder row = new StringBuilder();
        for (int length = (int) (rng.nextDouble() * (seed % 7 + 1)); length > 0; length--) {
          row.append(alphabet.charAt((int) (rng.nextDouble() * alphabet.length())));
        }
        rows.add(row.toString());
      }
      ColumnFacts facts = ColumnFacts.of(ColumnValues.of(rows));
      ColumnFacts again = ColumnFacts.of(ColumnValues.of(rows));
      assertEquals(facts.kind(), again.kind());
      assertArrayEquals(facts.good(), again.good());
      int found = facts.missing().indices().length + facts.nearMisses().size();
      assertEquals(facts.values().size(), found + facts.good().length);
    }
  }

  @Test
  void nearMissesAreOnlyLookedForInClosedSets() {
    List<String> rows = new ArrayList<>(Collections.nCopies(30, "Johansen"));
    for (int i = 0; i < 200; i++) {
      rows.add("name" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
    }
    rows.add("Johanssen");
    ColumnFacts facts = ColumnFacts.of(ColumnValues.of(rows));
    assertFalse(facts.kind() == ColumnKind.CLOSED_SET);
    assertTrue(facts.nearMisses().isEmpty());
  }
}

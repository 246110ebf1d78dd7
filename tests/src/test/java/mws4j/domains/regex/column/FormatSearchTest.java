package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mws4j.domains.regex.evaluator.RegexProbabilities;
import mws4j.mws.compute.Compute;
import org.junit.jupiter.api.Test;

final class FormatSearchTest {
  private static ColumnFormats find(List<String> values, int... rows) {
    int[] counts = rows.length == values.size() ? rows : new int[values.size()];
    if (counts != rows) {
      Arrays.fill(counts, 1);
    }
    return new FormatSearch(RegexProbabilities.initial(), Compute.of(1).kernels())
        .find(values, counts);
  }

  private static List<String> programs(ColumnFormats column) {
    return column.formats().stream().map(format -> format.program().toString()).toList();
  }

  private static List<String> odd(ColumnFormats column) {
    return column.odd().stream().map(OddValue::value).toList();
  }

  @Test
  void sortedKeysDoNotLookLikeTheFirstOnes() {
    List<String> keys =
        IntStream.rangeClosed(1, 2000).mapToObj(i -> String.format("RG-%06d", i)).toList();
    ColumnFormats column = find(keys);
    assertEquals(List.of("RG-\\d{6}"), programs(column));
    assertEquals(2000, column.formats().get(0).rows());
    assertTrue(column.odd().isEmpty());
  }

  @Test
  void sharesCountRowsNotValues() {
    ColumnFormats column =
        find(List.of("2020-01-31", "2021-11-05", "2020-07-09", "17", "23", "81"), 1, 1, 2, 3, 4, 5);
    assertEquals(List.of("\\d{2}", "\\d{4}-\\d{2}-\\d{2}"), programs(column));
    assertEquals(12, column.formats().get(0).rows());
    assertEquals(0.75, column.formats().get(0).share(), 1e-12);
    assertEquals(16, column.matchedRows());
  }

  @Test
  void oddValuesSayWhyAndWhatTheyResemble() {
    ColumnFormats column =
        find(
            List.of(
                "QX-1034",
                "QX-2210",
                "QX-8841",
                "QX-0937",
                "QX-5512 ",
                "qx-4410",
                "QX-7730",
                "QX-3319",
                "hello"));
    assertEquals(List.of("QX-\\d{4}"), programs(column));
    assertEquals(List.of("QX-5512 ", "qx-4410", "hello"), odd(column));
    assertEquals("blank at the end", column.odd().get(0).reason());
    assertEquals("capitals and small letters differ", column.odd().get(1).reason());
    assertEquals(0, column.odd().get(1).nearest());
    assertEquals(-1, column.odd().get(2).nearest());
  }

  @Test
  void sentencesHaveNoStructureAndNothingIsOdd() {
    ColumnFormats column =
        find(
            List.of(
                "Please send it again next week.",
                "was broken when it came (twice)",
                "The left door does not close any more",
                "Nobody answered the phone; try later!",
                "works now, thanks a lot",
                "Customer wants to have the blue one"));
    assertFalse(column.isStructured());
    assertTrue(column.odd().isEmpty());
  }

  @Test
  void massesOfRivalsAreShares() {
    ColumnFormats column = find(List.of("AB12", "CD34", "EF56", "GH78"));
    ColumnFormat format = column.formats().get(0);
    double sum = format.mass();
    for (ColumnFormat.Alternative rival : format.alternatives()) {
      assertTrue(rival.mass() > 0 && rival.mass() <= 1 - format.mass() + 1e-9);
      sum += rival.mass();
    }
    assertTrue(sum <= 1 + 1e-9 && sum > 0.9, "sum " + sum);
  }

  @Test
  void twiceTheSameAnswer() {
    Random random = new Random(3);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int n = random.nextInt(100_000);
      values.add(i % 3 == 0 ? "N" + n : i % 3 == 1 ? n + "/" + i : String.format("%08x-%d", n, i));
    }
    assertEquals(find(values), find(values));
  }

  @Test
  void longValuesGetAShortProgram() {
    String tail = "0a1b2c3d4e5f".repeat(40);
    List<String> values =
        IntStream.range(100, 120).mapToObj(i -> "https://example.com/" + i + "/" + tail).toList();
    ColumnFormats column = find(values);
    assertEquals(1, column.formats().size());
    assertEquals(20, column.matchedRows());
  }

  @Test
  void emptyValuesAreLeftOut() {
    ColumnFormats column = find(List.of("", "1234", "5678", "9012"), 7, 1, 1, 1);
    assertEquals(List.of("\\d{4}"), programs(column));
    assertEquals(3, column.rows());
    assertFalse(find(Collections.emptyList()).isStructured());
  }

  @Test
  void rejectsRowsThatDoNotBelong() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new FormatSearch(RegexProbabilities.initial(), Compute.of(1).kernels())
                    .find(List.of("a", "b"), new int[1]));
    assertEquals("FormatSearch: 2 values, but rows of 1", e.getMessage());
  }
}

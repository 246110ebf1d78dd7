package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StratifiedSampleTest {
  private static StratifiedSample draw(ColumnValues values, int most, long seed) {
    return StratifiedSample.of(values, IntStream.range(0, values.size()).toArray(), most, seed);
  }

  private static ColumnValues numbered(String prefix, int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(prefix + i);
    }
    return ColumnValues.of(rows);
  }

  @Test
  void fewValuesAreAllThere() {
    ColumnValues values = ColumnValues.of(List.of("a", "b", "a"));
    StratifiedSample sample = draw(values, 2, 1);
    assertArrayEquals(new int[] {0, 1}, sample.indices());
    assertEquals(2.0, sample.weight(0));
  }

  @Test
  void sortedKeyIsSpreadOverAllItsRows() {
    ColumnValues values = numbered("INV-", 90_000);
    for (int seed = 0; seed < 20; seed++) {
      StratifiedSample sample = draw(values, 100, seed);
      assertEquals(100, sample.size());
      int[] tenths = new int[10];
      for (int k = 0; k < sample.size(); k++) {
        tenths[sample.index(k) / 9000]++;
      }
      assertTrue(Arrays.stream(tenths).allMatch(n -> n >= 9), Arrays.toString(tenths));
    }
  }

  @Test
  void shortestAndLongestAreThere() {
    StratifiedSample sample = draw(numbered("", 12_345), 50, 4);
    assertEquals(0, sample.index(0));
    assertEquals(12_344, sample.index(sample.size() - 1));
  }

  @Test
  void rareShapesArePresent() {
    List<String> rows = new ArrayList<>(numberedRows(20_000));
    for (int i = 0; i < 200; i++) {
      rows.add(77 * i, "x" + i + "-" + i);
    }
    StratifiedSample sample = draw(ColumnValues.of(rows), 100, 2);
    ColumnValues values = ColumnValues.of(rows);
    long rare =
        Arrays.stream(sample.indices()).filter(i -> values.value(i).startsWith("x")).count();
    assertTrue(rare >= 6 && rare <= 12, rare + " of a rare shape");
  }

  private static List<String> numberedRows(int count) {
    return IntStream.range(0, count).mapToObj(i -> "" + (10_000 + i)).toList();
  }

  @Test
  void frequentValuesAreThere() {
    List<String> rows = new ArrayList<>(numberedRows(5000));
    rows.addAll(Collections.nCopies(900, "14999"));
    rows.addAll(Collections.nCopies(700, "frequent"));
    ColumnValues values = ColumnValues.of(rows);
    for (int seed = 0; seed < 20; seed++) {
      List<String> drawn =
          Arrays.stream(draw(values, 40, seed).indices()).mapToObj(values::value).toList();
      assertTrue(drawn.contains("14999") && drawn.contains("frequent"));
    }
  }

  @Test
  void weightsAddUpToTheRows() {
    List<String> rows = new ArrayList<>(numberedRows(3000));
    for (int i = 0; i < 500; i++) {
      rows.add("word" + (char) ('a' + i % 26));
    }
    ColumnValues values = ColumnValues.of(rows);
    StratifiedSample sample = draw(values, 60, 9);
    double sum = IntStream.range(0, sample.size()).mapToDouble(sample::weight).sum();
    assertEquals(3500, sum, 1e-6);
  }

  @Test
  void manyShapesShareThePlaces() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 4096; i++) {
      rows.add(Integer.toBinaryString(4096 + i).replace('0', 'x').replace("11", "-"));
    }
    ColumnValues values = ColumnValues.of(rows);
    for (int seed = 0; seed < 20; seed++) {
      StratifiedSample sample = draw(values, 64, seed);
      assertTrue(sample.size() <= 64 && sample.size() >= 60, sample.size() + " drawn");
    }
  }

  @Test
  void neverMoreThanAskedForAndInOrder() {
    for (int most = 1; most < 60; most++) {
      StratifiedSample sample = draw(numbered("A", 3000), most, most);
      assertTrue(sample.size() <= most && sample.size() >= most - 1, sample.size() + " drawn");
      int[] indices = sample.indices();
      for (int k = 1; k < indices.length; k++) {
        assertTrue(indices[k] > indices[k - 1]);
      }
    }
  }

  @Test
  void seedDecides() {
    ColumnValues values = numbered("A", 3000);
    assertArrayEquals(draw(values, 30, 5).indices(), draw(values, 30, 5).indices());
    assertFalse(Arrays.equals(draw(values, 30, 5).indices(), draw(values, 30, 6).indices()));
  }

  @Test
  void rejectsNoPlaces() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> draw(numbered("A", 3), 0, 1));
    assertEquals("StratifiedSample: at least one value must be drawn; most is 0", e.getMessage());
  }
}

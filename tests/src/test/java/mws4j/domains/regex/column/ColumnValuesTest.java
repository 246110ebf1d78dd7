package mws4j.domains.regex.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mws4j.domains.regex.column.values.ValueBatch;
import org.junit.jupiter.api.Test;

final class ColumnValuesTest {
  @Test
  void countsInOrderOfFirstAppearance() {
    ColumnValues values = ColumnValues.of(List.of("b", "a", "b", "", "b"));
    assertEquals(3, values.size());
    assertEquals("b", values.value(0));
    assertEquals("a", values.value(1));
    assertEquals("", values.value(2));
    assertEquals(3, values.rows(0));
    assertEquals(4, values.line(2));
    assertEquals(5, values.rows());
    assertEquals(0, values.rowsLetGo());
    assertEquals(4, values.rows(new int[] {0, 1}));
  }

  @Test
  void linesCanBeGiven() {
    ColumnValues values = ColumnValues.builder().add("a", 7).add("b", 9).add("a", 12).build();
    assertEquals(7, values.line(0));
    assertEquals(9, values.line(1));
  }

  @Test
  void builderGoesOnAfterBuilding() {
    ColumnValues.Builder builder = ColumnValues.builder().add("a");
    ColumnValues before = builder.build();
    builder.add("a").add("b");
    assertEquals(1, before.rows());
    assertEquals(1, before.rows(0));
    assertEquals(3, builder.build().rows());
  }

  @Test
  void longValuesAreCutForTheModelOnly() {
    String whole = "\uD83D\uDE00".repeat(1001);
    String longest = "x".repeat(1000);
    ColumnValues values = ColumnValues.of(List.of(whole, longest, whole));
    assertEquals(whole, values.value(0));
    assertTrue(values.isCut(0));
    assertEquals("\uD83D\uDE00".repeat(1000), values.modelText(0));
    assertFalse(values.isCut(1));
    assertEquals(longest, values.modelText(1));
    assertEquals(2, values.rowsCut());
  }

  @Test
  void tooManyValuesLeaveAFairSampleWithExactCounts() {
    ColumnValues.Builder builder = ColumnValues.builder(1000, 1L << 20);
    for (int i = 0; i < 100_000; i++) {
      builder.add("k" + i % 50_000);
      if (i % 10 == 0) {
        builder.add("often");
      }
    }
    ColumnValues values = builder.build();
    assertTrue(values.size() <= 1000 && values.size() > 300, values.toString());
    assertEquals(110_000, values.rows());
    double middle = 0;
    long held = 0;
    for (int i = 0; i < values.size(); i++) {
      held += values.rows(i);
      if (values.value(i).equals("often")) {
        assertEquals(10_000, values.rows(i));
        assertEquals(2, values.line(i));
      } else {
        assertEquals(2, values.rows(i), values.value(i));
        middle += Double.parseDouble(values.value(i).substring(1)) / (values.size() - 1);
      }
    }
    assertEquals(values.rows() - held, values.rowsLetGo());
    assertEquals(25_000, middle, 4 * 50_000 / Math.sqrt(12.0 * values.size()));
  }

  @Test
  void textIsBoundedToo() {
    ColumnValues.Builder builder = ColumnValues.builder(1000, 5000);
    for (int i = 0; i < 300; i++) {
      builder.add(i + "x".repeat(100));
    }
    ColumnValues values = builder.build();
    assertTrue(values.size() >= 1 && values.size() <= 50, values.toString());
    assertEquals(300 - values.size(), values.rowsLetGo());
  }

  @Test
  void equalHashesDoNoHarm() {
    ColumnValues.Builder builder = ColumnValues.builder(8, 1L << 20);
    for (int i = 0; i < 1 << 10; i++) { // all have the hash of "AaAa..."
      StringBuilder value = new StringBuilder();
      for (int bit = 0; bit < 10; bit++) {
        value.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      builder.add(value.toString());
    }
    assertTrue(builder.build().size() <= 8);
    assertEquals(1 << 10, builder.build().rows());
  }

  /** Latin, wide, halves of surrogate pairs, beyond what is stored side by side. */
  @Test
  void anyStringComesBackAsItWas() {
    List<String> strings =
        List.of(
            "",
            "\0",
            "a",
            "\u00ff",
            "\u0100",
            "a\u4e2d",
            "\ud83d",
            "\ude00\ud83d",
            "x".repeat(1 << 18),
            "\u4e2d".repeat(1 << 18),
            "x".repeat((1 << 18) + 1),
            "b",
            "ab",
            "\u6100",
            "a\0");
    ColumnValues.Builder builder = ColumnValues.builder();
    strings.forEach(builder::add);
    strings.forEach(builder::add);
    ColumnValues values = builder.build();
    assertEquals(strings.size(), values.size());
    for (int i = 0; i < strings.size(); i++) {
      assertEquals(strings.get(i), values.value(i));
      assertEquals(2, values.rows(i));
      assertTrue(values.holds(strings.get(i)));
    }
    assertFalse(values.holds("a\u4e2e"));
  }

  @Test
  void countsAsAMapDoes() {
    SplittableRandom rng = new SplittableRandom(3);
    Map<String, Integer> expected = new LinkedHashMap<>();
    ColumnValues.Builder builder = ColumnValues.builder();
    ValueBatch batch = new ValueBatch(1);
    for (int i = 0; i < 200_000; i++) {
      String value = Integer.toString(rng.nextInt(1 << rng.nextInt(1, 18)), 36);
      value = rng.nextInt(20) == 0 ? value + (char) rng.nextInt(0x10000) : value;
      expected.merge(value, 1, Integer::sum);
      batch.add(value, i);
      if (batch.size() == 1000) {
        builder.add(batch);
        batch = new ValueBatch(1);
      }
    }
    ColumnValues values = builder.build();
    assertEquals(expected.size(), values.size());
    int i = 0;
    for (Map.Entry<String, Integer> entry : expected.entrySet()) {
      assertEquals(entry.getKey(), values.value(i));
      assertEquals(entry.getValue().longValue(), values.rows(i++));
    }
  }

  @Test
  void rejectsNoRoom() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ColumnValues.builder(0, 10));
    assertEquals("ColumnValues: at least one value must be held; mostValues is 0", e.getMessage());
  }
}

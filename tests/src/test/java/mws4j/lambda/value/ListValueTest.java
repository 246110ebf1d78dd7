package mws4j.lambda.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ListValueTest {
  @Test
  void listsShareTheirTails() {
    ListValue tail = ListValue.ofIntegers(1, 2);
    ListValue list = ListValue.cons(0L, tail);
    assertSame(tail, list.tail());
    assertEquals(3, list.length());
    assertEquals(List.of(0L, 1L, 2L), list.toList());
    assertEquals(ListValue.of(List.of(0L, 1L, 2L)), list);
    assertTrue(ListValue.EMPTY.isEmpty());
    assertEquals(List.of(), ListValue.EMPTY.toList());
  }

  @Test
  void builtListsKnowTheLengthsOfAllTheirTails() {
    ListBuilder builder = new ListBuilder();
    LongStream.range(0, 100).forEach(builder::add);
    ListValue list = builder.build();
    assertEquals(ListValue.of(LongStream.range(0, 100).boxed().toList()), list);
    int length = 100;
    for (ListValue at = list; !at.isEmpty(); at = at.tail()) {
      assertEquals(length--, at.length());
    }
    assertSame(ListValue.EMPTY, new ListBuilder().build());
  }

  @Test
  void equalityIsThatOfTheElements() {
    ListValue one = ListValue.of(List.of(ListValue.ofText("ab"), ListValue.EMPTY));
    ListValue two = ListValue.of(List.of(ListValue.ofText("ab"), ListValue.EMPTY));
    assertEquals(one, two);
    assertEquals(one.hashCode(), two.hashCode());
    assertNotEquals(one, one.tail());
    assertNotEquals(ListValue.ofIntegers(1, 2), ListValue.ofIntegers(1, 3));
    assertFalse(Values.equal(1L, ListValue.ofIntegers(1)));
    assertFalse(Values.equal(ListValue.ofIntegers(1), 1L));
    assertTrue(Values.equal(1_000_000L, Long.valueOf(1_000_000)));
  }

  @Test
  void smallIntegersAreMadeOnce() {
    for (long i = -300; i < 1100; i++) {
      assertEquals(i, Values.integer(i));
    }
    assertSame(Values.integer(1000), Values.integer(1000));
    assertEquals(Long.MAX_VALUE, Values.integer(Long.MAX_VALUE));
    assertEquals(Long.MIN_VALUE, Values.integer(Long.MIN_VALUE));
  }

  @Test
  void sizeCountsAllParts() {
    assertEquals(1, Values.size(7L));
    assertEquals(1, Values.size(ListValue.EMPTY));
    assertEquals(4, Values.size(ListValue.ofIntegers(1, 2, 3)));
    assertEquals(
        5, Values.size(ListValue.of(List.of(ListValue.ofIntegers(1, 2), ListValue.EMPTY))));
  }

  /** 2^60 elements in 120 cells. */
  @Test
  void enormousListsAreComparedHashedAndPrintedInTime() {
    Object value = ListValue.EMPTY;
    for (int i = 0; i < 60; i++) {
      value = ListValue.of(List.of(value, value));
    }
    ListValue enormous = (ListValue) value;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertFalse(enormous.equals(ListValue.of(List.of(ListValue.EMPTY, ListValue.EMPTY))));
          assertTrue(enormous.equals(enormous));
          assertEquals(100_003, enormous.toString().length());
        });
  }
}

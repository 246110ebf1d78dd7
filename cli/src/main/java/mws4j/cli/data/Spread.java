package mws4j.cli.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Some of many. */
public final class Spread {
  private Spread() {}

  /** At most {@code count} of the numbers below {@code size}, ascending, spread evenly. */
  public static int[] evenly(int count, int size) {
    int taken = Math.min(count, size);
    return IntStream.range(0, taken).map(k -> (int) ((long) k * size / taken)).toArray();
  }

  /** The items with these numbers. */
  public static <T> List<T> of(List<T> items, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(items::get).toList();
  }
}

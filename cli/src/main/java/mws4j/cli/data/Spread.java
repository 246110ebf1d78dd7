package mws4j.cli.data;

import java.util.stream.IntStream;

/** Some of many. */
public final class Spread {
  private Spread() {}

  /** At most {@code count} of the numbers below {@code size}, ascending, spread evenly. */
  public static int[] evenly(int count, int size) {
    int taken = Math.min(count, size);
    return IntStream.range(0, taken).map(k -> (int) ((long) k * size / taken)).toArray();
  }
}

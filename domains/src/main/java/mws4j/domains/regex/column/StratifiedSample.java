package mws4j.domains.regex.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import mws4j.mws.probability.RandomStreams;

/**
 * A few values that stand for many: drawn over shape, length and order of appearance, so that a
 * sorted column does not look like its first rows and a rare shape is not lost.
 *
 * <p>Values are put in order of shape (runs of character classes), length and appearance, and every
 * one at equal distances is taken, from a random start. The distance is measured in rows over the
 * root of the rows of the shape: a value of many rows is more likely to be in, and a shape of a
 * hundredth of the rows gets about a tenth of the sample. The shortest and the longest of a shape
 * that has three or more places are always in. Immutable.
 */
public final class StratifiedSample {
  private static final RandomStreams.Use USE = RandomStreams.Use.named("regex/column-sample");

  private final int[] indices;
  private final double[] weights;

  private StratifiedSample(int[] indices, double[] weights) {
    this.indices = indices;
    this.weights = weights;
  }

  /**
   * Draws from some values of a column, all of them if they are no more than {@code most}.
   *
   * @param some indices in order of appearance; not modified
   * @param most at least 1
   */
  public static StratifiedSample of(ColumnValues values, int[] some, int most, long seed) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "StratifiedSample: at least one value must be drawn; most is " + most);
    }
    if (some.length <= most) {
      double[] rows = Arrays.stream(some).mapToDouble(i -> (double) values.rows(i)).toArray();
      return new StratifiedSample(some.clone(), rows);
    }
    List<int[]> shapes = shapes(values, some);
    boolean[] drawn = draw(values, shapes, most, RandomStreams.of(seed, USE));
    return weighted(values, some, shapes, drawn);
  }

  /** The values of each shape by length and then appearance. */
  private static List<int[]> shapes(ColumnValues values, int[] some) {
    Map<Long, List<Long>> members = new LinkedHashMap<>();
    for (int i : some) {
      String text = values.modelText(i);
      long byLength = ((long) text.length() << Integer.SIZE) | i;
      members.computeIfAbsent(ValueShape.runs(text), shape -> new ArrayList<>()).add(byLength);
    }
    List<int[]> shapes = new ArrayList<>();
    for (List<Long> shape : members.values()) {
      shapes.add(
          shape.stream().mapToLong(key -> key).sorted().mapToInt(key -> (int) key).toArray());
    }
    return shapes;
  }

  private static boolean[] draw(
      ColumnValues values, List<int[]> shapes, int most, RandomGenerator rng) {
    int[] line = shapes.stream().flatMapToInt(Arrays::stream).toArray();
    double[] size = new double[line.length];
    int at = 0;
    for (int[] shape : shapes) {
      double root = Math.sqrt((double) values.rows(shape));
      for (int i : shape) {
        size[at++] = values.rows(i) / root;
      }
    }
    boolean[] drawn = new boolean[values.size()];
    int left = drawSure(line, size, most, drawn);
    drawAtEqualDistances(line, size, left, rng.nextDouble(), drawn);
    for (int[] shape : shapes) {
      takeEnds(values, shape, drawn);
    }
    return drawn;
  }

  /** Takes values as large as the distance, which then grows less for the others. */
  private static int drawSure(int[] line, double[] size, int most, boolean[] drawn) {
    int left = most;
    boolean more = true;
    while (more && left > 0) {
      double distance = Arrays.stream(size).sum() / left;
      more = false;
      for (int k = 0; k < line.length && left > 0; k++) {
        if (size[k] > 0 && size[k] >= distance) {
          drawn[line[k]] = true;
          size[k] = 0;
          left--;
          more = true;
        }
      }
    }
    return left;
  }

  private static void drawAtEqualDistances(
      int[] line, double[] size, int count, double start, boolean[] drawn) {
    double distance = Arrays.stream(size).sum() / Math.max(1, count);
    double sum = 0;
    int taken = 0;
    for (int k = 0; k < line.length && taken < count; k++) {
      sum += size[k];
      if (size[k] > 0 && sum > (taken + start) * distance) {
        drawn[line[k]] = true;
        taken++;
      }
    }
  }

  /** The ends of a shape take the places of those with the fewest rows. */
  private static void takeEnds(ColumnValues values, int[] shape, boolean[] drawn) {
    if (Arrays.stream(shape).filter(i -> drawn[i]).count() < 3) {
      return;
    }
    int first = shape[0];
    int last = shape[shape.length - 1];
    for (int end : new int[] {first, last}) {
      if (!drawn[end]) {
        Arrays.stream(shape)
            .filter(i -> drawn[i] && i != first && i != last)
            .boxed()
            .min(Comparator.comparingLong(values::rows))
            .ifPresent(i -> drawn[i] = false);
        drawn[end] = true;
      }
    }
  }

  /** Each drawn value stands for its own rows and an equal part of those of its shape left out. */
  private static StratifiedSample weighted(
      ColumnValues values, int[] some, List<int[]> shapes, boolean[] drawn) {
    Map<Integer, Double> share = new HashMap<>();
    for (int[] shape : shapes) {
      int[] places = Arrays.stream(shape).filter(i -> drawn[i]).toArray();
      double others = values.rows(shape) - values.rows(places);
      for (int i : places) {
        share.put(i, values.rows(i) + others / places.length);
      }
    }
    int[] indices = Arrays.stream(some).filter(i -> drawn[i]).toArray();
    return new StratifiedSample(indices, Arrays.stream(indices).mapToDouble(share::get).toArray());
  }

  /** Number of values drawn. */
  public int size() {
    return indices.length;
  }

  /** Index of a drawn value; they are in order of appearance. */
  public int index(int k) {
    return indices[k];
  }

  /** Rows that a drawn value stands for; shapes that were not drawn are in no weight. */
  public double weight(int k) {
    return weights[k];
  }

  /** The drawn values. */
  public int[] indices() {
    return indices.clone();
  }
}

package mws4j.domains.strokes.data;

/**
 * Resizes ink by a separable, antialiased bicubic filter (Keys 1981, a = -1/2): output index i has
 * its centre at {@code c = (i + 0.5) s - 0.5} in input pixels, {@code s = from / to}, and input
 * pixel j has the weight {@code k((j - c) / max(1, s))}, scaled to sum to 1 over the input. This is
 * the filter that makes the standard 28x28 set out of Omniglot's 105x105 pictures.
 */
final class BicubicResize {
  private final int from;
  private final int to;
  private final int[] first; // of each output: the first input with a weight
  private final double[][] weights;

  BicubicResize(int from, int to) {
    this.from = from;
    this.to = to;
    first = new int[to];
    weights = new double[to][];
    double scale = (double) from / to;
    double width = Math.max(1, scale);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale - 0.5;
      first[i] = Math.max(0, (int) Math.ceil(centre - 2 * width));
      int last = Math.min(from - 1, (int) Math.floor(centre + 2 * width));
      weights[i] = weights(first[i], last, centre, width);
    }
  }

  private static double[] weights(int first, int last, double centre, double width) {
    double[] weights = new double[last - first + 1];
    double sum = 0;
    for (int j = first; j <= last; j++) {
      weights[j - first] = kernel(Math.abs(j - centre) / width);
      sum += weights[j - first];
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] /= sum;
    }
    return weights;
  }

  private static double kernel(double x) {
    if (x <= 1) {
      return (1.5 * x - 2.5) * x * x + 1;
    }
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
  }

  /**
   * The picture on a square of paper with its longer side, in the middle (nearer to the top left by
   * half a pixel if need be), at the new size: values of ink, about 0 to 1, row by row.
   */
  double[] apply(Picture picture) {
    if (Math.max(picture.width(), picture.height()) != from) {
      throw new IllegalArgumentException(
          "resize: the longer side must be "
              + from
              + "; the picture is "
              + picture.width()
              + "x"
              + picture.height());
    }
    int height = picture.height();
    int left = (from - picture.width()) / 2;
    double[] rows = new double[height * to];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < to; i++) {
        rows[y * to + i] = row(picture, y, i, left);
      }
    }
    int top = (from - height) / 2;
    double[] result = new double[to * to];
    for (int i = 0; i < to; i++) {
      for (int x = 0; x < to; x++) {
        result[i * to + x] = column(rows, height, x, i, top);
      }
    }
    return result;
  }

  private double row(Picture picture, int y, int i, int left) {
    int end = Math.min(first[i] + weights[i].length, left + picture.width());
    double sum = 0;
    for (int j = Math.max(first[i], left); j < end; j++) {
      sum += weights[i][j - first[i]] * (picture.level(j - left, y) / 255.0);
    }
    return sum;
  }

  private double column(double[] rows, int height, int x, int i, int top) {
    int end = Math.min(first[i] + weights[i].length, top + height);
    double sum = 0;
    for (int j = Math.max(first[i], top); j < end; j++) {
      sum += weights[i][j - first[i]] * rows[(j - top) * to + x];
    }
    return sum;
  }

  /** The picture at the new size with ink where more than half is ink. */
  CharacterImage toImage(Picture picture) {
    double[] values = apply(picture);
    boolean[] ink = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      ink[i] = values[i] > 0.5;
    }
    return CharacterImage.of(to, ink);
  }
}

package mws4j.domains.strokes.data;

import java.util.function.IntPredicate;

/**
 * Where the ink of a picture is, in units of its side, y upwards.
 *
 * @param pixels number of dark pixels; without any the rest is not a number
 * @param meanX middle
 * @param meanY middle
 * @param deviationX standard deviation
 * @param deviationY standard deviation
 */
public record InkExtent(
    int pixels, double meanX, double meanY, double deviationX, double deviationY) {

  /**
   * Of a square picture.
   *
   * @param side in pixels, at least 2
   * @param ink whether a pixel is dark, row by row
   */
  public static InkExtent of(int side, IntPredicate ink) {
    int n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        if (ink.test(row * side + column)) {
          double right = column / (side - 1.0);
          double up = 1 - row / (side - 1.0);
          n++;
          x += right;
          y += up;
          xx += right * right;
          yy += up * up;
        }
      }
    }
    return new InkExtent(n, x / n, y / n, deviation(xx / n, x / n), deviation(yy / n, y / n));
  }

  private static double deviation(double square, double mean) {
    return Math.sqrt(Math.max(0, square - mean * mean));
  }
}

package mws4j.autodiff.ops;

import java.util.Arrays;

/**
 * What a window sees at every position of some images, as a matrix ("im2col"), so that a
 * convolution is a matrix product.
 *
 * <pre>columns: (channels*window x images*positions)</pre>
 *
 * Row {@code (c, ky, kx)} holds what cell {@code (ky, kx)} of the window sees in channel c: the
 * image shifted by that much, zero where that is padding.
 */
final class Patches {
  private final ImageShape in;
  private final Window window;
  private final ImageShape out;

  Patches(ImageShape in, Window window, ImageShape out) {
    this.in = in;
    this.window = window;
    this.out = out;
  }

  /** Rows of the matrix: weights of one output channel. */
  int rows() {
    return in.channels() * window.area();
  }

  /** Writes the columns of {@code images} images that start at {@code x[xAt]}. */
  void gather(int images, float[] x, int xAt, float[] columns) {
    int to = 0;
    for (int c = 0; c < in.channels(); c++) {
      for (int ky = 0; ky < window.height(); ky++) {
        for (int kx = 0; kx < window.width(); kx++) {
          for (int image = 0; image < images; image++) {
            int plane = xAt + image * in.size() + c * in.area();
            gatherShifted(x, plane, ky - window.padding(), kx - window.padding(), columns, to);
            to += out.area();
          }
        }
      }
    }
  }

  /** {@code y[row][column] = x[row + down][column + right]}, zero outside of x. */
  private void gatherShifted(float[] x, int xAt, int down, int right, float[] y, int yAt) {
    int width = out.width();
    int firstRow = firstInside(down, out.height());
    int endRow = endInside(down, in.height(), out.height());
    int first = firstInside(right, width);
    int end = endInside(right, in.width(), width);
    Arrays.fill(y, yAt, yAt + firstRow * width, 0f);
    for (int row = firstRow; row < endRow; row++) {
      int to = yAt + row * width;
      int from = xAt + (row + down) * in.width() + right;
      for (int column = 0; column < first; column++) {
        y[to + column] = 0f;
      }
      for (int column = first; column < end; column++) {
        y[to + column] = x[from + column];
      }
      for (int column = end; column < width; column++) {
        y[to + column] = 0f;
      }
    }
    Arrays.fill(y, yAt + endRow * width, yAt + out.area(), 0f);
  }

  /** The reverse of {@link #gather}: adds every entry to the pixel that it was copied from. */
  void scatterAdd(int images, float[] columns, float[] dx, int dxAt) {
    int from = 0;
    for (int c = 0; c < in.channels(); c++) {
      for (int ky = 0; ky < window.height(); ky++) {
        for (int kx = 0; kx < window.width(); kx++) {
          for (int image = 0; image < images; image++) {
            int plane = dxAt + image * in.size() + c * in.area();
            addShifted(columns, from, ky - window.padding(), kx - window.padding(), dx, plane);
            from += out.area();
          }
        }
      }
    }
  }

  private void addShifted(float[] y, int yAt, int down, int right, float[] dx, int dxAt) {
    int endRow = endInside(down, in.height(), out.height());
    int first = firstInside(right, out.width());
    int end = endInside(right, in.width(), out.width());
    for (int row = firstInside(down, out.height()); row < endRow; row++) {
      int from = yAt + row * out.width();
      int to = dxAt + (row + down) * in.width() + right;
      for (int column = first; column < end; column++) {
        dx[to + column] += y[from + column];
      }
    }
  }

  /** The first position in 0..n that, shifted by {@code shift}, is not before the image. */
  private static int firstInside(int shift, int n) {
    return Math.min(Math.max(-shift, 0), n);
  }

  /** The end of the positions that, shifted by {@code shift}, are not past the image. */
  private static int endInside(int shift, int size, int n) {
    return Math.max(Math.min(size - shift, n), firstInside(shift, n));
  }
}

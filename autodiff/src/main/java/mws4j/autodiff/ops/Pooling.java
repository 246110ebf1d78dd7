package mws4j.autodiff.ops;

import java.util.Arrays;
import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/** Reduces the positions of each channel of an image. */
public final class Pooling {
  private Pooling() {}

  /**
   * The largest entry in each square window; windows that extend beyond the edge are dropped.
   *
   * <pre>
   * x: (batch x in.size())   y: (batch x size of in.pooled(size, stride))
   * y[b][c][i][j] = max over ky, kx &lt; size of x[b][c][stride i + ky][stride j + kx]
   * </pre>
   *
   * Pullback: dy goes to the first entry of the window, row by row, that holds the maximum.
   */
  public static Var maxPool(Var x, ImageShape in, int size, int stride) {
    requireImages("maxPool", x, in);
    ImageShape out = in.pooled(size, stride);
    FMatrixRMaj y = x.tape().buffer(x.rows(), out.size());
    float[] tallest = x.tape().buffer(1, in.width()).data;
    int planes = x.rows() * in.channels();
    for (int plane = 0; plane < planes; plane++) {
      for (int row = 0; row < out.height(); row++) {
        int from = plane * in.area() + row * stride * in.width();
        maxOfRows(size, in.width(), x.value().data, from, tallest);
        int to = plane * out.area() + row * out.width();
        maxOfColumns(size, stride, out.width(), tallest, y.data, to);
      }
    }
    return x.tape()
        .record(
            "maxPool",
            y,
            x.needsGrad(),
            dy -> {
              for (int plane = 0; plane < planes; plane++) {
                pullPlane(x, in, out, size, stride, plane, y.data, dy.data);
              }
            });
  }

  /** The maximum of {@code size} consecutive rows, column by column; a NaN stays a NaN. */
  private static void maxOfRows(int size, int width, float[] x, int xAt, float[] tallest) {
    System.arraycopy(x, xAt, tallest, 0, width);
    for (int ky = 1; ky < size; ky++) {
      int row = xAt + ky * width;
      for (int column = 0; column < width; column++) {
        tallest[column] = Math.max(tallest[column], x[row + column]);
      }
    }
  }

  private static void maxOfColumns(
      int size, int stride, int width, float[] tallest, float[] y, int yAt) {
    for (int column = 0; column < width; column++) {
      int from = column * stride;
      float max = tallest[from];
      for (int kx = 1; kx < size; kx++) {
        max = Math.max(max, tallest[from + kx]);
      }
      y[yAt + column] = max;
    }
  }

  /** Finds each maximum again: cheaper than remembering where it was. */
  private static void pullPlane(
      Var x,
      ImageShape in,
      ImageShape out,
      int size,
      int stride,
      int plane,
      float[] y,
      float[] dy) {
    float[] dx = x.grad().data;
    for (int row = 0; row < out.height(); row++) {
      for (int column = 0; column < out.width(); column++) {
        int at = plane * out.area() + row * out.width() + column;
        if (dy[at] != 0) {
          int corner = plane * in.area() + row * stride * in.width() + column * stride;
          dx[find(y[at], size, in.width(), x.value().data, corner)] += dy[at];
        }
      }
    }
  }

  /** The first place that holds the maximum; the last of the window if the maximum is NaN. */
  private static int find(float max, int size, int width, float[] x, int corner) {
    for (int ky = 0; ky < size; ky++) {
      int row = corner + ky * width;
      for (int kx = 0; kx < size; kx++) {
        if (x[row + kx] == max) {
          return row + kx;
        }
      }
    }
    return corner + (size - 1) * (width + 1);
  }

  /**
   * The sum over all positions of each channel.
   *
   * <pre>x: (batch x in.size())   y: (batch x in.channels())</pre>
   *
   * Pullback: {@code dx[b][c][i][j] += dy[b][c]}.
   */
  public static Var sumPool(Var x, ImageShape in) {
    requireImages("sumPool", x, in);
    Kernels kernels = x.tape().kernels();
    int area = in.area();
    int planes = x.rows() * in.channels();
    FMatrixRMaj y = x.tape().buffer(x.rows(), in.channels());
    float[] ones = x.tape().buffer(1, area).data;
    Arrays.fill(ones, 0, area, 1f);
    for (int plane = 0; plane < planes; plane++) {
      y.data[plane] = kernels.dot(area, x.value().data, plane * area, ones, 0);
    }
    return x.tape()
        .record(
            "sumPool",
            y,
            x.needsGrad(),
            dy -> {
              for (int plane = 0; plane < planes; plane++) {
                kernels.axpy(area, dy.data[plane], ones, 0, x.grad().data, plane * area);
              }
            });
  }

  private static void requireImages(String operation, Var x, ImageShape in) {
    if (x.cols() != in.size()) {
      throw ShapeException.of(operation, "x must have the image's columns", "x", x, "image", in);
    }
  }
}

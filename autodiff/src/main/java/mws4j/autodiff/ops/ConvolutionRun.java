package mws4j.autodiff.ops;

import java.util.Arrays;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * One run of {@link Convolution#conv2d}, as matrix products over {@link Patches}.
 *
 * <p>It works on one image after the other, or on a few if they are small, so that their patches
 * stay in the cache; the pullback makes the patches again rather than keep those of the whole
 * batch.
 */
final class ConvolutionRun {
  /** Small images share a product until it has about this many columns. */
  private static final int PRODUCT_COLUMNS = 192;

  private final Kernels kernels;
  private final ImageShape in;
  private final ImageShape out;
  private final Patches patches;
  private final int batch;
  private final int group; // images per product
  private final Var x;
  private final Var weight;
  private final Var bias;
  private final FMatrixRMaj columns; // (rows of the patches x group*positions)
  private final FMatrixRMaj panel; // (out channels x group*positions), if a group has many images

  ConvolutionRun(Var x, Var weight, Var bias, ImageShape in, Window window) {
    this.x = x;
    this.weight = weight;
    this.bias = bias;
    this.in = in;
    batch = x.rows();
    out = in.convolved(window, weight.rows());
    patches = new Patches(in, window, out);
    group = Math.max(1, Math.min(batch, PRODUCT_COLUMNS / out.area()));
    Tape tape = x.tape();
    kernels = tape.kernels();
    columns = tape.buffer(patches.rows(), group * out.area());
    panel = tape.buffer(out.channels(), group > 1 ? group * out.area() : 0);
  }

  ImageShape out() {
    return out;
  }

  void forward(float[] y) {
    for (int first = 0; first < batch; first += group) {
      int images = Math.min(group, batch - first);
      int n = images * out.area();
      patches.gather(images, x.value().data, first * in.size(), columns.data);
      float[] to = images == 1 ? y : panel.data;
      int at = images == 1 ? first * out.size() : 0;
      for (int o = 0; o < out.channels(); o++) {
        Arrays.fill(to, at + o * n, at + (o + 1) * n, bias.value().data[o]);
      }
      float[] w = weight.value().data;
      kernels.multiply(out.channels(), patches.rows(), n, w, 0, columns.data, 0, to, at, true);
      if (images > 1) {
        unpack(images, y, first * out.size());
      }
    }
  }

  void pull(float[] dy) {
    FMatrixRMaj dColumns = x.tape().buffer(columns.numRows, x.needsGrad() ? columns.numCols : 0);
    int channels = out.channels();
    int rows = patches.rows();
    for (int first = 0; first < batch; first += group) {
      int images = Math.min(group, batch - first);
      int n = images * out.area();
      int at = first * out.size();
      if (images > 1) {
        pack(images, dy, at);
      }
      float[] from = images == 1 ? dy : panel.data;
      int fromAt = images == 1 ? at : 0;
      if (weight.needsGrad()) {
        float[] dw = weight.grad().data;
        patches.gather(images, x.value().data, first * in.size(), columns.data);
        kernels.multiplyTransB(channels, n, rows, from, fromAt, columns.data, 0, dw, 0, true);
      }
      if (x.needsGrad()) {
        float[] w = weight.value().data;
        kernels.multiplyTransA(rows, channels, n, w, 0, from, fromAt, dColumns.data, 0, false);
        patches.scatterAdd(images, dColumns.data, x.grad().data, first * in.size());
      }
    }
    if (bias.needsGrad()) {
      pullBias(dy);
    }
  }

  private void pullBias(float[] dy) {
    int area = out.area();
    float[] ones = x.tape().buffer(1, area).data;
    Arrays.fill(ones, 0, area, 1f);
    float[] db = bias.grad().data;
    for (int image = 0; image < batch; image++) {
      for (int o = 0; o < out.channels(); o++) {
        db[o] += kernels.dot(area, dy, image * out.size() + o * area, ones, 0);
      }
    }
  }

  /** From the panel, channel outermost, to rows, image outermost. */
  private void unpack(int images, float[] y, int yAt) {
    int area = out.area();
    for (int image = 0; image < images; image++) {
      for (int o = 0; o < out.channels(); o++) {
        int from = (o * images + image) * area;
        System.arraycopy(panel.data, from, y, yAt + (image * out.channels() + o) * area, area);
      }
    }
  }

  private void pack(int images, float[] y, int yAt) {
    int area = out.area();
    for (int image = 0; image < images; image++) {
      for (int o = 0; o < out.channels(); o++) {
        int to = (o * images + image) * area;
        System.arraycopy(y, yAt + (image * out.channels() + o) * area, panel.data, to, area);
      }
    }
  }
}

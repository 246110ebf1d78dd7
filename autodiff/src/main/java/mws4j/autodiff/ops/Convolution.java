package mws4j.autodiff.ops;

import mws4j.autodiff.ShapeException;
import mws4j.autodiff.Var;
import org.ejml.data.FMatrixRMaj;

/** Convolution of images stored as rows, see {@link ImageShape}. */
public final class Convolution {
  private Convolution() {}

  /**
   * Cross-correlation with zero padding and stride 1, which is what neural networks call a
   * convolution.
   *
   * <pre>
   * x: (batch x in.size())   weight: (out channels x in.channels*window)   bias: (1 x out channels)
   * y: (batch x size of in.convolved(window, out channels))
   * y[b][o][i][j] = bias[o] + sum over c, ky, kx in this order of
   *     weight[o][c, ky, kx] x[b][c][i + ky - padding][j + kx - padding]
   * </pre>
   *
   * Each output is one chain of fma that starts from the bias; padding takes part as zeros.
   * Pullback: {@code dw[o][c, ky, kx] += } one chain over the images and positions; {@code db[o]
   * +=} sums over the positions of each image; {@code dx +=} the patches' gradients {@code wᵀ dy}.
   */
  public static Var conv2d(Var x, Var weight, Var bias, ImageShape in, Window window) {
    if (x.cols() != in.size()) {
      throw ShapeException.of("conv2d", "x must have the image's columns", "x", x, "image", in);
    }
    if (weight.cols() != in.channels() * window.area()) {
      throw ShapeException.of(
          "conv2d",
          "columns of weight must be channels times window",
          "weight",
          weight,
          "image",
          in,
          "window",
          window);
    }
    if (bias.rows() != 1 || bias.cols() != weight.rows()) {
      throw ShapeException.of(
          "conv2d",
          "bias must be one row, an entry per row of weight",
          "bias",
          bias,
          "weight",
          weight);
    }
    ConvolutionRun run = new ConvolutionRun(x, weight, bias, in, window);
    FMatrixRMaj y = x.tape().buffer(x.rows(), run.out().size());
    run.forward(y.data);
    boolean needsGrad = x.needsGrad() || weight.needsGrad() || bias.needsGrad();
    return x.tape().record("conv2d", y, needsGrad, dy -> run.pull(dy.data));
  }
}

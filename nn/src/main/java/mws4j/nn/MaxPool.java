package mws4j.nn;

import mws4j.autodiff.Var;
import mws4j.autodiff.ops.ImageShape;
import mws4j.autodiff.ops.Pooling;

/**
 * Max-pooling of images of one geometry, see {@link Pooling#maxPool}. It has no parameters.
 *
 * @param in geometry of the input
 * @param size of the square window
 * @param stride from one window to the next
 */
public record MaxPool(ImageShape in, int size, int stride) {
  /** Checks that at least one window fits. */
  public MaxPool {
    in.pooled(size, stride);
  }

  /** x: (batch x in().size()) -> (batch x out().size()). */
  public Var forward(Var x) {
    return Pooling.maxPool(x, in, size, stride);
  }

  /** Geometry of the result. */
  public ImageShape out() {
    return in.pooled(size, stride);
  }
}

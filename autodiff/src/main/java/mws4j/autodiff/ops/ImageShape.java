package mws4j.autodiff.ops;

/**
 * The geometry of an image in a row of a matrix: channel outermost, then row by row.
 *
 * @param channels at least 1
 * @param height at least 1
 * @param width at least 1
 */
public record ImageShape(int channels, int height, int width) {
  /** Checks the sizes. */
  public ImageShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "ImageShape: channels, height and width must be at least 1; they are "
              + text(channels, height, width));
    }
    if ((long) channels * height * width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "ImageShape: " + text(channels, height, width) + " is too large");
    }
  }

  /** Positions of one channel. */
  public int area() {
    return height * width;
  }

  /** Columns of a matrix of such images. */
  public int size() {
    return channels * height * width;
  }

  /**
   * What a convolution with a window makes of it.
   *
   * @throws IllegalArgumentException if the window is larger than the padded image
   */
  public ImageShape convolved(Window window, int outChannels) {
    int rows = height + 2 * window.padding() - window.height() + 1;
    int columns = width + 2 * window.padding() - window.width() + 1;
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "ImageShape: the window " + window + " is larger than the padded image " + this);
    }
    return new ImageShape(outChannels, rows, columns);
  }

  /**
   * What pooling leaves of it: windows that extend beyond the edge are dropped.
   *
   * @throws IllegalArgumentException if not even one window fits
   */
  public ImageShape pooled(int size, int stride) {
    if (size < 1 || stride < 1 || size > height || size > width) {
      throw new IllegalArgumentException(
          "ImageShape: pooling needs a size of 1 to the image's and a stride of at least 1; the"
              + " image is "
              + this
              + ", size "
              + size
              + ", stride "
              + stride);
    }
    return new ImageShape(channels, (height - size) / stride + 1, (width - size) / stride + 1);
  }

  @Override
  public String toString() {
    return text(channels, height, width);
  }

  private static String text(int channels, int height, int width) {
    return channels + "x" + height + "x" + width;
  }
}

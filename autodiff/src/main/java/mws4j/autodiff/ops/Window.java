package mws4j.autodiff.ops;

/**
 * The window of a convolution, moved in steps of one.
 *
 * @param height of the window, at least 1
 * @param width of the window, at least 1
 * @param padding rows and columns of zeros imagined around the image on every side
 */
public record Window(int height, int width, int padding) {
  /** Checks the sizes. */
  public Window {
    if (height < 1 || width < 1 || padding < 0) {
      throw new IllegalArgumentException(
          "Window: sizes must be at least 1 and padding at least 0; they are "
              + height
              + "x"
              + width
              + ", padding "
              + padding);
    }
  }

  /** Positions in the window. */
  public int area() {
    return height * width;
  }

  @Override
  public String toString() {
    return height + "x" + width + (padding == 0 ? "" : " (padding " + padding + ")");
  }
}

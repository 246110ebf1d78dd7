package mws4j.domains.strokes.kernel;

import static mws4j.autodiff.kernel.Fma.fma;

/**
 * Affine maps of a picture as bilinear weights: which four canvas pixels make each picture pixel.
 *
 * <p>Both pictures span {@code [-1, 1]²}, corner pixels on the corners, rows downwards. A map
 * {@code (a b c; d e f)} fetches picture pixel (x, y) from canvas position {@code (a x + b y + c, d
 * x + e y + f)}; outside of the canvas there is 0.
 *
 * <p>The canvas has a margin of one pixel of zeros all around, so that every position within reach
 * of a pixel lies in a cell of four. Beyond, the weights are zero.
 */
public final class SamplingTable {
  /** Numbers of a map. */
  public static final int PARAMETERS = 6;

  /** Pixels of a row or column. */
  public final int side;

  /** Pixels of a picture. */
  public final int pixels;

  /** Pixels of a row or column of the canvas with its margin. */
  public final int padded;

  /** Number of maps. */
  public final int maps;

  /** (maps x pixels): upper left pixel of the cell, numbered on the canvas with its margin. */
  public final int[] cell;

  /**
   * (maps x pixels x 4): of the cell's pixels, upper left, upper right, lower left, lower right.
   */
  public final float[] weight;

  /** (maps x pixels x 2): position in the cell, to the right and down. */
  public final float[] fraction;

  /** (side): coordinate of a column or row. */
  public final float[] coordinate;

  /** A table for maps that are not set yet. */
  public SamplingTable(int side, int maps) {
    this.side = side;
    this.maps = maps;
    pixels = side * side;
    padded = side + 2;
    cell = new int[maps * pixels];
    weight = new float[maps * pixels * 4];
    fraction = new float[maps * pixels * 2];
    coordinate = new float[side];
    for (int i = 0; i < side; i++) {
      coordinate[i] = (float) (-1 + 2.0 * i / (side - 1));
    }
  }

  /** A table of one map that changes nothing, to the bit. */
  public static SamplingTable identity(int side) {
    SamplingTable table = new SamplingTable(side, 1);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        table.put(row * side + column, column, row);
      }
    }
    return table;
  }

  /**
   * Sets all maps.
   *
   * @param parameters (maps x 6): {@code a b c d e f} of each
   * @throws ArithmeticException if a number is not finite
   */
  public void set(float[] parameters) {
    float scale = 0.5f * (side - 1);
    for (int map = 0; map < maps; map++) {
      int at = map * PARAMETERS;
      for (int i = at; i < at + PARAMETERS; i++) {
        if (!Float.isFinite(parameters[i])) {
          throw new ArithmeticException("affine map " + map + " is not finite");
        }
      }
      for (int row = 0; row < side; row++) {
        float y = coordinate[row];
        float fromX = fma(parameters[at + 1], y, parameters[at + 2]) + 1;
        float fromY = fma(parameters[at + 4], y, parameters[at + 5]) + 1;
        for (int column = 0; column < side; column++) {
          float x = coordinate[column];
          put(
              map * pixels + row * side + column,
              fma(parameters[at], x, fromX) * scale,
              fma(parameters[at + 3], x, fromY) * scale);
        }
      }
    }
  }

  /** An entry that fetches from a position in pixels. */
  private void put(int entry, float x, float y) {
    if (!(x > -1 && x < side && y > -1 && y < side)) {
      cell[entry] = 0;
      for (int k = 0; k < 4; k++) {
        weight[4 * entry + k] = 0;
      }
      fraction[2 * entry] = 0;
      fraction[2 * entry + 1] = 0;
      return;
    }
    int column = (int) (x + 1); // the margin's pixel is 0
    int row = (int) (y + 1);
    float right = x + 1 - column;
    float down = y + 1 - row;
    cell[entry] = row * padded + column;
    weight[4 * entry] = (1 - right) * (1 - down);
    weight[4 * entry + 1] = right * (1 - down);
    weight[4 * entry + 2] = (1 - right) * down;
    weight[4 * entry + 3] = right * down;
    fraction[2 * entry] = right;
    fraction[2 * entry + 1] = down;
  }

  /**
   * One canvas seen through a map.
   *
   * @param p (side²)
   * @return a fresh array (side²)
   */
  public float[] apply(int map, float[] p) {
    float[] canvas = new float[canvasPixels()];
    for (int row = 0; row < side; row++) {
      System.arraycopy(p, row * side, canvas, onCanvas(row, 0), side);
    }
    float[] seen = new float[pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      int entry = map * pixels + pixel;
      int at = cell[entry];
      seen[pixel] =
          weight[4 * entry] * canvas[at]
              + weight[4 * entry + 1] * canvas[at + 1]
              + weight[4 * entry + 2] * canvas[at + padded]
              + weight[4 * entry + 3] * canvas[at + padded + 1];
    }
    return seen;
  }

  /** Where a pixel of the canvas stands, its margin counted. */
  public int onCanvas(int row, int column) {
    return (row + 1) * padded + column + 1;
  }

  /** Number of canvas pixels with the margin. */
  public int canvasPixels() {
    return padded * padded;
  }
}

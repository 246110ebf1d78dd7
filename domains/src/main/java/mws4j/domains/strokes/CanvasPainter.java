package mws4j.domains.strokes;

import static mws4j.autodiff.kernel.Fma.fma;

import java.util.Arrays;
import mws4j.domains.strokes.kernel.StrokesKernel;
import mws4j.mws.model.NonFiniteException;

/**
 * Draws programs on canvases. What the last program drew, stroke by stroke, is kept, so that the
 * next one starts where they part: programs in sorted order share their prefixes, and an equal one
 * is not drawn again.
 *
 * <p>The unit square is the canvas, the pen starts in its middle; pixel (row, column) has its
 * centre at {@code (column, side - 1 - row) / (side - 1)}. An instance serves one thread.
 */
final class CanvasPainter {
  private static final float START = 0.5f;

  private final StrokeBank bank;
  private final StrokesKernel kernel;
  private final int side;
  private final int stride;
  private final float[] xs;
  private final float[] ys;

  // After each number of strokes of the last program: ink, pen, number of strokes drawn.
  private final float[][] ink;
  private final float[] penX;
  private final float[] penY;
  private final int[] drawn;
  private final int[] last;
  private int known; // strokes of the last program
  private final float[] probabilities;
  private boolean rendered;

  /** A painter of programs of at most that many strokes. */
  CanvasPainter(StrokeBank bank, StrokesKernel kernel, int side, int strokes) {
    this.bank = bank;
    this.kernel = kernel;
    this.side = side;
    stride = (side + StrokesKernel.COLUMNS - 1) / StrokesKernel.COLUMNS * StrokesKernel.COLUMNS;
    xs = new float[stride];
    ys = new float[side];
    for (int i = 0; i < stride; i++) {
      xs[i] = (float) (i / (side - 1.0));
    }
    for (int i = 0; i < side; i++) {
      ys[i] = (float) (1 - i / (side - 1.0));
    }
    ink = new float[strokes + 1][side * stride];
    penX = new float[strokes + 1];
    penY = new float[strokes + 1];
    penX[0] = START;
    penY[0] = START;
    drawn = new int[strokes + 1];
    last = new int[strokes];
    probabilities = new float[side * stride];
  }

  /** Forgets what was drawn: the bank has changed. */
  void refresh() {
    known = 0;
    rendered = false;
  }

  /** Draws a program of {@code length} strokes. */
  void paint(int[] tokens, int offset, int length) {
    int k = 0;
    while (k < known && k < length && last[k] == tokens[offset + k]) {
      k++;
    }
    rendered &= k == length && known == length;
    for (; k < length; k++) {
      last[k] = tokens[offset + k];
      add(k);
    }
    known = length;
  }

  /** Adds stroke k. */
  private void add(int k) {
    int stroke = StrokeTokens.stroke(last[k]);
    penX[k + 1] = penX[k] + bank.dx(stroke);
    penY[k + 1] = penY[k] + bank.dy(stroke);
    drawn[k + 1] = drawn[k];
    System.arraycopy(ink[k], 0, ink[k + 1], 0, ink[k].length);
    if (StrokeTokens.drawn(last[k])) {
      drawn[k + 1]++;
      kernel.draw(
          bank.arc(stroke),
          middleX(k),
          middleY(k),
          xs,
          ys,
          fromRow(k),
          toRow(k),
          fromColumn(k),
          toColumn(k),
          stride,
          ink[k + 1]);
    }
  }

  /** Probabilities of ink after all strokes, (side x stride). Valid until the next call. */
  float[] probabilities() {
    if (!rendered) {
      probabilities(known, probabilities);
      rendered = true;
    }
    return probabilities;
  }

  /**
   * Probabilities of ink after some strokes.
   *
   * @param p (side x stride) written
   */
  void probabilities(int strokes, float[] p) {
    if (drawn[strokes] == 0) {
      Arrays.fill(p, StrokesKernel.FLOOR / (1 + StrokesKernel.FLOOR));
      return;
    }
    kernel.probabilities(p.length, bank.scale(), bank.bias(), ink[strokes], p);
    float sum = 0;
    for (float probability : p) {
      sum += probability;
    }
    if (!(sum >= 0)) {
      throw new NonFiniteException("strokes: the probability of a pixel is NaN");
    }
  }

  /** The ink after so many strokes of the program, (side x stride). Not to be modified. */
  float[] ink(int strokes) {
    return ink[strokes];
  }

  /** Number of pixels from one row to the next in an ink array, a few more than the side. */
  int stride() {
    return stride;
  }

  /** Pixels of a row or column. */
  int side() {
    return side;
  }

  /** Number of strokes of the program. */
  int strokes() {
    return known;
  }

  /** Token of a stroke of the program. */
  int token(int k) {
    return last[k];
  }

  /** Whether anything was drawn. */
  boolean anyDrawn() {
    return drawn[known] > 0;
  }

  /** Where stroke k starts. */
  float penX(int k) {
    return penX[k];
  }

  /** Where stroke k starts. */
  float penY(int k) {
    return penY[k];
  }

  /** Middle of the chord of stroke k. */
  float middleX(int k) {
    return fma(0.5f, bank.dx(StrokeTokens.stroke(last[k])), penX[k]);
  }

  /** Middle of the chord of stroke k. */
  float middleY(int k) {
    return fma(0.5f, bank.dy(StrokeTokens.stroke(last[k])), penY[k]);
  }

  /** Centre of a column. */
  float x(int column) {
    return xs[column];
  }

  /** Centre of a row. */
  float y(int row) {
    return ys[row];
  }

  /** First row in reach of stroke k. */
  int fromRow(int k) {
    float top = penY[k] + bank.top(StrokeTokens.stroke(last[k]));
    return clamp((float) Math.ceil((1 - top) * (side - 1)));
  }

  /** Behind the last row in reach of stroke k. */
  int toRow(int k) {
    float bottom = penY[k] + bank.bottom(StrokeTokens.stroke(last[k]));
    return clamp((float) Math.floor((1 - bottom) * (side - 1)) + 1);
  }

  /** First column in reach of stroke k, rounded down to a multiple of those drawn at once. */
  int fromColumn(int k) {
    float left = penX[k] + bank.left(StrokeTokens.stroke(last[k]));
    int column = clamp((float) Math.ceil(left * (side - 1)));
    return column / StrokesKernel.COLUMNS * StrokesKernel.COLUMNS;
  }

  /** Behind the last column in reach of stroke k, rounded up. */
  int toColumn(int k) {
    float right = penX[k] + bank.right(StrokeTokens.stroke(last[k]));
    int column = clamp((float) Math.floor(right * (side - 1)) + 1);
    return (column + StrokesKernel.COLUMNS - 1) / StrokesKernel.COLUMNS * StrokesKernel.COLUMNS;
  }

  private int clamp(float pixel) {
    return (int) Math.max(0, Math.min(side, pixel));
  }
}

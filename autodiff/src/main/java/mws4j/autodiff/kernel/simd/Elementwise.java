package mws4j.autodiff.kernel.simd;

import static mws4j.autodiff.kernel.simd.Lanes.LENGTH;

/**
 * The elementary functions on arrays of any length: {@link ElementaryLoops} over the whole vectors,
 * and over one more that holds a copy of what is left. A sigmoid goes through exp piece by piece.
 */
final class Elementwise {
  /**
   * Floats processed at a time, a multiple of every vector length; the pieces stay in the nearest
   * cache.
   */
  static final int PIECE = 512;

  private final float[] piece = new float[PIECE];
  private final float[] tail = new float[LENGTH];

  void exp(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    ElementaryLoops.exp(bound, x, xAt, y, yAt);
    if (bound < n) {
      System.arraycopy(x, xAt + bound, tail, 0, n - bound);
      ElementaryLoops.exp(LENGTH, tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, yAt + bound, n - bound);
    }
  }

  void log(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    ElementaryLoops.log(bound, x, xAt, y, yAt);
    if (bound < n) {
      System.arraycopy(x, xAt + bound, tail, 0, n - bound);
      ElementaryLoops.log(LENGTH, tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, yAt + bound, n - bound);
    }
  }

  void tanh(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    ElementaryLoops.tanh(bound, x, xAt, y, yAt);
    if (bound < n) {
      System.arraycopy(x, xAt + bound, tail, 0, n - bound);
      ElementaryLoops.tanh(LENGTH, tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, yAt + bound, n - bound);
    }
  }

  void sigmoid(int n, float[] x, int xAt, float[] y, int yAt) {
    int bound = Lanes.bound(n);
    for (int i = 0; i < bound; i += PIECE) {
      sigmoidPiece(Math.min(PIECE, bound - i), x, xAt + i, y, yAt + i);
    }
    if (bound < n) {
      System.arraycopy(x, xAt + bound, tail, 0, n - bound);
      sigmoidPiece(LENGTH, tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, yAt + bound, n - bound);
    }
  }

  private void sigmoidPiece(int n, float[] x, int xAt, float[] y, int yAt) {
    ElementaryLoops.negativeMagnitude(n, x, xAt, piece, 0);
    ElementaryLoops.exp(n, piece, 0, piece, 0);
    ElementaryLoops.sigmoidFromExp(n, piece, 0, x, xAt, y, yAt);
  }
}

package mws4j.domains.strokes;

/** A {@link StrokeNetwork} one step at a time, without a graph. */
interface StrokeDecoder {
  /** Number of programs side by side. */
  int rows();

  /**
   * Predicts the next stroke of every row.
   *
   * @param step counted from 0
   * @param strokesBefore the stroke before of each row; not read at step 0
   * @param pensBefore the pen before of each row, 0 or 1; not read at step 0
   * @param logits (rows x bank + 2) written
   */
  void step(int step, int[] strokesBefore, int[] pensBefore, float[] logits);
}

package mws4j.domains.strokes;

import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.Kernels;

/**
 * A network that predicts each stroke and pen of a program from those before. It may be told a
 * context, a row per program: what there is to know about its image or its alphabet.
 */
interface StrokeNetwork {
  /** Columns of a context. */
  int contextWidth();

  /**
   * Logits of every step of programs, given the true strokes before it.
   *
   * @param context (programs x contextWidth), null for none
   * @return matrices of {@code bank + 2} columns; stacked, they have the rows of {@link
   *     StrokeSequences}
   */
  List<Var> logits(Tape tape, StrokeSequences sequences, Var context);

  /**
   * A decoder of several programs side by side.
   *
   * @param context (rows x contextWidth), null for none. Kept.
   */
  StrokeDecoder decoder(Kernels kernels, int rows, float[] context);
}

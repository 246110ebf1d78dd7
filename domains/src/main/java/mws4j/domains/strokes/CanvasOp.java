package mws4j.domains.strokes;

import mws4j.autodiff.Parameter;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/** The renderer as one operation on a tape. */
final class CanvasOp {
  private CanvasOp() {}

  /**
   * Draws programs.
   *
   * <pre>
   * y: (programs x side²)  probabilities of ink, E / (1 + E)
   * E = exp(max over drawn strokes of (scale ink + bias)) + 1e-6
   * ink = min(1, exp(s² (w² - d²)))
   * </pre>
   *
   * Pullback: exact, to every parameter of the bank and to scale and bias; the gradient of a pixel
   * goes to the stroke of most ink.
   *
   * @param painter of the bank as it is now
   * @param head number of tokens before the first stroke
   */
  static Var draw(
      Tape tape, StrokeBank bank, CanvasPainter painter, ProgramBatch programs, int head) {
    Parameter[] parameters = bank.parameters();
    Var[] learned = new Var[parameters.length];
    boolean needsGrad = false;
    for (int i = 0; i < learned.length; i++) {
      learned[i] = tape.use(parameters[i]);
      needsGrad |= learned[i].needsGrad();
    }
    int side = painter.side();
    FMatrixRMaj y = tape.buffer(programs.size(), side * side);
    for (int p = 0; p < programs.size(); p++) {
      paint(painter, programs, p, head);
      float[] canvas = painter.probabilities();
      for (int row = 0; row < side; row++) {
        System.arraycopy(canvas, row * painter.stride(), y.data, (p * side + row) * side, side);
      }
    }
    return tape.record(
        "drawStrokes",
        y,
        needsGrad,
        dy -> {
          BankGradient gradient = new BankGradient(bank);
          for (int p = 0; p < programs.size(); p++) {
            paint(painter, programs, p, head);
            gradient.add(painter, dy.data, p * side * side);
          }
          gradient.addTo(learned);
        });
  }

  /** Draws program p of a batch. */
  static void paint(CanvasPainter painter, ProgramBatch programs, int p, int head) {
    painter.paint(programs.tokens(), programs.offset(p) + head, programs.length(p) - head);
  }
}

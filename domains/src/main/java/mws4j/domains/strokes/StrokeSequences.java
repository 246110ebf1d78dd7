package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Reductions.sumByGroup;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Softmax;
import mws4j.mws.model.ProgramBatch;

/**
 * Programs laid out for a network that predicts them stroke by stroke: row {@code t count + p} is
 * stroke t of program p. Tokens that are not a program keep their rows, filled with stroke 0, and
 * get the log-probability {@code -Infinity}.
 *
 * <p>A network gives {@code bank + 2} logits per row, for the strokes and for the pen off and on;
 * both are drawn at once. The first pen is always off and not modelled.
 */
final class StrokeSequences {
  private final StrokeTokens vocabulary;
  private final int count;
  private final boolean[] possible;
  private final int[] strokes; // (strokes x count)
  private final int[] pens; // (strokes x count)

  /** The programs of a batch. */
  StrokeSequences(StrokeTokens vocabulary, ProgramBatch programs) {
    this.vocabulary = vocabulary;
    count = programs.size();
    possible = new boolean[count];
    strokes = new int[vocabulary.strokes() * count];
    pens = new int[strokes.length];
    for (int p = 0; p < count; p++) {
      int offset = programs.offset(p);
      possible[p] = vocabulary.isProgram(programs.tokens(), offset, programs.length(p));
      for (int t = 0; t < vocabulary.strokes() && possible[p]; t++) {
        int token = programs.tokens()[offset + vocabulary.head() + t];
        strokes[t * count + p] = StrokeTokens.stroke(token);
        pens[t * count + p] = StrokeTokens.drawn(token) ? 1 : 0;
      }
    }
  }

  /** Number of programs. */
  int count() {
    return count;
  }

  /** Number of strokes of a program. */
  int steps() {
    return vocabulary.strokes();
  }

  /** Declares that a program is impossible for another reason. */
  void exclude(int program) {
    possible[program] = false;
  }

  /**
   * What a network reads before each stroke, as rows of a matrix with a row per stroke and pen: the
   * stroke before, -1 at the first.
   */
  int[] strokesBefore() {
    int[] before = new int[strokes.length];
    Arrays.fill(before, 0, count, -1);
    System.arraycopy(strokes, 0, before, count, strokes.length - count);
    return before;
  }

  /** The same for the pen: {@code bank} or {@code bank + 1}. */
  int[] pensBefore() {
    int[] before = new int[pens.length];
    Arrays.fill(before, 0, count, -1);
    for (int i = count; i < pens.length; i++) {
      before[i] = vocabulary.bank() + pens[i - count];
    }
    return before;
  }

  /** The stroke of each program at a step. */
  int[] strokes(int step) {
    return Arrays.copyOfRange(strokes, step * count, (step + 1) * count);
  }

  /** The pen of each program at a step, 0 or 1. */
  int[] pens(int step) {
    return Arrays.copyOfRange(pens, step * count, (step + 1) * count);
  }

  /** For every row its program. */
  int[] programs() {
    int[] programs = new int[strokes.length];
    Arrays.setAll(programs, row -> row % count);
    return programs;
  }

  /**
   * Log-probabilities of the programs with a graph, (programs x 1).
   *
   * @param blocks logits of all rows in order, (rows x bank + 2) each
   * @param constant added to each log-probability
   */
  Var logProb(List<Var> blocks, double constant) {
    Tape tape = blocks.get(0).tape();
    double[] constants = new double[count];
    Arrays.fill(constants, constant);
    Var total = tape.constant(tape.column(constants));
    int from = 0;
    for (Var logits : blocks) {
      Var ofStrokes = strokeLogProbs(logits, from);
      Var ofPens = penLogProbs(logits, from);
      total = add(total, sumByGroup(ofStrokes, programOf(from, logits.rows(), 0), count));
      total = add(total, sumByGroup(ofPens, programOf(from, logits.rows(), count), count));
      from += logits.rows();
    }
    return total;
  }

  /** The same without a graph, in double. */
  void score(List<Var> blocks, double constant, double[] logProb) {
    Arrays.fill(logProb, 0, count, constant);
    int from = 0;
    for (Var logits : blocks) {
      float[] ofStrokes = strokeLogProbs(logits, from).value().data;
      float[] ofPens = penLogProbs(logits, from).value().data;
      for (int i = 0; i < logits.rows(); i++) {
        logProb[(from + i) % count] += ofStrokes[i];
        logProb[(from + i) % count] += from + i < count ? 0 : ofPens[i];
      }
      from += logits.rows();
    }
  }

  /** The program of each row of a block; -1 for rows of the sequence before {@code first}. */
  private int[] programOf(int from, int rows, int first) {
    int[] programOf = new int[rows];
    Arrays.setAll(programOf, i -> from + i < first ? -1 : (from + i) % count);
    return programOf;
  }

  /** Log-probabilities of the strokes of a block that begins at row {@code from}, (rows x 1). */
  private Var strokeLogProbs(Var logits, int from) {
    int[] targets = Arrays.copyOfRange(strokes, from, from + logits.rows());
    return maskedLogSoftmaxGather(logits, mask(from, logits.rows(), 0, vocabulary.bank()), targets);
  }

  /** The same for the pens; meaningless for the first pen of a program. */
  private Var penLogProbs(Var logits, int from) {
    int bank = vocabulary.bank();
    int[] targets = new int[logits.rows()];
    Arrays.setAll(targets, i -> bank + pens[from + i]);
    return maskedLogSoftmaxGather(logits, mask(from, targets.length, bank, bank + 2), targets);
  }

  /**
   * Allows the columns {@code [fromColumn, toColumn)} in every row of a program, and none in the
   * rows of what is impossible: its log-probability is then {@code -Infinity}, and it cannot be
   * trained on.
   */
  private long[] mask(int from, int rows, int fromColumn, int toColumn) {
    int words = Softmax.words(vocabulary.bank() + 2);
    long[] mask = new long[rows * words];
    for (int row = 0; row < rows; row++) {
      for (int c = fromColumn; c < toColumn && possible[(from + row) % count]; c++) {
        mask[row * words + (c >> 6)] |= 1L << c;
      }
    }
    return mask;
  }
}

package mws4j.domains.strokes;

import static mws4j.autodiff.ops.Reductions.sum;
import static mws4j.autodiff.ops.Reductions.weightedSum;
import static mws4j.autodiff.ops.Softmax.maskedLogSoftmaxGather;

import java.util.Arrays;
import java.util.List;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Softmax;
import mws4j.mws.model.ProgramBatch;
import org.ejml.data.FMatrixRMaj;

/**
 * Programs laid out for a network that predicts them stroke by stroke: row {@code t count + p} is
 * stroke t of program p. What is no program keeps its place with any strokes and the
 * log-probability {@code -Infinity}.
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
   * Log-probabilities of the programs.
   *
   * @param blocks logits of all rows in order, (rows x bank + 2) each
   * @param constant added to each log-probability
   * @param logProb receives the result of each program
   * @return {@code sum_i weights[i] logProb[i]}, (1 x 1)
   * @throws IllegalArgumentException if what is no program has another weight than 0
   */
  Var logProb(List<Var> blocks, double[] weights, double constant, double[] logProb) {
    double[] rowWeights = new double[strokes.length];
    for (int row = 0; row < rowWeights.length; row++) {
      int p = row % count;
      rowWeights[row] = weights[p];
      if (weights[p] != 0 && !possible[p]) {
        throw new IllegalArgumentException(
            "strokes: cannot train on program " + p + ", which is none of the model");
      }
    }
    Arrays.fill(logProb, 0, count, constant);
    Tape tape = blocks.get(0).tape();
    FMatrixRMaj constants = tape.zeros(1, 1);
    constants.data[0] = (float) (constant * Arrays.stream(weights, 0, count).sum());
    Var total = tape.constant(constants);
    int from = 0;
    for (Var block : blocks) {
      total = sum(total, logProb(block, from, rowWeights, logProb));
      from += block.rows();
    }
    for (int p = 0; p < count; p++) {
      logProb[p] = possible[p] ? logProb[p] : Double.NEGATIVE_INFINITY;
    }
    return total;
  }

  /** One block, whose first row is row {@code from} of all. */
  private Var logProb(Var logits, int from, double[] rowWeights, double[] logProb) {
    int rows = logits.rows();
    int bank = vocabulary.bank();
    int[] strokeTargets = Arrays.copyOfRange(strokes, from, from + rows);
    int[] penTargets = Arrays.copyOfRange(pens, from, from + rows);
    double[] strokeWeights = Arrays.copyOfRange(rowWeights, from, from + rows);
    double[] penWeights = strokeWeights.clone();
    for (int i = 0; i < rows; i++) {
      penTargets[i] += bank;
      penWeights[i] = from + i < count ? 0 : penWeights[i];
    }
    Var ofStrokes = maskedLogSoftmaxGather(logits, mask(rows, 0, bank), strokeTargets);
    Var ofPens = maskedLogSoftmaxGather(logits, mask(rows, bank, bank + 2), penTargets);
    for (int i = 0; i < rows; i++) {
      logProb[(from + i) % count] += ofStrokes.value().data[i];
      if (from + i >= count) {
        logProb[(from + i) % count] += ofPens.value().data[i];
      }
    }
    return sum(weightedSum(ofStrokes, strokeWeights), weightedSum(ofPens, penWeights));
  }

  /** Allows the columns from one to another, exclusive, in every row. */
  private long[] mask(int rows, int fromColumn, int toColumn) {
    int words = Softmax.words(vocabulary.bank() + 2);
    long[] mask = new long[rows * words];
    for (int row = 0; row < rows; row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        mask[row * words + (column >> 6)] |= 1L << column;
      }
    }
    return mask;
  }
}

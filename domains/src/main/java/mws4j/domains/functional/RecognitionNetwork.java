package mws4j.domains.functional;

import static mws4j.autodiff.ops.Activations.tanh;
import static mws4j.autodiff.ops.Arithmetic.add;
import static mws4j.autodiff.ops.Indexing.concatColumns;
import static mws4j.autodiff.ops.Indexing.gatherRows;
import static mws4j.autodiff.ops.LinearAlgebra.matmul;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.ops.Recurrence.LstmResult;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.lambda.grammar.Language;
import mws4j.lambda.grammar.Production;
import mws4j.nn.Embedding;
import mws4j.nn.Linear;
import mws4j.nn.Lstm;
import org.ejml.data.FMatrixRMaj;

/**
 * The network of {@code r_ψ(z|x)}: two LSTMs read each example, one from its end; the mean of their
 * last states over the examples is the task's code; code and row make the weights of all that can
 * be chosen in that row.
 *
 * <pre>
 * t = W [mean of forward; mean of backward]
 * weights(row) = tanh(t + e_row) V + b_row
 * </pre>
 */
final class RecognitionNetwork {
  /** The column of variables; production p has column 1 + p. */
  static final int VARIABLES = 0;

  private static final String ROW_WEIGHTS = "rowWeights.weight";

  private final Embedding embedding;
  private final Lstm forward;
  private final Lstm backward;
  private final Linear task;
  private final Embedding rows; // (rows x hidden)
  private final Linear weights; // hidden -> 1 + productions
  private final Embedding rowWeights; // (rows x 1 + productions)
  private final ParameterSet params;

  RecognitionNetwork(ParameterSet params, FunctionalSettings settings, RandomGenerator rng) {
    int hidden = settings.hidden();
    int columns = 1 + settings.productions();
    this.params = params;
    embedding =
        new Embedding(params, "tokens", ExampleTokens.VOCABULARY, settings.embedding(), rng);
    forward = new Lstm(params, "forward", settings.embedding(), hidden, rng);
    backward = new Lstm(params, "backward", settings.embedding(), hidden, rng);
    task = new Linear(params, "task", 2 * hidden, hidden, rng);
    rows = new Embedding(params, "rows", settings.rows(), hidden, rng);
    weights = new Linear(params, "weights", hidden, columns, rng);
    rowWeights = new Embedding(params, "rowWeights", settings.rows(), columns, rng);
    params.get(ROW_WEIGHTS).fill(0);
  }

  /**
   * Reads tasks.
   *
   * @param examples token sequences of all tasks, one task after the other
   * @param counts of sequences of each task
   * @return t, (tasks x hidden)
   */
  Var read(Tape tape, List<int[]> examples, int[] counts) {
    Var ahead = means(tape, forward, examples, counts);
    Var back = means(tape, backward, ExampleTokens.reversed(examples), counts);
    return task.forward(tape, concatColumns(ahead, back));
  }

  private Var means(Tape tape, Lstm lstm, List<int[]> sequences, int[] counts) {
    int[] lengths = sequences.stream().mapToInt(sequence -> sequence.length).toArray();
    SequenceLayout layout = new SequenceLayout().set(lengths, lengths.length);
    int[] tokens = new int[layout.totalRows()];
    for (int s = 0; s < lengths.length; s++) {
      for (int t = 0; t < lengths[s]; t++) {
        tokens[layout.row(s, t)] = sequences.get(s)[t];
      }
    }
    Var table = lstm.gateTable(tape, embedding);
    Var gates = lstm.tokenGates(table, tokens, layout.totalRows());
    LstmResult states = lstm.forward(tape, gates, layout);
    Var last = gatherRows(states.hidden(), layout.lastRows(), layout.sequences());
    return matmul(tape.constant(averaging(tape, counts)), last);
  }

  /** (tasks x examples): one over the number of its examples where an example is of a task. */
  private static FMatrixRMaj averaging(Tape tape, int[] counts) {
    FMatrixRMaj averaging = tape.zeros(counts.length, Arrays.stream(counts).sum());
    int from = 0;
    for (int task = 0; task < counts.length; task++) {
      int start = task * averaging.numCols + from;
      Arrays.fill(averaging.data, start, start + counts[task], 1f / counts[task]);
      from += counts[task];
    }
    return averaging;
  }

  /**
   * Weights at some choices.
   *
   * @param tasks t, (tasks x hidden)
   * @param taskOf the task of each choice
   * @param rowOf its row
   * @return (choices x 1 + productions)
   */
  Var weights(Tape tape, Var tasks, int[] taskOf, int[] rowOf) {
    int n = taskOf.length;
    Var state = tanh(add(gatherRows(tasks, taskOf, n), rows.rows(tape, rowOf, n)));
    return add(weights.forward(tape, state), rowWeights.rows(tape, rowOf, n));
  }

  /**
   * Weights of a task in all rows, without a graph.
   *
   * @param tasks t, (tasks x hidden)
   * @param used rows of the language at hand
   * @param productions of the language at hand
   * @return (rows x productions + 1), variables last
   */
  double[][] table(FMatrixRMaj tasks, int task, int used, int productions) {
    double[][] table = new double[used][productions + 1];
    FMatrixRMaj rowStates = params.get("rows.weight").value();
    FMatrixRMaj rowOffsets = params.get(ROW_WEIGHTS).value();
    FMatrixRMaj out = params.get("weights.weight").value();
    FMatrixRMaj bias = params.get("weights.bias").value();
    int hidden = rowStates.numCols;
    double[] state = new double[hidden];
    for (int row = 0; row < used; row++) {
      for (int h = 0; h < hidden; h++) {
        state[h] =
            StrictMath.tanh(tasks.data[task * hidden + h] + rowStates.data[row * hidden + h]);
      }
      for (int column = 0; column <= productions; column++) {
        double sum = bias.data[column] + rowOffsets.data[row * rowOffsets.numCols + column];
        for (int h = 0; h < hidden; h++) {
          sum += state[h] * out.data[h * out.numCols + column];
        }
        table[row][column == VARIABLES ? productions : column - 1] = sum;
      }
    }
    return table;
  }

  /** A production that was learned begins as the mean of those that give the same. */
  void begin(Language language, Production learned) {
    int number = language.number(learned.head());
    int[] alike =
        IntStream.range(0, number)
            .filter(p -> language.production(p).type().returned().equals(learned.type().returned()))
            .toArray();
    int[] others = alike.length > 0 ? alike : IntStream.range(0, number).toArray();
    int[] columns = IntStream.of(others).map(p -> 1 + p).toArray();
    meanOfColumns(params.get("weights.weight"), 1 + number, columns);
    meanOfColumns(params.get("weights.bias"), 1 + number, columns);
    meanOfColumns(params.get(ROW_WEIGHTS), 1 + number, columns);
    int[] rowsOfOthers = IntStream.of(others).flatMap(p -> rows(language, p)).toArray();
    rows(language, number)
        .forEach(
            row -> {
              meanOfRows(params.get("rows.weight"), row, rowsOfOthers);
              meanOfRows(params.get(ROW_WEIGHTS), row, rowsOfOthers);
            });
  }

  private static IntStream rows(Language language, int production) {
    return IntStream.range(0, language.production(production).parameters().size())
        .map(argument -> language.row(production, argument));
  }

  private static void meanOfColumns(Parameter parameter, int column, int[] like) {
    FMatrixRMaj matrix = parameter.value();
    for (int row = 0; row < matrix.numRows; row++) {
      double sum = 0;
      for (int other : like) {
        sum += matrix.data[row * matrix.numCols + other];
      }
      matrix.data[row * matrix.numCols + column] = (float) (sum / Math.max(1, like.length));
    }
  }

  private static void meanOfRows(Parameter parameter, int row, int[] like) {
    FMatrixRMaj matrix = parameter.value();
    for (int column = 0; column < matrix.numCols; column++) {
      double sum = 0;
      for (int other : like) {
        sum += matrix.data[other * matrix.numCols + column];
      }
      matrix.data[row * matrix.numCols + column] = (float) (sum / Math.max(1, like.length));
    }
  }
}

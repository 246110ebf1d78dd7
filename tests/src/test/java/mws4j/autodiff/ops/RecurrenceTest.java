package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Var;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed LSTM against one sequence at a time in double. */
final class RecurrenceTest {
  private static final int[] LENGTHS = {3, 0, 7, 1, 7, 4};

  private final Given given = new Given();
  private final ParameterSet params = new ParameterSet();
  private final SplittableRandom rng = new SplittableRandom(11);
  private final SequenceLayout layout = new SequenceLayout().set(LENGTHS, LENGTHS.length);

  private Var random(String name, int rows, int cols, double bound) {
    return given.tape.use(params.add(name, rows, cols).fillUniform(-bound, bound, rng));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 17})
  void agreesWithOneSequenceAtATime(int hidden) {
    Var gates = random("gates", layout.totalRows(), 4 * hidden, 2);
    Var weight = random("weight", hidden, 4 * hidden, 1 / Math.sqrt(hidden));
    Var h0 = random("h0", LENGTHS.length, hidden, 1);
    Var c0 = random("c0", LENGTHS.length, hidden, 1);
    Var zero = given.zeros(LENGTHS.length, hidden);
    compare(Recurrence.lstm(gates, weight, layout), gates, weight, zero, zero);
    compare(
        Recurrence.lstm(gates, weight, layout, new Recurrence.State(h0, c0)),
        gates,
        weight,
        h0,
        c0);
  }

  private void compare(Recurrence.LstmResult result, Var gates, Var weight, Var h0, Var c0) {
    int n = weight.rows();
    for (int s = 0; s < LENGTHS.length; s++) {
      double[] h = row(h0.value(), s);
      double[] c = row(c0.value(), s);
      for (int t = 0; t < LENGTHS[s]; t++) {
        step(row(gates.value(), layout.row(s, t)), weight.value(), h, c);
        for (int j = 0; j < n; j++) {
          String where = "sequence " + s + ", step " + t + ", unit " + j;
          assertEquals(h[j], result.hidden().value().get(layout.row(s, t), j), 2e-6, where);
          assertEquals(c[j], result.cell().value().get(layout.row(s, t), j), 5e-6, where);
        }
      }
    }
  }

  private static void step(double[] gates, FMatrixRMaj weight, double[] h, double[] c) {
    int n = h.length;
    double[] a = gates.clone();
    for (int j = 0; j < 4 * n; j++) {
      for (int k = 0; k < n; k++) {
        a[j] += h[k] * weight.get(k, j);
      }
    }
    for (int j = 0; j < n; j++) {
      c[j] = sigmoid(a[n + j]) * c[j] + sigmoid(a[j]) * Math.tanh(a[2 * n + j]);
      h[j] = sigmoid(a[3 * n + j]) * Math.tanh(c[j]);
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[] row(FMatrixRMaj matrix, int r) {
    double[] row = new double[matrix.numCols];
    for (int j = 0; j < row.length; j++) {
      row[j] = matrix.get(r, j);
    }
    return row;
  }

  @Test
  void nothingToRunGivesNoRows() {
    SequenceLayout empty = new SequenceLayout().set(new int[] {0, 0}, 2);
    Parameter weight = params.add("w", 3, 12);
    var result = Recurrence.lstm(given.zeros(0, 12), given.tape.use(weight), empty);
    assertEquals(0, result.hidden().rows());
    assertEquals(3, result.cell().cols());
  }

  @Test
  void rejectsWhatDoesNotFit() {
    int rows = layout.totalRows();
    Var gates = given.zeros(rows, 12);
    Var weight = given.zeros(3, 12);
    assertRejected(
        "lstm: weightHidden must be Hx4H; weightHidden is 3x13",
        () -> Recurrence.lstm(gates, given.zeros(3, 13), layout));
    assertRejected(
        "lstm: columns of gates must equal columns of weightHidden; gates is 22x8, "
            + "weightHidden is 3x12",
        () -> Recurrence.lstm(given.zeros(rows, 8), weight, layout));
    assertRejected(
        "lstm: gates must have one row per step of the layout; gates is 5x12, "
            + "the number of steps is 22",
        () -> Recurrence.lstm(given.zeros(5, 12), weight, layout));
    Var state = given.zeros(6, 3);
    assertRejected(
        "lstm: initial hidden must be sequences x H; initial hidden is 5x3, weightHidden is 3x12, "
            + "the number of sequences is 6",
        () ->
            Recurrence.lstm(gates, weight, layout, new Recurrence.State(given.zeros(5, 3), state)));
    assertRejected(
        "lstm: initial cell must be sequences x H; initial cell is 6x4, weightHidden is 3x12, "
            + "the number of sequences is 6",
        () ->
            Recurrence.lstm(gates, weight, layout, new Recurrence.State(state, given.zeros(6, 4))));
  }
}

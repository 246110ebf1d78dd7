package mws4j.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Tape;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.kernel.Kernels;
import mws4j.autodiff.ops.SequenceLayout;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What layers compute without a graph has the bits of what they compute with one. */
final class LayersTest {
  private static final int HIDDEN = 19;

  private final Kernels kernels = KernelProvider.create();
  private final Tape tape = new Tape(kernels);
  private final ParameterSet params = new ParameterSet();
  private final SplittableRandom rng = new SplittableRandom(8);

  private FMatrixRMaj random(int rows, int cols) {
    return new ParameterSet().add("x", rows, cols).fillUniform(-1, 1, rng).value();
  }

  @Test
  void linear() {
    Linear linear = new Linear(params, "out", 7, 5, rng);
    linear.bias().fillUniform(-1, 1, rng);
    FMatrixRMaj x = random(3, 7);
    float[] y = new float[15];
    linear.forward(kernels, 3, x.data, y);
    assertArrayEquals(y, firstOf(linear.forward(tape, tape.constant(x)), 15));
    assertEquals(7, linear.in());
    assertEquals(5, linear.out());
    assertBounded(linear.weight(), 1 / Math.sqrt(7));
  }

  @Test
  void lstmOverTokensFromAState() {
    Embedding embedding = new Embedding(params, "tokens", 11, 6, rng);
    Lstm lstm = new Lstm(params, "cell", 6, HIDDEN, rng);
    int[] lengths = {2, 4, 1};
    SequenceLayout layout = new SequenceLayout().set(lengths, 3);
    int[] tokens = {3, 0, 10, 10, 5, 1, 7};
    var byTable =
        lstm.forward(tape, lstm.tokenGates(lstm.gateTable(tape, embedding), tokens, 7), layout);
    var byRows = lstm.forward(tape, lstm.inputGates(tape, embedding.rows(tape, tokens, 7)), layout);
    assertArrayEquals(firstOf(byRows.hidden(), 7 * HIDDEN), firstOf(byTable.hidden(), 7 * HIDDEN));

    float[] table = lstm.gateTable(kernels, embedding).data;
    float[] hidden = new float[HIDDEN];
    float[] cell = new float[HIDDEN];
    for (int t = 0; t < lengths[1]; t++) {
      int row = layout.row(1, t);
      int from = tokens[row] * 4 * HIDDEN;
      float[] gates = Arrays.copyOfRange(table, from, from + 4 * HIDDEN);
      lstm.step(kernels, 1, gates, hidden, cell, hidden, cell, new float[HIDDEN]);
      assertArrayEquals(rowOf(byRows.hidden(), row), hidden, "step " + t);
      assertArrayEquals(rowOf(byRows.cell(), row), cell, "step " + t);
    }
  }

  @Test
  void lstmStartsWithOpenForgetGates() {
    Lstm lstm = new Lstm(params, "cell", 3, 2, rng);
    assertArrayEquals(new float[] {0, 0, 1, 1, 0, 0, 0, 0}, lstm.bias().value().data);
    assertBounded(lstm.weightInput(), 1 / Math.sqrt(2));
    assertBounded(lstm.weightHidden(), 1 / Math.sqrt(2));
    assertSame(lstm.weightInput(), params.get("cell.weightInput"));
    assertEquals(3, lstm.in());
  }

  @Test
  void attention() {
    Attention attention = new Attention(params, "attention", HIDDEN, 6, rng);
    SequenceLayout layout = new SequenceLayout().set(new int[] {3, 0, 5}, 3);
    FMatrixRMaj memory = random(8, 6);
    FMatrixRMaj hidden = random(4, HIDDEN);
    int[] sequenceOfQuery = {2, 0, 1, 2};
    Var memoryVar = tape.constant(memory);
    Var keysVar = attention.keys(tape, memoryVar);
    Var attended =
        attention.forward(tape, tape.constant(hidden), keysVar, memoryVar, sequenceOfQuery, layout);

    float[] weights = new float[4 * layout.steps()];
    float[] result = new float[4 * HIDDEN];
    attention.step(
        kernels,
        4,
        hidden.data,
        keysVar.value().data,
        memory.data,
        sequenceOfQuery,
        layout,
        weights,
        new float[4 * 6],
        result);
    assertArrayEquals(firstOf(attended, result.length), result);
    assertEquals(1, weights[0] + weights[1] + weights[2] + weights[3] + weights[4], 1e-6);
    assertEquals(0, weights[5 + 3]); // sequence 0 has three steps
    assertEquals(0, weights[10]); // sequence 1 has none
  }

  private static float[] firstOf(Var y, int n) {
    assertEquals(n, y.rows() * y.cols());
    return Arrays.copyOf(y.value().data, n);
  }

  private static float[] rowOf(Var y, int row) {
    return Arrays.copyOfRange(y.value().data, row * y.cols(), (row + 1) * y.cols());
  }

  private static void assertBounded(Parameter parameter, double bound) {
    double largest = 0;
    for (float entry : parameter.value().data) {
      largest = Math.max(largest, Math.abs(entry));
    }
    assertTrue(largest <= bound && largest > 0.5 * bound, largest + " of " + bound);
  }
}

package mws4j.autodiff.ops;

import static mws4j.autodiff.ops.Given.assertRejected;
import static mws4j.autodiff.ops.Given.assertRows;
import static mws4j.autodiff.ops.Given.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import mws4j.autodiff.Gradients;
import mws4j.autodiff.Parameter;
import mws4j.autodiff.ParameterSet;
import mws4j.autodiff.Var;
import mws4j.autodiff.kernel.KernelProvider;
import org.junit.jupiter.api.Test;

final class SoftmaxTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Given given = new Given();

  @Test
  void logSoftmaxIsStable() {
    Var y = Softmax.logSoftmax(given.rows(row(1000, 1000), row(-1000, -998), row(-INFINITY, 3)));
    double low = -2 - Math.log1p(Math.exp(-2));
    assertRows(y, 1e-5, row(-Math.log(2), -Math.log(2)), row(low, low + 2), row(-INFINITY, 0));
  }

  @Test
  void scoresTargetsAmongTheAllowedEntriesOnly() {
    Var logits = given.rows(row(0, 1, 1000, 1), row(5, 0, 0, 0), row(1, 2, 3, 4));
    long[] allowed = {0b1011, 0b0001, 0};
    assertRows(
        Softmax.maskedLogSoftmaxGather(logits, allowed, new int[] {0, 0, 2}),
        1e-6,
        row(-Math.log(1 + 2 * Math.E)),
        row(0),
        row(-INFINITY));
    assertRows(
        Softmax.maskedLogSoftmaxGather(logits, allowed, new int[] {2, 1, 0}),
        0,
        row(-INFINITY),
        row(-INFINITY),
        row(-INFINITY));
  }

  @Test
  void masksBeyondTheFirstWord() {
    int n = 110;
    Parameter logits =
        new ParameterSet().add("x", 2, n).fillUniform(-3, 3, new SplittableRandom(1));
    long[] allowed = {1L << 5, 1L << (70 - 64), 0, 1L << (109 - 64)};
    float[] out = new float[2 * n];
    Softmax.maskedLogSoftmax(KernelProvider.scalar(), 2, n, logits.value().data, allowed, out);
    double total = 0;
    for (int c = 0; c < n; c++) {
      boolean open = c == 5 || c == 70;
      assertEquals(open, out[c] > Float.NEGATIVE_INFINITY, "column " + c);
      total += Math.exp(out[c]);
      assertEquals(c == 109 ? 0 : -INFINITY, out[n + c], "column " + c);
    }
    assertEquals(1, total, 1e-6);
  }

  @Test
  void cannotTrainOnATargetThatIsNotAllowed() {
    ParameterSet params = new ParameterSet();
    Parameter logits = params.add("x", 2, 3);
    Gradients gradients = Gradients.of(params);
    given.tape.begin(gradients);
    Var y =
        Softmax.maskedLogSoftmaxGather(
            given.tape.use(logits), new long[] {0b111, 0b011}, new int[] {2, 2});
    Var ignored = Reductions.weightedSum(y, new double[] {1, 0});
    given.tape.backward(ignored);
    assertEquals(2 / 3f, gradients.of(logits).get(0, 2), 1e-6);

    given.tape.begin(gradients);
    Var again =
        Softmax.maskedLogSoftmaxGather(
            given.tape.use(logits), new long[] {0b111, 0b011}, new int[] {2, 2});
    Var trained = Reductions.weightedSum(again, new double[] {1, 1});
    assertEquals(
        "maskedLogSoftmaxGather: cannot train on target 2 of row 1, which the mask does not allow",
        assertThrows(IllegalArgumentException.class, () -> given.tape.backward(trained))
            .getMessage());
  }

  @Test
  void rejectsWhatDoesNotFit() {
    Var logits = given.zeros(2, 70);
    assertRejected(
        "maskedLogSoftmaxGather: a mask and a target per row are needed; logits is 2x70, "
            + "the number of mask words is 3, the number of targets is 2",
        () -> Softmax.maskedLogSoftmaxGather(logits, new long[3], new int[2]));
    assertRejected(
        "maskedLogSoftmaxGather: every target must be a column; logits is 2x70, targets[1] is 70",
        () -> Softmax.maskedLogSoftmaxGather(logits, new long[4], new int[] {0, 70}));
  }
}

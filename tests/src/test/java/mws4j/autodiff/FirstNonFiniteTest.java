package mws4j.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import mws4j.autodiff.kernel.KernelProvider;
import mws4j.autodiff.ops.Activations;
import mws4j.autodiff.ops.Arithmetic;
import mws4j.autodiff.ops.LinearAlgebra;
import mws4j.autodiff.ops.Recurrence;
import mws4j.autodiff.ops.Reductions;
import mws4j.autodiff.ops.SequenceLayout;
import mws4j.autodiff.ops.Softmax;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

final class FirstNonFiniteTest {
  private final ParameterSet params = new ParameterSet();
  private final Parameter w = params.add("w", 3, 2).fill(2);
  private final Gradients gradients = Gradients.of(params);
  private final Tape tape = new Tape(KernelProvider.scalar()).begin(gradients);

  private Var exp(Var x) {
    FMatrixRMaj y = tape.buffer(x.rows(), x.cols());
    tape.kernels().exp(x.rows() * x.cols(), x.value().data, 0, y.data, 0);
    return tape.record("exp", y, x.needsGrad(), dy -> {}); // never run backward
  }

  @Test
  void namesOperationShapeValueAndPlace() {
    FMatrixRMaj x = new FMatrixRMaj(3, 2, true, 1, 2, 3, 4, -5, 100);
    Var tall = Arithmetic.multiply(tape.use(w), tape.constant(x));
    Activations.tanh(exp(tall)); // finite again
    Arithmetic.add(exp(tall), exp(tall)); // only the first is named
    assertEquals(
        "exp (3x2): first non-finite value, +Infinity at row 2, column 1;"
            + " the largest finite magnitude before it is 200.0, in multiply (3x2)",
        tape.firstNonFinite().orElseThrow());
  }

  @Test
  void saysNothingOfWhatIsFiniteOrOfTheLogOfZero() {
    assertEquals(Optional.empty(), tape.firstNonFinite());
    Var impossible = Activations.logOnePlus(Arithmetic.scale(tape.use(w), -0.5));
    assertEquals(Float.NEGATIVE_INFINITY, impossible.value().get(0, 0));
    Var masked =
        Softmax.maskedLogSoftmaxGather(tape.use(w), new long[] {1, 2, 3}, new int[] {1, 1, 0});
    assertEquals(Float.NEGATIVE_INFINITY, masked.value().get(0, 0));
    tape.backward(Reductions.weightedSum(masked, new double[] {0, 1, 1}));
    assertEquals(Optional.empty(), tape.firstNonFinite());
  }

  @Test
  void infinitiesThatCancelAreNaNs() {
    Var impossible = Activations.logOnePlus(Arithmetic.scale(tape.use(w), -0.5));
    Arithmetic.add(impossible, Arithmetic.scale(impossible, 0));
    assertEquals(
        "scale (3x2): first non-finite value, NaN at row 0, column 0;"
            + " the largest finite magnitude before it is 1.0, in scale (3x2)",
        tape.firstNonFinite().orElseThrow());
  }

  @Test
  void theFirstOperationNeedsNoneBefore() {
    exp(Arithmetic.scale(tape.constant(new FMatrixRMaj(1, 1, true, 1e9f)), 1)); // not recorded
    FMatrixRMaj large = new FMatrixRMaj(2, 1, true, 3e38f, 3e38f);
    LinearAlgebra.matmul(tape.use(w), tape.constant(large));
    assertEquals(
        "matmul (3x1): first non-finite value, +Infinity at row 0, column 0",
        tape.firstNonFinite().orElseThrow());
  }

  @Test
  void sideResultsAreSearched() {
    Parameter u = params.add("u", 1, 4).fill(1);
    Gradients both = Gradients.of(params);
    tape.begin(both);
    FMatrixRMaj gates = new FMatrixRMaj(1, 4, true, 9, 9, 9, 9);
    FMatrixRMaj cell = new FMatrixRMaj(1, 1, true, Float.POSITIVE_INFINITY);
    Recurrence.State start =
        new Recurrence.State(tape.constant(new FMatrixRMaj(1, 1)), tape.constant(cell));
    SequenceLayout layout = new SequenceLayout().set(new int[] {1}, 1);
    Recurrence.lstm(tape.constant(gates), tape.use(u), layout, start);
    String message = tape.firstNonFinite().orElseThrow();
    assertEquals("lstm (1x1): first non-finite value, +Infinity", message.substring(0, 45));
  }

  @Test
  void parametersComeFirst() {
    w.value().set(2, 0, Float.NEGATIVE_INFINITY);
    Activations.tanh(tape.use(w));
    assertEquals(
        "parameter w (3x2): first non-finite value, -Infinity at row 2, column 0",
        tape.firstNonFinite().orElseThrow());
  }

  @Test
  void gradientsAreSearchedFromTheLossOn() {
    Var x = Activations.logOnePlus(Arithmetic.scale(tape.use(w), -0.5)); // log 0, slope 1/0
    tape.backward(Reductions.weightedSum(x, new double[] {0, 0, 0, 1, 0, 0}));
    assertEquals(
        "gradient of scale (3x2): first non-finite value, NaN at row 0, column 0",
        tape.firstNonFinite().orElseThrow());
  }

  @Test
  void gradientsOfParametersComeLast() {
    Parameter v = params.add("v", 1, 1).fill(-1);
    Gradients both = Gradients.of(params);
    tape.begin(both);
    tape.backward(Reductions.weightedSum(Activations.logOnePlus(tape.use(v)), new double[] {1}));
    assertEquals(
        "gradient of parameter v (1x1): first non-finite value, +Infinity at row 0, column 0",
        tape.firstNonFinite().orElseThrow());
  }
}
